/** One item of a list in the brief: what it is, and the detail after the dot in the middle. */
export interface BriefItem {
  readonly text: string
  readonly detail: string | undefined
}

const DOT = / ·(?: |$)/

/** The lines of a list as they stand; a list without any has one empty line to type into. */
export const linesOf = (list: string): readonly string[] => list.split(/\r?\n/)

/** The items of a list: its lines that say something, without the white space around them. */
export const itemsOf = (list: string | undefined): readonly string[] =>
  linesOf(list ?? '')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The list of these items; undefined, which is "not stated", for none. */
export const listOf = (items: readonly string[]): string | undefined =>
  itemsOf(items.join('\n')).join('\n') || undefined

/** An item in its parts: "Chat in groups · up to 200" is a chat in groups, up to 200. */
export function itemOf(line: string): BriefItem {
  const at = line.search(DOT)
  if (at < 0) return { text: line.trim(), detail: undefined }
  return { text: line.slice(0, at).trim(), detail: line.slice(at + 2).trim() || undefined }
}

/** A line as it was typed: what is added to one that waits for its detail stands apart from the dot. */
export function typedLine(before: string, text: string): string {
  const added = before.endsWith(' ·') && text.startsWith(before) ? text.slice(before.length) : ''
  return /^\S/.test(added) ? `${before} ${added}` : text
}

/** The lines with one of them said otherwise; a text of several lines becomes as many. */
export const withLine = (lines: readonly string[], index: number, text: string): readonly string[] =>
  lines.toSpliced(index, 1, ...linesOf(text))

/** The lines without one of them; the last one stays, empty. */
export const withoutLine = (lines: readonly string[], index: number): readonly string[] =>
  lines.length > 1 ? lines.toSpliced(index, 1) : ['']

/** The lines with one of them at another place; as they were where there is no such place. */
export function withLineAt(lines: readonly string[], from: number, to: number): readonly string[] {
  const line = lines[from]
  if (line === undefined || to < 0 || to >= lines.length) return lines
  return lines.toSpliced(from, 1).toSpliced(to, 0, line)
}

/** Two lists after an item went from one to a place in the other, its end by itself; undefined when there is no such item. */
export function moveItem(
  [from, to]: readonly [from: string | undefined, to: string | undefined],
  index: number,
  place?: number,
): readonly [from: string | undefined, to: string | undefined] | undefined {
  const items = itemsOf(from)
  const item = items[index]
  if (item === undefined) return undefined
  const others = itemsOf(to)
  return [listOf(items.toSpliced(index, 1)), listOf(others.toSpliced(place ?? others.length, 0, item))]
}

/** The list with an item at its end; as it was when it has one of that name. */
export function withItem(list: string | undefined, item: string): string | undefined {
  const name = itemOf(item).text.toLowerCase()
  const items = itemsOf(list)
  return items.some((each) => itemOf(each).text.toLowerCase() === name) ? listOf(items) : listOf([...items, item])
}
