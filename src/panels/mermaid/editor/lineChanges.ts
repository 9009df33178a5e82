import { type Hunk, lineHunks } from './lineHunks.ts'

/** What stands at offsets `from` up to `to` of a text gives way to `insert`. */
export interface TextChange {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/**
 * The changes that make one text of another, in order and apart: only in lines that differ, and within a line that has
 * one in its place only the part between what both begin and end with. Lines end with \n.
 */
export function lineChanges(before: string, after: string): readonly TextChange[] {
  if (before === after) return []
  const old = before.split('\n')
  const fresh = after.split('\n')
  const starts = startsOf(old)
  const asChange = ({ from, to, start, end }: Hunk): TextChange => {
    const lines = fresh.slice(start, end)
    // A line comes and goes with the break in front of it, so that the ends of the lines around it stay where they are.
    if (from > 0)
      return { from: endOf(starts, from), to: endOf(starts, to), insert: lines.map((line) => `\n${line}`).join('') }
    if (to === old.length) return { from: 0, to: before.length, insert: lines.join('\n') }
    return { from: 0, to: starts[to] ?? 0, insert: lines.map((line) => `${line}\n`).join('') }
  }
  return lineHunks(old, fresh)
    .flatMap(lineByLine)
    .map((hunk) => trimmed(asChange(hunk), before))
    .filter(({ from, to, insert }) => from < to || insert !== '')
}

/** Offsets at which the lines start, and one that a further line would have. */
function startsOf(lines: readonly string[]): readonly number[] {
  const starts = [0]
  let at = 0
  for (const line of lines) {
    at += line.length + 1
    starts.push(at)
  }
  return starts
}

/** The end of the line in front of a line. */
const endOf = (starts: readonly number[], line: number): number => (starts[line] ?? 0) - 1

/** As many new lines as old ones are most likely the same lines with other words. */
function lineByLine(hunk: Hunk): readonly Hunk[] {
  const count = hunk.to - hunk.from
  if (count !== hunk.end - hunk.start) return [hunk]
  return Array.from({ length: count }, (_, i) => {
    const from = hunk.from + i
    const start = hunk.start + i
    return { from, to: from + 1, start, end: start + 1 }
  })
}

const isLead = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00
const isTrail = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000

function trimmed({ from, to, insert }: TextChange, before: string): TextChange {
  const old = before.slice(from, to)
  const most = Math.min(old.length, insert.length)
  let head = 0
  while (head < most && old[head] === insert[head]) head++
  // Half a character beyond the basic plane is no place for a cursor.
  if (head > 0 && isLead(old.charCodeAt(head - 1))) head--
  let tail = 0
  while (tail < most - head && old[old.length - 1 - tail] === insert[insert.length - 1 - tail]) tail++
  if (tail > 0 && isTrail(old.charCodeAt(old.length - tail))) tail--
  return { from: from + head, to: to - tail, insert: insert.slice(head, insert.length - tail) }
}
