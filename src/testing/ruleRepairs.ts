import { describe, expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import type { EdgeKind } from '#domain/board/kind.ts'
import { checkBoard } from '#domain/flow/engine.ts'
import { offeredFixes } from '#domain/flow/offeredFixes.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'

/** A board in the compact notation, and what each repair of the rule's first finding on it changes, in the order offered. */
export interface RepairCase {
  readonly board: string
  readonly repairs: Readonly<Record<string, readonly string[]>>
}

const ALWAYS = ['live', 'settled', 'review', 'presenting'] as const
const ARROWS: Readonly<Record<EdgeKind, string>> = {
  request: '->',
  event: '~>',
  replication: '=>',
  origin: ' o> ',
  telemetry: '--',
}
const UNTOLD = new Set(['id', 'kind', 'label', 'tier', 'x', 'y', 'order', 'from', 'to'])

const told = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  return Array.isArray(value) ? value.join('+') : `${value}`
}

const fieldsOf = (record: object): string =>
  Object.entries(record)
    .filter(([key]) => !UNTOLD.has(key))
    .map(([key, value]) => ` ${key}=${told(value)}`)
    .join('')

/** A board as lines of text, one for each block, edge and field of the brief; blocks that are not on the first board go by label. */
function linesOf(board: Board, first: Board): readonly string[] {
  const old = new Set(first.blocks.map(({ id }) => id))
  const labels = new Map(board.blocks.map(({ id, label }) => [id, old.has(id) ? id : `“${label}”`]))
  return [
    ...board.blocks.map((block) => `${labels.get(block.id)} ${block.kind}${fieldsOf(block)}`),
    ...board.edges.map((e) => `${labels.get(e.from)}${ARROWS[e.kind]}${labels.get(e.to)}${fieldsOf(e)}`),
    ...Object.entries(board.brief).map(([field, value]) => `brief ${field}=${told(value)}`),
  ]
}

/** What is on one board but not on the other: the new lines after a plus, the lost ones after a minus. */
function difference(before: Board, after: Board): readonly string[] {
  const [old, now] = [linesOf(before, before), linesOf(after, before)]
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ]
}

/** Tests which repairs each rule offers and what they draw. */
export function testRuleRepairs(cases: Readonly<Record<string, readonly RepairCase[]>>): void {
  describe.each(Object.entries(cases))('%s', (id, boards) => {
    test.each(boards)('mends $board', ({ board: notation, repairs }) => {
      const board = parseNotation(notation)
      const finding = checkBoard(board, { speaks: ALWAYS }).find(({ rule }) => rule === id)
      const offered = finding ? offeredFixes(board, finding) : []
      const drawn = offered.map(({ title, changes }) => [title, difference(board, applyChanges(board, changes))])
      expect(drawn).toEqual(Object.entries(repairs))
    })
  })
}
