import { expect, test } from 'vitest'
import { EMPTY_BOARD } from './board.ts'
import { BRIEF_PRESETS, fillFromPreset } from './briefPresets.ts'
import type { Brief } from './briefProperties.ts'
import { applyChanges } from './change.ts'

const filled = (id: string, brief: Brief = {}) => {
  const preset = BRIEF_PRESETS.find((each) => each.id === id)
  if (!preset) throw new Error(id)
  return applyChanges({ ...EMPTY_BOARD, brief }, fillFromPreset(brief, preset)).brief
}

test.each([
  ['web', { latencyMs: 200, availability: 99.9 }],
  ['mobile', { latencyMs: 100 }],
  ['real-time', { latencyMs: 50, realtime: true }],
])('the preset %s fills an empty brief', (id, targets) => {
  expect(filled(id)).toEqual(targets)
})

test('what is stated stays, an explicit no and a zero too', () => {
  expect(filled('web', { availability: 0 })).toEqual({ latencyMs: 200, availability: 0 })
  expect(filled('real-time', { realtime: false })).toEqual({ latencyMs: 50, realtime: false })
})

test('nothing changes where nothing is empty', () => {
  for (const preset of BRIEF_PRESETS) expect(fillFromPreset(preset.targets, preset)).toEqual([])
})
