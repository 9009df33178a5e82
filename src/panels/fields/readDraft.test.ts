import { describe, expect, test } from 'vitest'
import { BLOCK_PROPERTIES } from '#domain/board/blockProperties.ts'
import { EDGE_PROPERTIES } from '#domain/board/edgeProperties.ts'
import { draftOf, rangeHint, rangeOf, readDraft } from './readDraft.ts'

const { replicas, ttl, hit, technology, notes, load } = BLOCK_PROPERTIES

describe('a typed number', () => {
  test.each([
    ['3', 3],
    [' 12 ', 12],
    ['1,200', 1200],
    ['1,000,000', 1_000_000],
    ['1e3', 1000],
    ['10k', 10_000],
    ['1M', 1_000_000],
  ])('“%s” is read', (text, value) => {
    expect(readDraft(replicas, text)).toEqual({ ok: true, value })
  })

  test.each([
    '0',
    '-1',
    '1.5',
    '1000001',
    '1.5M',
    '0.0001k',
    'three',
    '1,5',
    '12,00',
    '1 000',
    'Infinity',
    '0x10',
    'NaN',
  ])('“%s” is refused with the range', (text) => {
    expect(readDraft(replicas, text)).toEqual({ ok: false, error: 'must be a whole number from 1 to 1,000,000.' })
  })

  test('that is not whole is read where fractions are allowed', () => {
    expect(readDraft(hit, '.85')).toEqual({ ok: true, value: 0.85 })
    expect(readDraft(hit, '1.01')).toEqual({ ok: false, error: 'must be a number from 0 to 1.' })
  })

  test('never becomes minus zero', () => {
    expect(Object.is((readDraft(hit, '-0') as { value: number }).value, 0)).toBe(true)
  })

  test('names its unit in the range', () => {
    expect(rangeOf(ttl)).toBe('0 to 315,576,000 s')
    expect(rangeOf(load)).toBe('0 to 1,000,000,000,000/s')
    expect(rangeOf(EDGE_PROPERTIES.timeout)).toBe('0 to 86,400,000 ms')
  })

  test('hints at a far end only where it means something', () => {
    expect(rangeHint(hit)).toBe('0 to 1')
    expect(rangeHint(load)).toBe('0 or more')
  })
})

describe('a typed text', () => {
  test('loses control characters and the space around it', () => {
    expect(readDraft(technology, '  Redis\u0000 7 ')).toEqual({ ok: true, value: 'Redis  7' })
  })

  test('keeps its lines only where there may be several', () => {
    expect(readDraft(technology, 'a\nb')).toEqual({ ok: true, value: 'a b' })
    expect(readDraft(notes, 'a\r\nb')).toEqual({ ok: true, value: 'a\nb' })
  })

  test('that is too long is refused, counted in characters', () => {
    expect(readDraft(technology, '😀'.repeat(80)).ok).toBe(true)
    expect(readDraft(technology, 'x'.repeat(81))).toEqual({ ok: false, error: 'may have at most 80 characters.' })
  })
})

test('an empty field is “not stated”', () => {
  expect(readDraft(replicas, '  ')).toEqual({ ok: true, value: undefined })
  expect(readDraft(notes, '\n')).toEqual({ ok: true, value: undefined })
})

test.each([1, 1200, 0.000001, 0.1234567, 999_999.5, 1e12, 315_576_000])('%d reads back from its own field', (value) => {
  expect(readDraft({ type: 'number', min: 0, max: 1e12 }, draftOf(value))).toEqual({ ok: true, value })
})
