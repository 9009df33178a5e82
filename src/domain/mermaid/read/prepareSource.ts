import { frontMatter } from './frontMatter.ts'
import { SETTINGS_LEFT_OUT } from './leftOut.ts'

/** A Mermaid text without what its parser would take out by itself, line for line where it was. */
export interface PreparedSource {
  readonly text: string
  /** the title of its front matter */
  readonly title?: string
  /** one sentence for each sort of thing that was left out */
  readonly notes: readonly string[]
}

const OPENING = '%%{'
const CLOSING = '}%%'
/** White space within a line: what ends a line for a pattern must not be run through from each of many such ends. */
const COMMENT = /^[^\S\n\u2028\u2029]*%%(?!\{).*$/gm
/** Comments that say something to our own reader. */
const OURS = /^[^\S\n]*%% tierboard:/
const DESCRIPTION = /^[^\S\n\u2028\u2029]*acc(?:Title|Descr)\s*[:{]/m

const blank = (text: string): string => text.replace(/[^\n]/g, '')

/** The text with its first lines blank. */
function withoutLines(text: string, count: number): string {
  if (count === 0) return text
  const rest = text.split('\n').slice(count)
  return '\n'.repeat(count) + rest.join('\n')
}

/** The text with its directives blank; one that is not closed stays. A single pass, whatever the text. */
function withoutDirectives(text: string): string {
  let rest = ''
  let at = 0
  for (;;) {
    const start = text.indexOf(OPENING, at)
    const end = start < 0 ? -1 : text.indexOf(CLOSING, start + OPENING.length)
    if (end < 0) return rest + text.slice(at)
    rest += text.slice(at, start) + blank(text.slice(start, end))
    at = end + CLOSING.length
  }
}

/**
 * Takes front matter, directives and comment lines out of a text and leaves their lines empty, so that a line of the outcome is
 * the same line of the text. Line breaks become `\n`.
 */
export function prepareSource(source: string): PreparedSource {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const matter = frontMatter(text)
  const body = withoutLines(text, matter?.lines ?? 0)
  const directed = withoutDirectives(body)
  const configured = directed !== body || (matter?.settings ?? false)
  const comments = directed.match(COMMENT) ?? []
  const told: readonly (readonly [boolean, string])[] = [
    [configured, SETTINGS_LEFT_OUT],
    [comments.some((comment) => !OURS.test(comment)), 'Comments were left out.'],
    [DESCRIPTION.test(directed), 'The title and description for screen readers were left out.'],
  ]
  return {
    text: directed.replace(COMMENT, blank),
    ...(matter?.title === undefined ? {} : { title: matter.title }),
    notes: told.filter(([is]) => is).map(([, note]) => note),
  }
}
