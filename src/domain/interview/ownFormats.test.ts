import { describe, expect, test } from 'vitest'
import { boardInterview } from '#domain/board/records/interview.ts'
import {
  draftMinutes,
  draftOfFormat,
  FORMAT_LIMITS,
  type FormatDraft,
  formatOfDraft,
  type OwnFormat,
  readFormatDraft,
  readOwnFormats,
  withFormat,
} from './ownFormats.ts'

const OURS: OwnFormat = {
  name: 'Our loop',
  phases: [
    { name: 'Scope', kind: 'requirements', minutes: 7.5 },
    { name: 'Draw', kind: 'high-level' },
  ],
}
const SHORT: OwnFormat = { name: 'Short', phases: [{ name: 'All', kind: 'other', minutes: 20 }] }
const DRAFT: FormatDraft = {
  name: ' Our loop ',
  phases: [
    { name: 'Scope ', kind: 'requirements', minutes: '7,5 min' },
    { name: 'Draw', kind: 'high-level', minutes: ' ' },
  ],
}

describe('formats that were kept', () => {
  test('are read back as they were', () => {
    expect(readOwnFormats(JSON.parse(JSON.stringify([OURS, SHORT])))).toEqual([OURS, SHORT])
  })

  test.each([
    ['no list', { 0: OURS }],
    ['nothing', undefined],
    ['a text', 'formats'],
  ])('are none where %s was kept', (_, kept) => {
    expect(readOwnFormats(kept)).toEqual([])
  })

  test.each([
    ['no format', 7],
    ['null', null],
    ['no name', { ...OURS, name: ' ' }],
    ['a name that a board does not take', { ...OURS, name: 'x'.repeat(FORMAT_LIMITS.name + 1) }],
    ['no phases', { ...OURS, phases: [] }],
    ['phases that are no list', { ...OURS, phases: { length: 1 } }],
    ['too many phases', { ...OURS, phases: Array(FORMAT_LIMITS.phases + 1).fill(OURS.phases[0]) }],
    ['a phase without a name', { ...OURS, phases: [{ kind: 'other' }] }],
    ['a phase of an unknown kind', { ...OURS, phases: [{ name: 'A', kind: 'lunch' }] }],
    ['no minutes', { ...OURS, phases: [{ name: 'A', kind: 'other', minutes: 'five' }] }],
    ['too many minutes', { ...OURS, phases: [{ name: 'A', kind: 'other', minutes: FORMAT_LIMITS.most + 1 }] }],
    ['minutes below zero', { ...OURS, phases: [{ name: 'A', kind: 'other', minutes: -5 }] }],
    ['a name for the second time', { ...SHORT, phases: OURS.phases }],
  ])('are read without the one that has %s', (_, damaged) => {
    expect(readOwnFormats([SHORT, damaged, { ...OURS, name: 'Third' }])).toEqual([SHORT, { ...OURS, name: 'Third' }])
  })
})

describe('a draft', () => {
  test('becomes a format, without the spaces around what was typed', () => {
    expect(formatOfDraft(DRAFT, [])).toEqual({ ok: true, value: OURS })
    expect(draftMinutes(DRAFT)).toBe(7.5)
  })

  test('of a format comes to that format, also under its own name', () => {
    expect(formatOfDraft(draftOfFormat(OURS), [SHORT, OURS])).toEqual({ ok: true, value: OURS })
  })

  test.each([
    ['no-name', undefined, { ...DRAFT, name: '  ' }],
    ['name-taken', undefined, { ...DRAFT, name: 'SHORT' }],
    ['name-taken', undefined, { ...DRAFT, name: 'Four phases' }],
    ['name-taken', undefined, { ...DRAFT, name: 'four-45' }],
    ['no-phases', undefined, { ...DRAFT, phases: [] }],
    ['phase-name', 1, { ...DRAFT, phases: [DRAFT.phases[0], { name: ' ', kind: 'other', minutes: '5' }] }],
    ['minutes', 0, { ...DRAFT, phases: [{ name: 'A', kind: 'other', minutes: '-5' }] }],
    ['minutes', 0, { ...DRAFT, phases: [{ name: 'A', kind: 'other', minutes: '0' }] }],
    ['minutes', 0, { ...DRAFT, phases: [{ name: 'A', kind: 'other', minutes: '241' }] }],
    ['minutes', 1, { ...DRAFT, phases: [DRAFT.phases[0], { name: 'A', kind: 'other', minutes: 'soon' }] }],
  ] as const)('with a fault is none: %s', (code, phase, draft) => {
    const error = phase === undefined ? { code } : { code, phase }
    expect(formatOfDraft(draft as FormatDraft, [SHORT])).toEqual({ ok: false, error })
  })

  test('is kept as it is typed, but for what is no phase', () => {
    expect(readFormatDraft({ of: 'Short', ...DRAFT })).toEqual({ of: 'Short', ...DRAFT })
    expect(readFormatDraft({ ...DRAFT, phases: [null, ...DRAFT.phases, { name: 'A', kind: 'lunch' }] })).toEqual(DRAFT)
    for (const kept of [undefined, null, 3, {}, { name: 'A' }]) expect(readFormatDraft(kept)).toBeUndefined()
  })
})

test('a format that was changed keeps its place, and a new one comes last', () => {
  const renamed = { ...SHORT, name: 'Shorter' }
  expect(withFormat([SHORT, OURS], renamed, 'Short')).toEqual([renamed, OURS])
  expect(withFormat([SHORT], OURS, undefined)).toEqual([SHORT, OURS])
  expect(withFormat([SHORT], OURS, 'gone')).toEqual([SHORT, OURS])
})

test('a board takes what a format may be', () => {
  const { phases } = boardInterview.fields
  expect(FORMAT_LIMITS).toMatchObject({ phases: phases.maxItems, least: phases.fields.minutes.min })
})
