import { expect, type Page, test } from '@playwright/test'
import { judge, type Terms } from './judge.ts'
import type { Ending, Life } from './record.ts'
import { createWords } from './words.ts'

const TERMS: Terms = { journalHolds: true, fair: true, mostLost: 1000 }
const CRASH: Ending = { peace: false, at: 5000 }

const at = (time: number, ...words: readonly string[]) => new Map(words.map((word) => [word, time]))
const lifeOf = (told: Partial<Life>): Life => ({
  page: {} as Page,
  shown: at(4500, 'q1z'),
  saved: new Map(),
  edited: new Map(),
  journal: new Map(),
  log: new Map(),
  bar: [],
  ending: CRASH,
  ...told,
})
const reasons = (life: Partial<Life>, terms: Partial<Terms> = {}, there = '') =>
  judge([lifeOf(life)], (word) => there.includes(word), { ...TERMS, ...terms }).losses.map(({ why }) => why)

test('what is there is not missed, and what was typed in the last second before a crash may be', () => {
  expect(reasons({ saved: at(4600, 'q1z') }, {}, 'q1z')).toEqual([])
  expect(reasons({})).toEqual([])
})

test('what was called saved, or was kept, must be there', () => {
  expect(reasons({ saved: at(4600, 'q1z') }, { fair: false })).toEqual(['called saved'])
  expect(reasons({ log: at(4600, 'q1z') })).toEqual(['in the log'])
  expect(reasons({ journal: at(4600, 'q1z') })).toEqual(['in the journal'])
  expect(reasons({ journal: at(4600, 'q1z') }, { journalHolds: false })).toEqual([])
})

test('what was typed must be there after an end in peace, and all but the last second after a crash', () => {
  expect(reasons({ ending: { peace: true, at: 5000 } })).toEqual(['left in peace'])
  expect(reasons({ shown: at(3999, 'q1z') })).toEqual(['old enough'])
  expect(reasons({ shown: at(3999, 'q1z') }, { mostLost: undefined })).toEqual([])
  expect(reasons({ shown: at(3999, 'q1z') }, { fair: false })).toEqual([])
})

test('another tab that shows a word and ends in peace has to leave it there', () => {
  const watcher = lifeOf({ ending: { peace: true, at: 6000 } })
  const { losses, largestLoss } = judge([lifeOf({}), watcher], () => false, TERMS)
  expect(losses).toEqual([{ word: 'q1z', why: 'left in peace', age: 1500 }])
  expect(largestLoss).toBe(1500)
})

test('a word about a subject is there when a later one about it is', () => {
  const words = createWords()
  const [first, second] = [words.next('name'), words.next('name')]
  expect([words.isIn(first, `is ${second}`), words.isIn(second, `is ${first}`)]).toEqual([true, false])
  const other = words.next()
  expect([words.isIn(first, '{ "label": "q" }'), words.isIn(other, '{ "label": "q" }')]).toEqual([true, false])
  expect([words.isIn(other, words.next()), words.isIn(other, `is ${other}`)]).toEqual([false, true])
})
