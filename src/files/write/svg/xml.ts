/** What XML 1.0 cannot carry, not even escaped: control characters, half surrogate pairs, U+FFFE and U+FFFF. */
const INVALID = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const MARKUP = /[&<>"']/g
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** The text as XML content or attribute value: markup escaped, characters that XML forbids removed. */
export const escapeXml = (text: string): string =>
  text.replace(INVALID, '').replace(MARKUP, (character) => ENTITIES[character] ?? '')

/** A number with at most two decimals, as short as possible and never in exponent form. */
export const short = (value: number): string => String(Math.round(value * 100) / 100 + 0)

type Attributes = Readonly<Record<string, string | number | undefined>>

/** One element: attributes escaped, those undefined left out; `content` is markup already. */
export function element(name: string, attributes: Attributes, content?: string): string {
  let tag = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue
    tag += ` ${key}="${typeof value === 'number' ? short(value) : escapeXml(value)}"`
  }
  return content === undefined ? `${tag}/>` : `${tag}>${content}</${name}>`
}
