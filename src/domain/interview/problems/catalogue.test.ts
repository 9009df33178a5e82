import { expect, test } from 'vitest'
import { BRIEF_PROPERTIES } from '#domain/board/briefProperties.ts'
import { boardInterview } from '#domain/board/records/interview.ts'
import { LEVELS, PROBLEMS, problemById } from './catalogue.ts'

test('the problems are apart by id and by title, and a board can name each', () => {
  expect(new Set(PROBLEMS.map(({ id }) => id)).size).toBe(PROBLEMS.length)
  expect(new Set(PROBLEMS.map(({ title }) => title)).size).toBe(PROBLEMS.length)
  for (const { id } of PROBLEMS) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(id.length).toBeLessThanOrEqual(boardInterview.fields.problem.maxLength)
  }
  expect(problemById('chat-app')?.title).toBe('Chat app')
  expect(problemById('something else')).toBeUndefined()
})

test.each(PROBLEMS.map((problem) => [problem.title, problem] as const))(
  '“%s” opens with one sentence that the brief takes',
  (_, { task }) => {
    expect(task).toMatch(/^Design [^.!?]+\.$/)
    expect(task.length).toBeLessThanOrEqual(BRIEF_PROPERTIES.problem.maxLength)
  },
)

test('there are problems of each level', () => {
  for (const level of LEVELS) expect(PROBLEMS.filter((problem) => problem.level === level).length).toBeGreaterThan(3)
})
