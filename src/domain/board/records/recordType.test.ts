import { expect, test } from 'vitest'
import type { FieldSpecs } from '../property.ts'
import { type AnyRecord, namedIn } from './recordType.ts'

const fields = {
  from: { type: 'ref', to: 'block', required: true },
  zone: { type: 'ref', to: 'zone' },
  through: { type: 'refs', to: 'block' },
} as unknown as FieldSpecs
const record = (more: object): AnyRecord => ({ id: 'r', order: 0, from: 'a', ...more })

test('what a record names is told by field and type, each place of a list, and nothing where it names none', () => {
  expect([...namedIn(record({ through: ['b', 'c'], zone: 'z' }), { fields })]).toEqual([
    { field: 'from', to: 'block', id: 'a' },
    { field: 'zone', to: 'zone', id: 'z' },
    { field: 'through[0]', to: 'block', id: 'b' },
    { field: 'through[1]', to: 'block', id: 'c' },
  ])
  expect([...namedIn(record({}), { fields })]).toEqual([{ field: 'from', to: 'block', id: 'a' }])
})
