const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu
const CONTROLS_BUT_NEWLINE = /[^\P{Cc}\n]|[\u2028\u2029]/gu
const LONE_SURROGATES = /\p{Surrogate}/gu

/** The text on one line: control characters and line breaks become a space, half a surrogate pair becomes U+FFFD. */
export const oneLine = (text: string): string => text.replace(CONTROLS, ' ').replace(LONE_SURROGATES, '\ufffd')

/** The text with `\n` as its only control character; others become a space, half a surrogate pair becomes U+FFFD. */
export const manyLines = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(CONTROLS_BUT_NEWLINE, ' ').replace(LONE_SURROGATES, '\ufffd')

/** How many characters (code points) a text has; an emoji of one code point counts once. */
export function characterCount(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/** At most the first `count` characters (code points) of a text. */
export const firstCharacters = (text: string, count: number): string =>
  text.length <= count ? text : [...text.slice(0, count * 2)].slice(0, count).join('')
