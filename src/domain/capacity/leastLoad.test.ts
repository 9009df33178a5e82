import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRouter, runsCode } from '#domain/blocks/predicates.ts'
import type { Block, Board, Edge } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { likelyBoard } from '#testing/likelyBoard.ts'
import { assumptionWords } from './assumptionWords.ts'
import { assumedOnTheWay, leastLoadOf } from './leastLoad.ts'
import { loadOf } from './loadOf.ts'

const blockOn = (board: Board, id: string): Block => {
  const block = board.blocks.find((each) => each.id === id)
  if (!block) throw new Error(id)
  return block
}

const assumed = (board: Board, id: string) => assumptionWords(assumedOnTheWay(board, blockOn(board, id)))

const PEAK = 'brief peakReadQps=1000 peakWriteQps=100'

test.each([
  ['C:client, L:lb(Entry), A:app, B:app, D:app; C->L, L->A, L->B, L->D', 'assuming an even split over 3 at “Entry”'],
  [
    'C:client, L:lb(Entry), A:app, B:app(Writer); C->L, L->A{writeshare=0}, L->B{writeshare=1}',
    'assuming no reads from “Entry” to “Writer”',
  ],
  ['C:client, B:app(Feed), A:app, D:app; C->B, B->A, B->D', 'assuming that every request to “Feed” calls each of 2'],
  ['C:client, B:app, K:cache(Hot), A:sql; C->B, B->K, B->A', 'assuming that “Hot” answers 80 % of the reads'],
  ['C:client, D:client, A:app, B:app; C->A, D->B', 'assuming an even split over 2 clients'],
  [
    'C:client, D:client, L:lb(Entry), M:lb(Inner), A:app, B:app, E:app; C->L, D->E, L->M, L->B, M->A, M->B',
    'assuming an even split over 2 at “Inner” and an even split over 2 at “Entry”, and more',
  ],
  ['C:client, L:lb, A:app; C->L, L->A', ''],
  ['C:client, L:lb, P:app, Q:app, A:sql; C->L, L->P, L->Q, P->A, Q->A', ''],
  ['C:client, L:lb, A:app, B:app; C->L, L->A{share=0.3}, L->B', ''],
  ['C:client, B:app, A:sql, D:sql, Q:queue, X:external; C->B, B->A, B->D, B~>Q, B->X', ''],
])('on the board %s the load of A is told with what it rests on', (notation, words) => {
  expect(assumed(parseNotation(`${notation}; ${PEAK}`), 'A')).toBe(words)
})

test('what a load rests on is told by the labels of the board at hand', () => {
  const board = parseNotation(`C:client, L:lb(Entry), A:app, B:app; C->L, L->A, L->B; ${PEAK}`)
  expect(assumed(board, 'A')).toContain('“Entry”')
  const renamed = {
    ...board,
    blocks: board.blocks.map((each) => (each.id === 'L' ? { ...each, label: 'Front' } : each)),
  }
  expect(loadOf(renamed)).toBe(loadOf(board))
  expect(assumed(renamed, 'A')).toContain('“Front”')
})

const withoutShares = (board: Board): Board => ({
  ...board,
  edges: board.edges.map(({ share: _, readShare: __, writeShare: ___, ...edge }) => edge),
})

/** The board with all that several ways carry together sent over one of them, which a number picks. */
function decided(board: Board, pick: number): Board {
  const ways = new Map<string, Edge[]>()
  for (const edge of board.edges) {
    const [from, to] = [blockOn(board, edge.from), blockOn(board, edge.to)]
    const isWay = edge.kind === 'request' && from !== to && (runsCode(to) || isRouter(to))
    if (isWay) ways.set(edge.from, [...(ways.get(edge.from) ?? []), edge])
  }
  const several = [...ways.values()].filter(({ length }) => length > 1)
  const taken = new Set(several.map((edges, i) => edges[(pick + i) % edges.length]))
  const open = new Set(several.flat())
  return {
    ...board,
    edges: board.edges.map((edge) => (open.has(edge) ? { ...edge, share: taken.has(edge) ? 1 : 0 } : edge)),
  }
}

test('the least load is never more than the load, however what nobody stated is decided', () => {
  let less = 0
  fc.assert(
    fc.property(likelyBoard(), fc.nat(9), (first, pick) => {
      const board = withoutShares({ ...first, brief: { ...first.brief, peakReadQps: 20_000, peakWriteQps: 700 } })
      const loads = [board, decided(board, pick)].map(loadOf)
      for (const block of board.blocks) {
        const least = leastLoadOf(board, block)
        for (const each of loads) {
          const { reads = 0, writes = 0 } = each.get(block.id) ?? {}
          expect(least.reads).toBeLessThanOrEqual(reads * (1 + 1e-9))
          expect(least.writes).toBeLessThanOrEqual(writes * (1 + 1e-9))
          if (least.reads < reads) less++
        }
      }
    }),
    { numRuns: 300 },
  )
  expect(less).toBeGreaterThan(50)
})
