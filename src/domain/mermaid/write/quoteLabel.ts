import { shownText } from './labelText.ts'

// Cannot be seen; parts what Mermaid would act on even after it has decoded the entities.
const JOINER = '#8288;'

/**
 * What some Mermaid version reads as more than text: its own entities (# & ;), quotes, HTML, Markdown emphasis, code, links
 * and list marks, pipes, comments and directives (%%), and `direction TD`, which makes a statement of any line that holds it.
 */
const UNSAFE =
  /[#&;"<>`*_|\\]|~(?=.*~)|%(?=%)|(?<=direction) (?=TB|BT|RL|LR|TD)|^[-+]|(?<=^\d+)[.)](?= |$)|\](?=\()|(?<=\S)@(?=\S)|(?<=\bwww)\.|:(?=\/\/)/giu

// These act after decoding: `\n` breaks the line, `$$` starts a formula, `fa:fa-x` is an icon, ﬂ° and ¶ß enclose an entity.
const ACTS_LATE = /(?<=\\)(?=n)|(?<=\$)(?=\$)|(?<=\bfa[bklrs]?:)(?=fa-)|(?<=ﬂ)(?=°)|(?<=¶)(?=ß)/giu

// Mermaid eats the last semicolon of a line with the word "style", then a colon and an entity in one run.
const COLON_BEFORE_ENTITY = /:(?=\S*#)/g

const entity = (character: string): string => (character === '"' ? '#quot;' : `#${character.codePointAt(0)};`)

// A character that stands in for the joiner until the rest is escaped; shownText leaves none of the control characters.
const MARK = '\u0000'

/** A text as a quoted Mermaid label which every version shows as exactly that text; plain words stay as they are. */
export function quoteLabel(text: string): string {
  const marked = shownText(text).replace(ACTS_LATE, MARK)
  const escaped = marked.replace(UNSAFE, entity).replaceAll(MARK, JOINER).replace(COLON_BEFORE_ENTITY, '#58;')
  return `"${escaped || ' '}"`
}
