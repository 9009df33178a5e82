import { expect, test } from 'vitest'
import { COMMANDS } from './catalogue.ts'
import { BOARD_EDITS } from './editCatalogue.ts'

test('no command with arguments has the id of another, nor of one without', () => {
  const ids = [...COMMANDS, ...BOARD_EDITS].map(({ id }) => id)
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
})
