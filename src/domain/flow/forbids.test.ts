import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Board, Edge } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { type Link, linkOf } from '#domain/capacity/links.ts'
import { replicasOf } from '#domain/capacity/replicas.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { likelyBoard } from '#testing/likelyBoard.ts'
import { checkBoard } from './engine.ts'
import { type FlowGraph, flowOf } from './flowGraph.ts'
import { MOMENTS, type Rule } from './rule.ts'
import { RULES } from './rules/catalogue.ts'
import { syncCycle } from './rules/tiers/syncCycle.ts'

const ALL = { speaks: MOMENTS }
const FORBIDDING = RULES.filter((rule: Rule) => rule.forbids !== undefined)

const newEdge = (board: Board, { from, to, kind }: { from: number; to: number; kind: Edge['kind'] }): Edge => {
  const at = (place: number) => (board.blocks[place % board.blocks.length] as Block).id
  return { id: 'new' as Edge['id'], from: at(from), to: at(to), kind, order: board.edges.length }
}

/** The link that an edge would make among the blocks of a graph; undefined for a self-edge. */
function linkIn(flow: FlowGraph, edge: Edge): Link | undefined {
  const [from, to] = [edge.from, edge.to].map((id) => flow.blocks.find((block) => block.id === id))
  const toReplica = replicasOf(flow.board).has(edge.to)
  return from && to && from !== to ? linkOf(edge, { from, to, toReplica }) : undefined
}

describe.each<Rule>(FORBIDDING)('$id', (rule) => {
  test('forbids an edge that is being drawn exactly when it would be found once it is drawn', () => {
    const arbitraryEdge = fc.record({
      from: fc.nat(),
      to: fc.nat(),
      kind: fc.constantFrom('request', 'request', 'event'),
    })
    fc.assert(
      fc.property(likelyBoard(), arbitraryEdge, (board, ends) => {
        const edge = newEdge(board, ends as Parameters<typeof newEdge>[1])
        const drawn = applyChanges(board, [{ op: 'put', type: 'edge', record: edge }])
        const isForbiddenOn = (each: Board) => {
          const link = linkIn(flowOf(each), edge)
          return link !== undefined && rule.forbids?.(flowOf(each), link) === true
        }
        const isForbidden = isForbiddenOn(board)
        const found = checkBoard(drawn, { ...ALL, rules: [rule] })
        expect(found.some(({ at }) => at.includes(edge.id))).toBe(isForbidden)
        expect(isForbiddenOn(drawn)).toBe(isForbidden)
      }),
      { numRuns: 600 },
    )
  })

  test('forbids an edge of its bad example and none of its good one', () => {
    const forbidden = (notation: string) => {
      const flow = flowOf(parseNotation(notation))
      return flow.links.filter((link) => rule.forbids?.(flow, link))
    }
    expect(forbidden(rule.bad).length).toBeGreaterThan(0)
    expect(forbidden(rule.good)).toEqual([])
  })
})

test('closing a circle of requests is forbidden, not the request whose answer is drawn already', () => {
  const closes = (notation: string) => {
    const board = parseNotation(notation)
    const flow = flowOf({ ...board, edges: board.edges.slice(0, -1) })
    const link = linkIn(flow, board.edges.at(-1) as Edge)
    return link && syncCycle.forbids?.(flow, link)
  }
  expect(closes('A:app, B:app, D:app; A->B, B->D, D->A')).toBe(true)
  expect(closes('A:app, B:app, D:app; A->B, B~>D, D->A')).toBe(false)
  expect(closes('L:lb, A:app; A->L, L->A')).toBe(false)
  expect(closes('L:lb, A:app, B:app; A->B, B->L, A->L, L->A')).toBe(true)
})
