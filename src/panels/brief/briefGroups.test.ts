import { expect, test } from 'vitest'
import { BRIEF_PROPERTIES } from '#domain/board/briefProperties.ts'
import { BRIEF_GROUPS } from './briefGroups.ts'

test('every field of the brief stands in exactly one group', () => {
  const fields = BRIEF_GROUPS.flatMap((group) => group.fields)
  expect([...fields].sort()).toEqual(Object.keys(BRIEF_PROPERTIES).sort())
})
