import { expect, test } from 'vitest'
import { type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { estimateOf } from './estimateOf.ts'
import { reckonAgain, takeOver } from './takeOver.ts'

const CHAT: Board = {
  ...EMPTY_BOARD,
  brief: { dau: 500_000_000, readWriteRatio: 2 },
  estimate: { writesPerUser: 40, peakFactor: 3 },
}

test('peaks are written into the brief as whole numbers, and only those that it does not state', () => {
  expect(takeOver(CHAT, ['writes-peak', 'reads-peak'])).toEqual([
    { op: 'patch', type: 'brief', fields: { peakWriteQps: 694_444, peakReadQps: 1_388_889 } },
  ])
  const stated = { ...CHAT, brief: { ...CHAT.brief, peakReadQps: 50_000 } }
  expect(takeOver(stated, ['writes-peak', 'reads-peak', 'connections'])).toEqual([
    { op: 'patch', type: 'brief', fields: { peakWriteQps: 694_444, concurrentConnections: 50_000_000 } },
  ])
})

test('in quick maths they are the figures that are said', () => {
  const quick = { ...CHAT, estimate: { ...CHAT.estimate, quickMaths: true, writesPerUser: 41 } }
  expect(takeOver(quick, ['writes-peak'])).toEqual([{ op: 'patch', type: 'brief', fields: { peakWriteQps: 620_000 } }])
})

test('what has no value, and what the brief has no field for, is not taken over', () => {
  expect(takeOver({ ...CHAT, estimate: {} }, ['writes-peak', 'storage-day'])).toEqual([])
  expect(takeOver(CHAT, ['storage-day', 'writes-average'])).toEqual([])
})

test('what was taken over can be reckoned again', () => {
  const taken = applyChanges(CHAT, takeOver(CHAT, ['writes-peak']))
  expect(estimateOf(taken).get('writes-peak')?.stated?.field).toBe('peakWriteQps')
  const back = applyChanges(taken, reckonAgain(taken, 'writes-peak'))
  expect(back.brief).toEqual(CHAT.brief)
  expect(reckonAgain(back, 'writes-peak')).toEqual([])
})
