import * as fc from 'fast-check'
import type { FieldSpec, FieldSpecs } from '#domain/board/property.ts'
import { arbitraryLabel, arbitraryNote } from './textArbitrary.ts'

type Values = Readonly<Record<string, unknown>>

/** Multiples of the step, as many as make whole points. */
function arbitraryNumbers({ min, max, step, every, maxItems }: FieldSpec & { type: 'numbers' }) {
  const number = fc
    .integer({ min: Math.ceil(min / step), max: Math.floor(max / step) })
    .map((steps) => steps * step + 0)
  const point = fc.tuple(...Array.from({ length: every }, () => number))
  return fc.array(point, { maxLength: Math.min(20, Math.floor(maxItems / every)) }).map((points) => points.flat())
}

/** A value that the spec admits; an id of a record is a number, to be taken for one of those that are there. */
function arbitraryValue(spec: FieldSpec): fc.Arbitrary<unknown> {
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
    case 'id':
      return fc.stringMatching(/^[A-Za-z0-9_-]{3,12}$/)
    case 'numbers':
      return arbitraryNumbers(spec)
    case 'bytes':
      return fc.uint8Array({ maxLength: Math.min(40, spec.maxBytes) })
    case 'records':
      return fc.array(arbitraryFields(spec.fields), { maxLength: Math.min(4, spec.maxItems) })
    case 'ref':
      return fc.nat()
    case 'refs':
      return fc.array(fc.nat(), { maxLength: Math.min(4, spec.maxItems) })
  }
}

/** An object with up to six of the properties set. */
export function arbitraryProperties(specs: FieldSpecs): fc.Arbitrary<Values> {
  const entries = Object.entries(specs).map(([id, spec]) => fc.tuple(fc.constant(id), arbitraryValue(spec)))
  return fc.uniqueArray(fc.oneof(...entries), { selector: ([id]) => id, maxLength: 6 }).map(Object.fromEntries)
}

/** An object with all fields that are required, and some of the others. */
export function arbitraryFields(specs: FieldSpecs): fc.Arbitrary<Values> {
  const required = Object.entries(specs).filter(([, spec]) => spec.required)
  return fc.record(Object.fromEntries(Object.entries(specs).map(([id, spec]) => [id, arbitraryValue(spec)])), {
    requiredKeys: required.map(([id]) => id),
  })
}
