import { expect, test } from 'vitest'
import { checkBoard } from '#domain/flow/engine.ts'
import { offeredFixes } from '#domain/flow/offeredFixes.ts'
import { MOMENTS } from '#domain/flow/rule.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'

const single = (fields: string, brief = '') => {
  const notation = `C:client, N:cdn, L:lb, A:app(Shop), K:cache, D:sql(Stock)${fields}; C->N, N->L, L->A, A->K, A->D${brief}`
  const board = parseNotation(notation)
  const found = checkBoard(board, { speaks: MOMENTS }).filter(({ rule }) => rule === 'single-point-of-failure')
  return { board, found, severities: found.map(({ severity }) => severity) }
}

test('the only primary of a brief without an availability is a hint, and one copy that is stated a warning', () => {
  expect(single('').severities).toEqual(['hint'])
  expect(single('{replicas=1}').severities).toEqual(['warning'])
  expect(single('', '; brief availability=99.9').severities).toEqual(['warning'])
  expect(single('', '; brief availability=99').severities).toEqual([])
  expect(single('', '; brief stage=mvp').severities).toEqual([])
})

test('the hint is mended by a second copy, a standby or somebody who keeps copies', () => {
  const { board, found } = single('')
  const titles = found.flatMap((finding) => offeredFixes(board, finding)).map(({ title }) => title)
  expect(titles).toEqual(['Set replicas to 2', 'Add a standby', 'Mark as managed'])
})
