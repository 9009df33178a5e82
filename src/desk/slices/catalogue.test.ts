import { expect, test } from 'vitest'
import { createDesk, DESK_FIELDS } from '../desk.ts'
import { SLICES } from './catalogue.ts'

test('no two slices hold the same field', () => {
  const names = SLICES.flatMap((slice) => Object.keys(slice))
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
})

test('a desk holds every field of every slice, as it starts', () => {
  const desk = createDesk().getState()
  expect(Object.keys(desk).sort()).toEqual(SLICES.flatMap((slice) => Object.keys(slice)).sort())
  for (const [name, { start }] of DESK_FIELDS) expect(desk[name]).toBe(start)
})

test.each(DESK_FIELDS.flatMap(([name, field]) => (field.remembered ? [{ name, ...field }] : [])))(
  'what an earlier visit left in $name is taken only when it can be that',
  ({ remembered, start }) => {
    expect(remembered?.('something else')).toBeUndefined()
    expect(remembered?.(start)).toBe(start)
  },
)
