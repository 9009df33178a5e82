import * as fc from 'fast-check'
import type { PropertySpec } from '#domain/board/property.ts'
import { arbitraryLabel, arbitraryNote } from './textArbitrary.ts'

/** A value that the spec admits. */
function arbitraryValue(spec: PropertySpec): fc.Arbitrary<unknown> {
  switch (spec.type) {
    case 'flag':
      return fc.boolean()
    case 'number': {
      const { min, max } = spec
      const number = spec.integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true })
      // Adding 0 turns -0, which JSON cannot carry, into 0.
      return number.map((value) => value + 0)
    }
    case 'choice':
      return fc.constantFrom(...spec.options)
    case 'set':
      return fc.subarray([...spec.options])
    case 'text':
      return spec.multiline ? arbitraryNote(spec.maxLength) : arbitraryLabel(spec.maxLength)
  }
}

/** An object with up to six of the properties set. */
export function arbitraryProperties(
  specs: Readonly<Record<string, PropertySpec>>,
): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const entries = Object.entries(specs).map(([id, spec]) => fc.tuple(fc.constant(id), arbitraryValue(spec)))
  return fc.uniqueArray(fc.oneof(...entries), { selector: ([id]) => id, maxLength: 6 }).map(Object.fromEntries)
}
