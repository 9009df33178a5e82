import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, BlockId, Board, EdgeId } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { EDGE_PROPERTIES } from '#domain/board/edgeProperties.ts'
import { edgePropertiesFor } from '#domain/board/edgePropertiesFor.ts'
import { findBlock, findEdge } from '#domain/board/lookup.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { problemsOf } from '#testing/selectionArbitrary.ts'
import { canGoBetween, endsOfChain, insertBetween } from './insertBetween.ts'

const MORE = 'more' as EdgeId

function inserted(text: string, first = 'X', last = first): Board {
  const board = parseNotation(text)
  const into = board.edges[0]?.id as EdgeId
  const between = { first: first as BlockId, last: last as BlockId }
  return applyChanges(board, insertBetween(board, { edge: into, id: MORE, ...between }))
}
const said = (board: Board) =>
  [...board.edges].map(({ id: _, order: __, from, to, kind, ...rest }) => [`${from}>${to}`, kind, rest])

describe('an edge that is led through a block', () => {
  test('becomes two, the second right behind the first, both with what was set on it; label and shares stay on the first', () => {
    const board = inserted('A:app, D:sql, E:sql, X:cache; A->D{label=reads protocol=sql timeout=200 share=0.5}, A->E')
    expect(said(board)).toEqual([
      ['A>X', 'request', { label: 'reads', protocol: 'sql', timeout: 200, share: 0.5 }],
      ['X>D', 'replication', { protocol: 'sql' }],
      ['A>E', 'request', {}],
    ])
  })

  test('follows its new ends where its kind came from the old ones, and else keeps its kind', () => {
    expect(said(inserted('A:app, B:app, Q:queue; A->B', 'Q'))).toEqual([
      ['A>Q', 'event', {}],
      ['Q>B', 'event', {}],
    ])
    expect(said(inserted('A:app, B:app, X:app; A~>B'))).toEqual([
      ['A>X', 'event', {}],
      ['X>B', 'event', {}],
    ])
  })

  test('keeps its kind where something that is set would be lost by the other one', () => {
    const board = inserted('A:app, B:app, Q:queue; A->B{timeout=300}', 'Q')
    expect(said(board).flatMap(([, , fields]) => Object.keys(fields as object))).toContain('timeout')
  })

  test('becomes the other half where one is there already, and nothing where both are', () => {
    expect(said(inserted('A:app, D:sql, X:cache; A->D{access=write}, A->X{timeout=50}'))).toEqual([
      ['X>D', 'request', { access: 'write' }],
      ['A>X', 'request', { timeout: 50 }],
    ])
    expect(said(inserted('A:gateway, B:app, X:app; A->B, X->B'))).toEqual([
      ['A>X', 'request', {}],
      ['X>B', 'request', {}],
    ])
    const both = 'A:app, D:sql, X:cache; A->D, A->X, X->D'
    expect(inserted(both)).toEqual(parseNotation(both))
    expect(inserted('A:app, B:app; A->B', 'A')).toEqual(parseNotation('A:app, B:app; A->B'))
  })

  test('goes through a chain from its first block to its last', () => {
    const board = parseNotation('A:app, D:sql, X:app, Y:cache; A->D, X->Y')
    const ends = endsOfChain(board, new Set(['X', 'Y']))
    expect(ends).toEqual({ first: 'X', last: 'Y' })
    expect(said(inserted('A:app, D:sql, X:app, Y:cache; A->D, X->Y', 'X', 'Y')).map(([ends]) => ends)).toEqual([
      'A>X',
      'Y>D',
      'X>Y',
    ])
    expect(endsOfChain(board, new Set(['X', 'Y', 'D']))).toBeUndefined()
  })
})

const cases = arbitraryBoard({ minBlocks: 3, maxBlocks: 6 }).chain((board) =>
  fc.record({ board: fc.constant(board), edge: fc.nat(30), block: fc.nat(30) }),
)

test('whatever goes into whichever edge, nothing that was set is lost where it can be said, and none is there twice', () => {
  fc.assert(
    fc.property(cases, ({ board, edge: i, block: j }) => {
      const edge = board.edges[i % board.edges.length]
      const block = board.blocks[j % board.blocks.length] as Block
      fc.pre(edge !== undefined)
      if (!edge) return
      const between = { first: block.id, last: block.id }
      const after = applyChanges(board, insertBetween(board, { edge: edge.id, id: MORE, ...between }))
      if (!canGoBetween(board, edge, between)) {
        expect(after).toEqual(board)
        return
      }
      expect(problemsOf(after)).toEqual([])
      const [from, to] = [edge.from, edge.to].map((id) => findBlock(board, id) as Block) as [Block, Block]
      const halves = after.edges.filter(
        (each) => (each.from === from.id && each.to === block.id) || (each.from === block.id && each.to === to.id),
      )
      const pair = (each: { from: string; to: string }) => `${each.from}>${each.to}`
      const before = board.edges.map(pair)
      for (const half of halves.map(pair)) {
        const there = before.filter((each) => each === half).length
        expect(after.edges.map(pair).filter((each) => each === half).length).toBe(Math.max(1, there))
      }
      for (const field of Object.keys(EDGE_PROPERTIES) as (keyof typeof EDGE_PROPERTIES)[]) {
        if (edge[field] === undefined) continue
        const ends = [
          { from, to: block },
          { from: block, to },
        ]
        const sayable = ends.some((end) => edgePropertiesFor(edge.kind, end).includes(field))
        if (sayable && halves.length === after.edges.length - board.edges.length + 1) {
          expect(halves.some((half) => half[field] === edge[field])).toBe(true)
        }
      }
      expect(findEdge(after, edge.id)?.label).toBe(edge.label)
    }),
    { numRuns: 300 },
  )
})
