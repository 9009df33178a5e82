import { expect, test } from 'vitest'
import { KINDS, rolesOf } from '#domain/board/kind.ts'
import { CLASS_OPTIONS, classIdOf, classOf } from './ClassSelect.tsx'

test('every kind in every role is an entry of the list', () => {
  const ids = new Set(CLASS_OPTIONS.map(({ value }) => value))
  for (const kind of KINDS) {
    expect(ids).toContain(classIdOf({ kind }))
    for (const role of rolesOf(kind)) expect(ids).toContain(classIdOf({ kind, role }))
  }
})

test('a chosen entry is the one that is shown afterwards, and no two have one title', () => {
  for (const { value } of CLASS_OPTIONS) {
    const { kind, role } = classOf(value)
    expect(classIdOf({ kind, ...(role === undefined ? {} : { role }) })).toBe(value)
  }
  expect(new Set(CLASS_OPTIONS.map(({ title }) => title)).size).toBe(CLASS_OPTIONS.length)
})

test('what is not in the list is refused', () => {
  expect(() => classOf('mainframe')).toThrow('No class “mainframe”')
})
