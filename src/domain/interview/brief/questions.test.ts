import { expect, test } from 'vitest'
import { type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import { BRIEF_PROPERTIES } from '#domain/board/briefProperties.ts'
import { READY_FEATURES } from './features.ts'
import { BRIEF_LISTS, isAnswered, QUESTIONS, questionsDone, tickOf } from './questions.ts'

const all = QUESTIONS.flatMap(({ questions }) => questions)
const features = READY_FEATURES.flatMap((topic) => topic.features)
const question = (id: string) => all.find((each) => each.id === id) ?? expect.fail(id)

test('each question and each ready feature stands in its catalogue once', () => {
  for (const list of [all, features, QUESTIONS, READY_FEATURES]) {
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
  }
  expect(new Set(features.map(({ line }) => line)).size).toBe(features.length)
})

test('what completes an item belongs to a list', () => {
  for (const { stub, field } of all) if (stub) expect(BRIEF_LISTS).toContain(field)
})

test('a ready feature says only what a field can hold', () => {
  for (const { sets = {} } of features) {
    for (const [field, value] of Object.entries(sets)) {
      const spec = BRIEF_PROPERTIES[field as keyof typeof BRIEF_PROPERTIES]
      if (spec.type === 'choice') expect(spec.options).toContain(value)
      else expect([spec.type, typeof value]).toEqual(['flag', 'boolean'])
    }
  }
})

test('a question is done once the brief answers it', () => {
  expect(isAnswered({ brief: {} }, question('peak-reads'))).toBe(false)
  expect(isAnswered({ brief: { peakReadQps: 0 } }, question('peak-reads'))).toBe(true)
  expect(isAnswered({ brief: { media: false } }, question('media'))).toBe(true)
  expect(isAnswered({ brief: { users: ' ' } }, question('who-uses-it'))).toBe(false)
  expect(isAnswered({ brief: { constraints: 'Team of ·' } }, question('team'))).toBe(false)
  expect(isAnswered({ brief: { constraints: 'Team of · six' } }, question('team'))).toBe(true)
})

test('a question is done when it was ticked by hand', () => {
  const tick = { id: 't', order: 0, of: tickOf(question('team')), done: true }
  const board = { ...EMPTY_BOARD, ticks: [tick] } as unknown as Board
  expect([...questionsDone(board)]).toEqual(['team'])
})
