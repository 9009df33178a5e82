import { expect, test } from 'vitest'
import type { Block } from '#domain/board/board.ts'
import { openDraft } from '#domain/flow/draft/openDraft.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { flowOf } from '../flowGraph.ts'
import { throughEdge } from './throughEdge.ts'

/** The router that is found on the way from X to Y, and the edges that are drawn. */
const way = (notation: string) => {
  const board = parseNotation(notation)
  const flow = flowOf(board)
  const draft = openDraft(board, 'way')
  const [from, to] = ['X', 'Y'].map((id) => flow.blocks.find((block) => block.id === id) as Block) as [Block, Block]
  const router = throughEdge(draft, flow, { from, to })
  const drawn = draft.board().edges.slice(board.edges.length)
  return [router?.id, ...drawn.map((edge) => `${edge.from}->${edge.to}`)]
}

test.each([
  ['the router before the block, by the outermost', 'X:client, N:cdn, L:lb, Y:app; N->L, L->Y', ['L', 'X->N']],
  ['nothing more where the caller comes there', 'X:client, N:cdn, L:lb, Y:app; X->N, N->L, L->Y', ['L']],
  ['no router that a message comes from', 'X:client, N:cdn, L:lb, Y:app, C:client; L~>Y, C->N, N->C', ['N', 'X->N']],
  ['no service before the block', 'X:client, A:app, Y:app, L:lb; A->Y, L->A', ['L', 'X->L']],
  ['the innermost that the caller comes to', 'X:client, N:cdn, L:lb, M:lb, Y:app; X->N, N->L, M->X', ['L']],
  [
    'the innermost that any client comes to',
    'X:client, C:client, N:cdn, L:lb, M:lb, Y:app, A:app; C->N, N->L, M->A',
    ['L', 'X->N'],
  ],
  ['the innermost of three that it comes to', 'X:client, N:cdn, L:lb, M:lb, Y:app; X->N, N->L, L->M', ['M']],
  [
    'the innermost of three that any client comes to',
    'X:client, C:client, N:cdn, L:lb, M:lb, Y:app; C->N, N->L, L->M',
    ['M', 'X->N'],
  ],
  ['the first of three before the block', 'X:client, N:cdn, G:gateway, L:lb, Y:app; N->G, G->L, L->Y', ['L', 'X->N']],
  [
    'nothing more where it comes in beside others',
    'X:client, N:cdn, P:cdn, L:lb, Y:app; X->N, N->L, P->L, L->Y',
    ['L'],
  ],
  ['a way past services is none', 'X:client, A:app, L:lb, Y:app; X->A, A->L, L->Y', ['L', 'X->L']],
  [
    'none that only a service leads to',
    'X:client, C:client, A:app, L:lb, M:lb, Y:app; X->A, A->L, C->M, M->A',
    ['M', 'X->M'],
  ],
  ['the last that is connected', 'X:client, L:lb, M:lb, N:lb, Y:app, A:app; L->A, M->A', ['M', 'X->M']],
  ['none where none is connected', 'X:client, L:lb, Y:app', [undefined]],
])('%s', (_, notation, expected) => {
  expect(way(notation)).toEqual(expected)
})
