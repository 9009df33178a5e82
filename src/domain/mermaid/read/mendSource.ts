import { mendLine } from './mendLine.ts'

/** A label that was put in quotes so that the text could be read; `line` counts from 1. */
export interface Mend {
  readonly line: number
  /** the label as it stands in the text */
  readonly label: string
}

/** A text whose unquoted labels were quoted, and which these are. */
export interface MendedSource {
  readonly text: string
  readonly mends: readonly Mend[]
}

/** Longer texts and lines are not gone through: real ones are far shorter, and the time would grow with the square of a line. */
const MOST_CHARACTERS = 100_000
const MOST_IN_LINE = 1_000

// Lines whose brackets and pipes are no labels.
const OTHER_STATEMENT =
  /^\s*(?:%%|classDef\b|class\b|style\b|linkStyle\b|click\b|direction\b|acc(?:Title|Descr)\b|end\s*$)/

/** A string that begins behind an opening and does not end on its line. */
const OPEN_STRING = /[[({|>]\s*"[^"]*$/
const STRING_END = /^[^"]*"\s*[\])}|]/
/** Lines that one string may take. */
const MOST_IN_STRING = 20

/** The number of lines behind `at` that a string begun there goes on over; none when it does not end like one. */
function stringLines(lines: readonly string[], at: number): number {
  if (!OPEN_STRING.test(lines[at] ?? '')) return 0
  const end = lines.slice(at + 1, at + 1 + MOST_IN_STRING).findIndex((line) => line.includes('"'))
  return end >= 0 && STRING_END.test(lines[at + 1 + end] ?? '') ? end + 1 : 0
}

/** Puts every unquoted label with brackets, quotes or pipes in it into quotes; lines keep their numbers. Very long texts and lines stay as they are. */
export function mendSource(source: string): MendedSource {
  const mends: Mend[] = []
  if (source.length > MOST_CHARACTERS) return { text: source, mends }
  const lines = source.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    if (line.length > MOST_IN_LINE || OTHER_STATEMENT.test(line)) continue
    const more = stringLines(lines, i)
    if (more === 0) {
      const mended = mendLine(line)
      for (const label of mended.labels) mends.push({ line: i + 1, label })
      lines[i] = mended.text
    }
    i += more
  }
  return { text: lines.join('\n'), mends }
}
