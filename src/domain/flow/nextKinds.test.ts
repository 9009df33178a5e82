import { expect, test } from 'vitest'
import { PALETTE } from '#domain/blocks/palette.ts'
import type { Board } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { edgeAdvice } from './edgeAdvice.ts'
import { nextKinds } from './nextKinds.ts'
import { rankTargets } from './rankTargets.ts'

const block = (board: Board, id: string) => {
  const found = board.blocks.find((each) => each.id === id)
  if (!found) throw new Error(id)
  return found
}
const firstKinds = (notation: string, id: string, count: number) => {
  const board = parseNotation(notation)
  return nextKinds(board, block(board, id))
    .slice(0, count)
    .map((entry) => entry.id)
}
const targets = (notation: string, id: string) => {
  const board = parseNotation(notation)
  return rankTargets(board, block(board, id)).map((target) => `${target.block.id} ${target.relation}`)
}

test('a client is followed by the edge of the system', () => {
  expect(firstKinds('C:client', 'C', 3)).toEqual(['cdn', 'gateway', 'lb'])
})

test('a queue is followed by a worker first, a worker by stores', () => {
  expect(firstKinds('Q:queue', 'Q', 2)).toEqual(['worker', 'notify'])
  expect(firstKinds('W:app{role=worker}', 'W', 2)).toEqual(['sql', 'nosql'])
})

test('a service that has a cache is offered other stores before a second cache', () => {
  const kinds = firstKinds('A:app, R:cache; A->R', 'A', PALETTE.length)
  expect(kinds[0]).toBe('sql')
  expect(kinds.indexOf('cache')).toBeLessThan(kinds.indexOf('generic'))
})

test('every entry of the palette is offered exactly once, whatever the block', () => {
  for (const { kind } of PALETTE) {
    const board = parseNotation(`A:${kind}`)
    const ids = nextKinds(board, block(board, 'A')).map((entry) => entry.id)
    expect([...ids].sort()).toEqual(PALETTE.map((entry) => entry.id).sort())
  }
})

test('targets come by the likeliest next hop, connected ones and the block itself last', () => {
  expect(targets('C:client, D:sql, A:app, G:gateway, L:lb; C->G', 'C')).toEqual([
    'L new',
    'A new',
    'D new',
    'G connected',
    'C itself',
  ])
})

test('targets that are advised against come behind the sound ones', () => {
  const board = parseNotation('C:client, R:cache, D:sql, W:app{role=worker}, L:lb')
  const client = block(board, 'C')
  const against = edgeAdvice(board, { block: client.id, end: 'from' })
  expect([...against.keys()].sort()).toEqual(['D', 'R'])
  const ranked = rankTargets(board, client, against).map((target) => target.block.id)
  expect([ranked.slice(0, 2), ranked.slice(2, 4).sort()]).toEqual([
    ['L', 'W'],
    ['D', 'R'],
  ])
})

test('a worker and a service are told apart as targets', () => {
  expect(targets('Q:queue, A:app, W:app{role=worker}', 'Q')).toEqual(['W new', 'A new', 'Q itself'])
})

test('equally likely targets keep the order of the board', () => {
  expect(targets('A:app, D2:sql, D1:sql', 'A')).toEqual(['D2 new', 'D1 new', 'A itself'])
})
