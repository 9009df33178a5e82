import { parseSync } from 'vite'
import { childrenOf, lineAt } from '#scripts/syntaxTree.mjs'

/** What a person may read in a source that is not of the catalogue of words, with the line it stands on. */
export interface FoundWords {
  readonly line: number
  readonly words: string
}

/** What of a source is not looked at. */
interface Left {
  /** fields that hold words and may, in an object that says what it is: they name a listed thing, beside what it is */
  readonly fields?: readonly string[]
  /** by which fields an object says what it is; its id when not given */
  readonly namedBy?: readonly string[]
  /** texts that read like words and are none */
  readonly texts?: readonly string[]
}

interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly [part: string]: unknown
}

/** Attributes and fields that people see or hear, whatever is in them. */
const READ = new Set([
  ...['title', 'label', 'placeholder', 'alt', 'summary', 'tip', 'says', 'message', 'what', 'detail', 'none'],
  ...['aria-label', 'aria-description', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext'],
])

/** Attributes that hold classes, shapes or styles. */
const DRAWN = new Set(['className', 'class', 'd', 'style', 'points', 'transform', 'viewBox'])

/** What stands for a value in a text that is made of several: a name or a number. */
const VALUE = 'x1'
const LETTERS = /\p{L}{2}/u
/** Two words with a space between them, one that begins with a capital, or a way to find an element by words. */
const LIKE_WORDS =
  /(?<![\p{L}\d])\p{L}[\p{L}\d]+[.,:;!?…”]*\s+[“(]?\p{L}[\p{L}\d]+|^\p{Lu}\p{Ll}+\b(?![-_/=])|\[aria-label\W?=/u
/** Calls, rules, queries and selectors of style sheets, and markup. */
const STYLE =
  /\b(?:translate|scale|color-mix|calc|var|url)\(|\[\w+="|[{;]\s*[\w-]+:|^\((?:prefers-[\w-]+|pointer): |^<\?/
const CLASS = /^!?-?[a-z][^\sA-Z]*[-:[/][^\s]*$/

/** Classes stand in a row, most of them with a hyphen, a colon or a bracket. */
const isClasses = (text: string): boolean => {
  const parts = text.trim().split(/\s+/)
  return parts.filter((part) => CLASS.test(part)).length * 2 >= parts.length
}

const isNode = (part: unknown): part is SyntaxNode =>
  typeof part === 'object' && part !== null && typeof (part as SyntaxNode).type === 'string'

const nameOf = (key: unknown): string => {
  const { name, value } = key as { name?: unknown; value?: unknown }
  return String(isNode(name) ? nameOf(name) : (name ?? value ?? ''))
}

/** The text of a literal or a template, each value in it as `VALUE`; undefined for any other node, and for one without a letter. */
function textOf(node: SyntaxNode): string | undefined {
  const text = () => {
    if (node.type === 'Literal' || node.type === 'JSXText') return node.value
    const parts = node.type === 'TemplateLiteral' ? (node.quasis as { value: { cooked: string } }[]) : []
    return LETTERS.test(parts.map(({ value }) => value.cooked).join(' '))
      ? parts.map(({ value }) => value.cooked).join(VALUE)
      : undefined
  }
  const found = text()
  return typeof found === 'string' && LETTERS.test(found) ? found.replace(/\s+/g, ' ').trim() : undefined
}

/** The nodes that a value may come to be: what a person reads of an expression that is shown. */
function outcomesOf(node: SyntaxNode): readonly SyntaxNode[] {
  const among = (...parts: readonly string[]) => parts.flatMap((part) => outcomesOf(node[part] as SyntaxNode))
  if (node.type === 'ConditionalExpression') return among('consequent', 'alternate')
  if (node.type === 'LogicalExpression') return among('left', 'right')
  if (node.type === 'BinaryExpression') return node.operator === '+' ? among('left', 'right') : []
  if (/^(JSXExpressionContainer|ParenthesizedExpression|TS(As|Satisfies|NonNull)Expression)$/.test(node.type))
    return among('expression')
  return [node]
}

/** The values of a node that are shown to people: the children of an element, an attribute or a field that is read. */
function shownIn(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.type === 'JSXElement' || node.type === 'JSXFragment')
    return (node.children as SyntaxNode[]).flatMap((child) => outcomesOf(child))
  const isRead =
    (node.type === 'JSXAttribute' && READ.has(nameOf(node.name))) ||
    (node.type === 'Property' && READ.has(nameOf(node.key)))
  return isRead && isNode(node.value) ? outcomesOf(node.value) : []
}

/** The fields of an object that name the listed thing that it is, as one of `namedBy` says. */
function namesIn(node: SyntaxNode, { fields = [], namedBy = ['id'] }: Left): readonly SyntaxNode[] {
  if (node.type !== 'ObjectExpression') return []
  const entries = (node.properties as SyntaxNode[]).filter(({ type }) => type === 'Property')
  return entries.some(({ key }) => namedBy.includes(nameOf(key)))
    ? entries.filter(({ key }) => fields.includes(nameOf(key)))
    : []
}

/** Code that only developers read, style sheets, names of modules and classes: no one is shown what stands there. */
function isLeftOut(node: SyntaxNode): boolean {
  if (/^TS/.test(node.type)) return !/^TS(As|Satisfies|NonNull)/.test(node.type)
  if (node.type === 'JSXAttribute') return DRAWN.has(nameOf(node.name))
  if (node.type === 'CallExpression') return /^(console\.\w+|classNames|EditorView\.theme)$/.test(calledBy(node))
  if (node.type === 'NewExpression') return calledBy(node) === 'Error'
  return ['ImportDeclaration', 'ImportExpression', 'ThrowStatement'].includes(node.type)
}

/** The function that a call calls, as it is written there: `check`, `console.warn`. */
const calledBy = ({ callee }: SyntaxNode): string => {
  const { object, property } = callee as SyntaxNode
  return isNode(object) ? `${nameOf(object)}.${nameOf(property)}` : nameOf(callee)
}

const isComparison = ({ type, operator }: SyntaxNode): boolean =>
  type === 'BinaryExpression' && /^([!=]==?|in)$/.test(String(operator))

/** What of a node may hold words: not the key of a field, nor the value that a case is for or that something is compared with. */
function looksInto(node: SyntaxNode): readonly SyntaxNode[] {
  if (isComparison(node)) return childrenOf(node).filter((child) => textOf(child) === undefined)
  const unread =
    node.type === 'Property' && !node.computed ? node.key : node.type === 'SwitchCase' ? node.test : undefined
  return childrenOf(node).filter((child) => child !== unread)
}

/** The words that a person may read in a source and that stand there and not in the catalogue of words. */
export function wordsOutside(file: string, source: string, left: Left = {}): readonly FoundWords[] {
  const { texts = [] } = left
  const found = new Map<SyntaxNode, string>()
  const shown = new Set<SyntaxNode>()
  const names = new Set<SyntaxNode>()
  const visit = (node: SyntaxNode): void => {
    if (isLeftOut(node) || names.has(node)) return
    for (const each of namesIn(node, left)) names.add(each)
    for (const each of shownIn(node)) shown.add(each)
    const text = textOf(node)
    const isWords =
      text !== undefined && (shown.has(node) || (LIKE_WORDS.test(text) && !isClasses(text) && !STYLE.test(text)))
    if (isWords && !texts.includes(text)) found.set(node, text)
    for (const child of looksInto(node)) visit(child)
  }
  visit(parseSync(file, source).program as unknown as SyntaxNode)
  return [...found].map(([node, words]) => ({ line: lineAt(source, node.start), words }))
}
