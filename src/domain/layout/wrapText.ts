import { type TextStyle, textWidth } from './textWidth.ts'

/** Cuts a word that is wider than `limit` into pieces that fit; other words come back whole. */
function pieces(word: string, style: TextStyle, limit: number): string[] {
  if (textWidth(word, style) <= limit) return [word]
  const parts: string[] = []
  let part = ''
  for (const character of word) {
    if (part && textWidth(part + character, style) > limit) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}

/** The lines of a text no wider than `preferred` pixels; a longer single word may reach `limit` before it is cut. */
export function wrapText(text: string, style: TextStyle, widths: { preferred: number; limit: number }): string[] {
  const words = text.split(/\s+/).filter(Boolean)
  const lines: string[] = []
  let line = ''
  for (const word of words.flatMap((each) => pieces(each, style, widths.limit))) {
    const longer = line ? `${line} ${word}` : word
    if (line && textWidth(longer, style) > widths.preferred) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line ? [...lines, line] : lines
}
