import { expect, test } from 'vitest'
import { checkBoard } from '#domain/flow/engine.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { type RuleCases, testRuleCases } from '#testing/ruleCases.ts'
import { syncChainTooLong } from './syncChainTooLong.ts'

const CASES: RuleCases = {
  'sync-cycle': {
    quiet: [
      'A:app, L:lb; L->A, A->L',
      'A:app, W:ws; A->W, W->A',
      'A:app, X:external{tier=business}; A->X, X->A',
      'A:app, B:app; A->B, B~>A',
      'A:app; A->A',
      'A:app, B:app, Q:queue; A->B, B->Q, Q->A',
    ],
    speaks: ['A:app, B:app, D:app; A->B, B->D, D->A, D->B', 'A:app, B:app; A->B, A->B, B->A'],
  },
  'sync-chain-too-long': {
    quiet: [
      'B:app{role=bff}, S:app, T:app; B->S, S->T',
      'S:app, T:app, U:app, V:app; S->T, T->U, U~>V',
      'S:app, T:app, U:app, W:app{role=worker}; S->T, T->U, U->W',
      'S:app, W:ws, T:app, P:notify, U:app, L:lb{tier=business}, X:external, D:sql; S->W, W->T, T->P, P->U, U->L, U->X, U->D',
      'S:app, T:app, U:app, V:app{role=analytics}; S->T, T->U, U->V',
      'S:app, T:app, U:app; S->T, T->U, U->S, S->U, U->T, T->S',
    ],
    speaks: [
      'S:app, T:app, U:app, V:app; S->T, T->U, U->V',
      'S:app, L:lb{tier=business}, T:app, U:app, V:app; S->L, L->T, T->U, U->V',
      'S:app, T:app, U:app, V:app, W:app; S->T, T->U, U->V, V->W',
      'S:app, T:app, U:app, V:app; S->T, T->U, U->V, V->S',
      'A:app, S:app, T:app, U:app; A->S, S->T, T->S, T->U',
      'A:app, S:app, T:app, U:app, V:app, W:app; A->S, S->T, T->U, T->V, V->W',
    ],
  },
}

testRuleCases(CASES)

const rowsOf = (board: ReturnType<typeof parseNotation>) =>
  checkBoard(board, { speaks: ['live'], rules: [syncChainTooLong] }).map(({ says }) => says)

test('the row is as long as the settings of the board say', () => {
  const board = parseNotation('S:app(One), T:app(Two), U:app(Three); S->T, T->U')
  expect(rowsOf(board)).toEqual([])
  expect(rowsOf({ ...board, settings: { ...board.settings, chainLimit: 3 } })).toEqual([
    'A request waits for 3 services in a row, from “One” to “Three”: each that fails or slows down does so for all.',
  ])
})

test('with an availability in the brief the row says what is left of it', () => {
  const board = parseNotation('S:app(A), T:app(B), U:app(C), V:app(D); S->T, T->U, U->V; brief availability=99.9')
  expect(rowsOf(board).join()).toContain('at 99.9% each, 99.6% of requests get through.')
})
