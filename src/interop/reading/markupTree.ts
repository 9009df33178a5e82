import { type DefaultTreeAdapterMap, defaultTreeAdapter, html, parse, serialize, type TreeAdapter } from 'parse5'

const TYPES: Readonly<Record<string, number>> = { '#text': 3, '#comment': 8, '#document': 9, '#document-fragment': 11 }
const DOCTYPE = 10
const ELEMENT = 1
/** No attribute reaches a plain label, so none is shown to who cleans it. */
const NO_ATTRIBUTES: readonly never[] = []

interface Given {
  readonly tagName?: string
  readonly namespaceURI?: string
  readonly value?: string
  readonly data?: string
  readonly attrs?: readonly unknown[]
}

/** A node of a tree that parse5 builds and that DOMPurify can walk and change: as much of the DOM as the two use. */
class MarkupNode {
  declare readonly tagName?: string
  declare readonly namespaceURI?: string
  declare value?: string
  declare readonly data?: string
  declare content?: MarkupNode
  readonly #nodeName: string
  #parent: MarkupNode | null = null
  readonly #children: MarkupNode[] = []

  constructor(nodeName: string, given: Given = {}) {
    this.#nodeName = nodeName
    Object.assign(this, given)
  }

  get nodeName(): string {
    return this.#nodeName
  }
  get nodeType(): number {
    return this.tagName === undefined ? (TYPES[this.#nodeName] ?? DOCTYPE) : ELEMENT
  }
  get parentNode(): MarkupNode | null {
    return this.#parent
  }
  // parse5 sets it as well.
  set parentNode(parent: MarkupNode | null) {
    this.#parent = parent
  }
  get childNodes(): MarkupNode[] {
    return this.#children
  }
  get ownerDocument(): typeof MARKUP_DOCUMENT {
    return MARKUP_DOCUMENT
  }
  get attributes(): readonly never[] | undefined {
    return this.tagName === undefined ? undefined : NO_ATTRIBUTES
  }
  get nextSibling(): MarkupNode | null {
    const siblings = this.#parent?.childNodes ?? []
    return siblings[siblings.indexOf(this) + 1] ?? null
  }
  get firstElementChild(): MarkupNode | null {
    return this.#children.find(({ tagName }) => tagName !== undefined) ?? null
  }
  get textContent(): string {
    if (this.tagName === undefined) return this.value ?? this.data ?? ''
    let text = ''
    const open = [...this.#children].reverse()
    for (let node = open.pop(); node; node = open.pop()) {
      text += node.value ?? ''
      for (const child of [...node.childNodes].reverse()) open.push(child)
    }
    return text
  }
  get innerHTML(): string {
    return serialize(this as never, { treeAdapter: SHOWN as never, scriptingEnabled: false })
  }
  hasChildNodes(): boolean {
    return this.#children.length > 0
  }
  hasAttribute(): boolean {
    return false
  }
  insertBefore(node: MarkupNode, next: MarkupNode | null): MarkupNode {
    node.remove()
    this.#children.splice(next ? this.#children.indexOf(next) : this.#children.length, 0, node)
    node.#parent = this
    return node
  }
  removeChild(node: MarkupNode): MarkupNode {
    node.remove()
    return node
  }
  remove(): void {
    const siblings = this.#parent?.childNodes
    siblings?.splice(siblings.indexOf(this), 1)
    this.#parent = null
  }
  // DOMPurify takes a form without these for one whose fields hide them.
  getAttributeNode(): null {
    return null
  }
  setAttribute(): void {}
  removeAttribute(): void {}
  removeAttributeNode(): void {}
  cloneNode(): never {
    throw new Error('Only what is copied whole would need this')
  }
}

/** Goes through the nodes below one in the order of the text; the one that was handed out last may be removed meanwhile. */
function createNodeIterator(root: MarkupNode) {
  let [last, current] = [root, root]
  const after = (node: MarkupNode): MarkupNode | undefined => {
    if (node.childNodes[0]) return node.childNodes[0]
    for (let at: MarkupNode | null = node; at && at !== root; at = at.parentNode)
      if (at.nextSibling) return at.nextSibling
    return undefined
  }
  return {
    nextNode: () => {
      if (current === root || current.parentNode) last = current
      const next = after(last)
      if (next) current = next
      return next ?? null
    },
  }
}

const textNode = (value: string) => new MarkupNode('#text', { value })

/** Text that follows text belongs to it. */
function addText(parent: MarkupNode, text: string, next: MarkupNode | null): void {
  const siblings = parent.childNodes
  const before = siblings[(next ? siblings.indexOf(next) : siblings.length) - 1]
  if (before?.value === undefined) parent.insertBefore(textNode(text), next)
  else before.value += text
}

const adapter: TreeAdapter<DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  createDocument: () => new MarkupNode('#document') as never,
  createDocumentFragment: () => new MarkupNode('#document-fragment') as never,
  createElement: (tagName, namespaceURI, attrs) => new MarkupNode(tagName, { tagName, namespaceURI, attrs }) as never,
  createCommentNode: (data) => new MarkupNode('#comment', { data }) as never,
  createTextNode: (value) => textNode(value) as never,
  insertText: (parent, text) => addText(parent as never, text, null),
  insertTextBefore: (parent, text, next) => addText(parent as never, text, next as never),
}

const SHOWN: typeof adapter = { ...adapter, getAttrList: () => [] }

/** A document read from HTML, as scripts that are off would have it. */
class MarkupParser {
  parseFromString(source: string) {
    const tree = parse(source, { treeAdapter: adapter, scriptingEnabled: false }) as unknown as MarkupNode
    const documentElement = tree.childNodes.find(({ tagName }) => tagName === 'html')
    const body = documentElement?.childNodes.find(({ tagName }) => tagName === 'body')
    return { documentElement, body }
  }
}

const MARKUP_DOCUMENT = {
  nodeType: TYPES['#document'],
  implementation: { createHTMLDocument: () => undefined },
  createElement: (tagName: string) => new MarkupNode(tagName, { tagName, namespaceURI: html.NS.HTML }),
  createTextNode: textNode,
  createNodeIterator,
  getElementsByTagName(this: { readonly body?: MarkupNode }) {
    return [this.body]
  },
}

const NODE_FILTER = {
  SHOW_ELEMENT: 1,
  SHOW_TEXT: 4,
  SHOW_CDATA_SECTION: 8,
  SHOW_PROCESSING_INSTRUCTION: 64,
  SHOW_COMMENT: 128,
}

/** What DOMPurify asks of the window it works in. */
export const MARKUP_WINDOW = {
  document: MARKUP_DOCUMENT,
  Element: MarkupNode,
  Node: MarkupNode,
  NodeFilter: NODE_FILTER,
  DOMParser: MarkupParser,
}
