/** What a page tells about itself the moment it happens, so that it is known whatever becomes of the page. */
export interface Told {
  /** the document of the page; a reload makes another one */
  readonly doc: string
  /** when, by the clock of the page in milliseconds */
  readonly at: number
  readonly what: 'starts' | 'bar' | 'shown' | 'saved' | 'edited' | 'journal' | 'log'
  /** the words it is about; for the bar, its one text */
  readonly words: readonly string[]
}

/** The name of the function in the page that hands over what it tells. */
export const TELL = 'tellTorture'

/**
 * Runs in the page before its own scripts. Notes every word of the form q1z when it is shown, when the top bar then says
 * "Saved" with it in sight, when the document got it, and when a record that holds it is in the journal or in the log.
 */
export function recordInPage(tell: string): void {
  if (window !== window.top) return
  const doc = Math.random().toString(36).slice(2)
  const say = (what: string, words: readonly string[]) => {
    if (words.length === 0) return
    const teller = (window as unknown as Record<string, (told: unknown) => void>)[tell]
    teller?.({ doc, at: Date.now(), what, words })
  }
  const shown = new Set<string>()
  const unsaved = new Set<string>()
  const waiting = { edited: new Set<string>(), journal: new Set<string>(), log: new Set<string>() }
  const note = (text: string | null | undefined) => {
    const fresh = [...new Set(text?.match(/q\d+z/g))].filter((word) => !shown.has(word))
    for (const word of fresh) for (const set of [shown, unsaved, ...Object.values(waiting)]) set.add(word)
    say('shown', fresh)
  }

  let bar = ''
  const readBar = () => {
    const words = document.querySelector('header [role=status]')?.textContent ?? ''
    if (words !== bar) say('bar', [words])
    bar = words
    return words
  }
  const take = (words: readonly string[]) => {
    if (readBar() !== 'Saved') return
    const called = words.filter((word) => unsaved.delete(word))
    say('saved', called)
  }
  // What has been on the page for a while and stands beside "Saved", a person has seen so.
  let before: readonly string[] = []
  setInterval(() => {
    for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea')) note(field.value)
    take(before)
    before = [...unsaved]
  }, 50)
  const textOf = (node: Node | null) => (node instanceof Element || node instanceof Text ? node.textContent : '')
  new MutationObserver((records) => {
    const all = [...unsaved]
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') note(textOf(target))
      else if (type === 'attributes') note((target as Element).getAttribute('aria-label'))
      else for (const node of addedNodes) note(textOf(node))
    }
    if (readBar() === 'Saved') take(all)
  }).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['aria-label'],
  })
  addEventListener(
    'input',
    ({ target }) => {
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) note(target.value)
      else if (target instanceof HTMLElement) note(target.textContent)
    },
    true,
  )

  const latin = (bytes: Uint8Array) => {
    let text = ''
    for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192))
    return text
  }
  /** The texts in what is stored, however it is packed: also in bytes, and in bytes written as base64. */
  const textsIn = (value: unknown, depth: number): string => {
    if (typeof value === 'string') {
      const packed = value.match(/[A-Za-z0-9+/_-]{12,}={0,2}/g) ?? []
      return [value, ...packed.map(unpacked)].join('\n')
    }
    if (value instanceof ArrayBuffer) return latin(new Uint8Array(value))
    if (ArrayBuffer.isView(value)) return latin(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
    if (typeof value !== 'object' || value === null || depth > 4) return ''
    return Object.values(value)
      .map((part) => textsIn(part, depth + 1))
      .join('\n')
  }
  const unpacked = (text: string) => {
    try {
      return atob(text.replaceAll('-', '+').replaceAll('_', '/').replaceAll('=', ''))
    } catch {
      return ''
    }
  }
  const heldBy = (text: string, place: keyof typeof waiting) =>
    [...waiting[place]].filter((word) => text.includes(word))
  const kept = (words: readonly string[], place: keyof typeof waiting) =>
    say(
      place,
      words.filter((word) => waiting[place].delete(word)),
    )
  // A change of the document goes to the other tabs at once.
  const post = BroadcastChannel.prototype.postMessage
  BroadcastChannel.prototype.postMessage = function (this: BroadcastChannel, message: unknown) {
    if (waiting.edited.size > 0) kept(heldBy(textsIn(message, 0), 'edited'), 'edited')
    post.call(this, message)
  }
  const setItem = Storage.prototype.setItem
  Storage.prototype.setItem = function (this: Storage, key: string, value: string) {
    setItem.call(this, key, value)
    if (waiting.journal.size > 0) kept(heldBy(textsIn(String(value), 0), 'journal'), 'journal')
  }
  for (const method of ['add', 'put'] as const) {
    const write = IDBObjectStore.prototype[method]
    IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...args: Parameters<typeof write>) {
      const words = waiting.log.size > 0 ? heldBy(textsIn(args[0], 0), 'log') : []
      if (words.length > 0) this.transaction.addEventListener('complete', () => kept(words, 'log'))
      return write.apply(this, args)
    }
  }
  say('starts', [location.href])
}
