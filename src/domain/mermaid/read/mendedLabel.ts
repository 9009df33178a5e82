const AMISS = /[()[\]{}|"]/
const QUOTED = /^"[^"]*"$/
/** Mermaid reads on behind a string, as long as nothing special follows. */
const QUOTED_AT_START = /^"[^"]*"[^()[\]{}|"]*$/
const WITH_PROPERTY = /^\|[^|:]*:[^|]*\|[^()[\]{}|"]*$/

/** What a label must not begin with behind an opening, since Mermaid takes the two for one. */
const STARTS: Readonly<Record<string, RegExp>> = { '[': /^[/\\]/, '(': /^-/ }
/** Openings of slanted boxes, in which quotes and pipes are text. */
const SLANTED = new Set(['[/', '[\\'])

/** True when Mermaid reads a label behind an opening, which is a bracket or the pipe of a link, as it stands. */
export function readsAsItIs(label: string, open: string): boolean {
  if (QUOTED.test(label) || QUOTED_AT_START.test(label)) return true
  if (open === '[' && WITH_PROPERTY.test(label)) return true
  if (SLANTED.has(open)) return !/[()[\]{}]/.test(label)
  return !(AMISS.test(label) || label.startsWith('~~~') || STARTS[open]?.test(label))
}

/** A label in quotes, as Mermaid shows it: quotes in it as entities, unless they stand around the whole of it. */
export function quoteMended(label: string): string {
  const text = label.trim()
  if (QUOTED.test(text)) return text
  return `"${text.replaceAll('"', '#quot;').replace(/^`/, '#96;')}"`
}
