import { expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { BOARDS, type NamedBoard } from '#testing/boards.ts'
import { type DrawnEdit, deleteEdge, drawEdge, edited, setBlock, setBrief } from '#testing/editing.ts'
import { checkBoard } from './engine.ts'

/** What keeps a rule quiet on a good board, as the edits that take it away. */
interface Near {
  readonly board: NamedBoard
  readonly rule: string
  readonly without: string
  readonly edits: readonly DrawnEdit[]
}

const limitTo =
  (fanOutLimit: number): DrawnEdit =>
  () => [{ op: 'patch', type: 'settings', fields: { fanOutLimit } }]

const NEAR: readonly Near[] = [
  { board: 'R0', rule: 'worker-calls-back', without: 'a worker that only writes', edits: [drawEdge('W1', 'S1')] },
  { board: 'F1', rule: 'replica-without-source', without: 'replication', edits: [deleteEdge('D', 'DR')] },
  {
    board: 'F1',
    rule: 'stale-read',
    without: 'eventual consistency',
    edits: [setBrief({ consistency: 'strong' })],
  },
  { board: 'F1', rule: 'two-cache-writers', without: 'writes of the owner', edits: [deleteEdge('W', 'D')] },
  {
    board: 'F2',
    rule: 'two-cache-writers',
    without: 'a worker as the writer',
    edits: [setBlock('W', { role: 'service' }), deleteEdge('W', 'Z')],
  },
  {
    board: 'F4',
    rule: 'fan-out-in-request',
    without: 'a BFF and one more call',
    edits: [setBlock('B', { role: 'service' }), limitTo(3)],
  },
  {
    board: 'F4',
    rule: 'worker-calls-back',
    without: 'a change feed and another service to ask',
    edits: [drawEdge('P', 'K'), drawEdge('W', 'P')],
  },
  {
    board: 'F6',
    rule: 'stale-read',
    without: 'the role of positions',
    edits: [setBlock('C', { role: 'cache', strategy: 'write-behind' })],
  },
  {
    board: 'F6',
    rule: 'dual-write-external',
    without: 'a call that only asks and a service that only reads',
    edits: [setBlock('X', { label: 'Payment provider' }), drawEdge('M', 'D')],
  },
  { board: 'F10', rule: 'worker-calls-back', without: 'an event as the answer', edits: [drawEdge('W', 'M')] },
]

test.each(NEAR)('on board $board $rule keeps quiet, and would not without $without', ({ board, rule, edits }) => {
  const before = parseNotation(BOARDS[board])
  const speaks = (on: typeof before) => checkBoard(on, { speaks: ['settled'] }).some((finding) => finding.rule === rule)
  expect([speaks(before), speaks(edited(before, edits))]).toEqual([false, true])
})
