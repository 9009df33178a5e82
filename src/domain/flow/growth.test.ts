import { expect, test } from 'vitest'
import type { Block, Board } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { type FlowGraph, flowOf } from './flowGraph.ts'
import type { Rule } from './rule.ts'
import { RULES } from './rules/catalogue.ts'

const SYSTEM = parseNotation(
  `C:client, L:lb, A:app(Orders), B:app(Feed), K:cache, D:sql, Q:queue, W:app{role=worker}, S:search, X:external;
  C->L, L->A, L->B, A->D, B->K, B->A, A~>Q, Q~>W, W->S, B->S, A->X; brief peakReadQps=900 peakWriteQps=90 publicApi=on`,
)

/** So many of the systems, each of which calls the next. */
function systems(count: number): Board {
  const copies = Array.from({ length: count }, (_, copy) => copy)
  const named = <T extends string>(id: T, copy: number) => `${id}${copy}` as T
  const blocks = copies.flatMap((copy) =>
    SYSTEM.blocks.map((block) => ({ ...block, id: named(block.id, copy), order: copy * 100 + block.order })),
  )
  const edges = copies.flatMap((copy) =>
    SYSTEM.edges.map((edge) => {
      const ends = { from: named(edge.from, copy), to: named(edge.to, edge.to.startsWith('X') ? copy + 1 : copy) }
      return { ...edge, ...ends, id: named(edge.id, copy), order: copy * 100 + edge.order }
    }),
  )
  return { ...SYSTEM, blocks, edges }
}

/** How often a rule asks what leads where, on a board nobody has asked about. */
function questionsOf(rule: Rule, board: Board): number {
  const flow = flowOf(board)
  let questions = 0
  const counted = (ask: FlowGraph['out']) => (block: Block) => {
    questions++
    return ask(block)
  }
  const found = [...rule.check({ ...flow, out: counted(flow.out), into: counted(flow.into) })]
  return questions + found.length
}

test.each(RULES)('$id asks of ten times the board at most a little more than ten times as much', (rule) => {
  const [small, large] = [systems(10), systems(100)].map((board) => questionsOf(rule, board)) as [number, number]
  expect(large).toBeLessThanOrEqual(small * 12 + 20)
})
