import { expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { checkBoard } from '../engine.ts'
import { syncChainTooLong } from './syncChainTooLong.ts'
import { tierMismatch } from './tierMismatch.ts'

const ALL = { speaks: ['live', 'settled', 'review', 'presenting'] } as const

test('the row is as long as the settings of the board say', () => {
  const board = parseNotation('S:app(One), T:app(Two), U:app(Three); S->T, T->U')
  const says = (chainLimit?: number) =>
    checkBoard(
      { ...board, settings: { ...board.settings, ...(chainLimit && { chainLimit }) } },
      { ...ALL, rules: [syncChainTooLong] },
    ).map((finding) => finding.says)
  expect(says()).toEqual([])
  expect(says(3)).toEqual([
    'A request waits for 3 services in a row, from “One” to “Three”: each that fails or slows down does so for all.',
  ])
})

test('with an availability in the brief the row says what is left of it', () => {
  const board = parseNotation('S:app(A), T:app(B), U:app(C), V:app(D); S->T, T->U, U->V; brief availability=99.9')
  const [finding] = checkBoard(board, { ...ALL, rules: [syncChainTooLong] })
  expect(finding?.says).toContain('at 99.9% each, 99.6% of requests get through.')
})

test('a block that goes to another wrong tier is another finding', () => {
  const causes = ['edge', 'business'].map((tier) => {
    const [finding] = checkBoard(parseNotation(`D:sql{tier=${tier}}`), { ...ALL, rules: [tierMismatch] })
    return finding?.cause
  })
  expect(causes).toEqual(['edge', 'business'])
})
