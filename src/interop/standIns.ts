/** A text in which single characters stand for entities, and how to put the true characters back. */
export interface StoodIn {
  readonly text: string
  readonly restore: (shown: string) => string
}

const FIRST_PRIVATE = 0xe000
const LAST_PRIVATE = 0xf8ff
const JOINER = '\u2060'
const QUOTED = /"[^"\n]*"/g
const ENTITY = /#(?:(\d{2,7})|quot);/g

const characterOf = (code: string | undefined): string =>
  code === undefined ? '"' : Number(code) > 0x10ffff ? '\ufffd' : String.fromCodePoint(Number(code))

/**
 * Puts a character of the private use area, one that the text does not hold, in the place of each entity in a quoted label.
 * Mermaid shows entities raw and cuts them in two when its labels are SVG text; one inert character it can neither misread nor cut.
 */
export function standIns(text: string): StoodIn {
  const standInOf = new Map<string, string>()
  const trueOf = new Map<string, string>()
  let next = FIRST_PRIVATE
  const standIn = (whole: string, code: string | undefined): string => {
    const character = characterOf(code)
    if (character === JOINER) return JOINER
    const known = standInOf.get(character)
    if (known) return known
    while (next <= LAST_PRIVATE && text.includes(String.fromCodePoint(next))) next++
    if (next > LAST_PRIVATE) return whole
    const made = String.fromCodePoint(next++)
    standInOf.set(character, made)
    trueOf.set(made, character)
    return made
  }
  return {
    text: text.replace(QUOTED, (label) => label.replace(ENTITY, standIn)),
    restore: (shown) => shown.replace(/[\ue000-\uf8ff]/g, (character) => trueOf.get(character) ?? character),
  }
}
