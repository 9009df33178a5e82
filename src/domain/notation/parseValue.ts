import type { PropertySpec } from '#domain/board/property.ts'

type Specs = Readonly<Record<string, PropertySpec>>

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000 }

function numberOf(text: string): number {
  const match = /^(-?[\d.]+)(ms|s)?$/.exec(text)
  if (!match) throw new Error(`Notation: “${text}” is not a number`)
  return Number(match[1]) * (match[2] ? (UNITS[match[2]] ?? 1) : 1)
}

/** A value of the notation as its property holds it: on/off, a number (times such as 2s in milliseconds), a+b, or text. */
export function parseValue(specs: Specs, key: string, text: string): unknown {
  const spec = Object.hasOwn(specs, key) ? specs[key] : undefined
  if (!spec) throw new Error(`Notation: no property “${key}”`)
  switch (spec.type) {
    case 'flag':
      if (text !== 'on' && text !== 'off') throw new Error(`Notation: ${key} is on or off, not “${text}”`)
      return text === 'on'
    case 'number':
      return numberOf(text)
    case 'set':
      return text.split('+')
    default:
      return text
  }
}
