import { expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { isTelemetryLine, reportingBlocks, withoutTelemetryLines } from './telemetryLines.ts'

const BOARD = parseNotation('A:app, B:app, Q:queue, M:telemetry, L:telemetry; A->B, A~>Q, A--M, A--L, B--L')

test('lines of telemetry are those that only report, and a board without them has all else', () => {
  expect(BOARD.edges.filter(isTelemetryLine).map(({ from, to }) => from + to)).toEqual(['AM', 'AL', 'BL'])
  const without = withoutTelemetryLines(BOARD)
  expect(without.edges.map(({ from, to }) => from + to)).toEqual(['AB', 'AQ'])
  expect(without.blocks).toBe(BOARD.blocks)
  expect(withoutTelemetryLines(BOARD)).toBe(without)
  expect(withoutTelemetryLines({ ...BOARD }).edges).toBe(without.edges)
})

test('a block reports once, however many lines it has to whom', () => {
  expect([...reportingBlocks(BOARD.edges)]).toEqual(['A', 'B'])
})
