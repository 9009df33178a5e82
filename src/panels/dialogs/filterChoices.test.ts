import { expect, test } from 'vitest'
import { filterChoices } from './filterChoices.ts'

const choice = (title: string) => ({ id: title, title })
const GROUPS = [
  { title: 'On the board', choices: [choice('Posts'), choice('Media posts')] },
  { title: 'New block', choices: [choice('Cache')] },
]

test('groups keep their order, and those without a match are left out', () => {
  const { groups, more } = filterChoices(GROUPS, 'posts')
  expect(groups.map((group) => group.title)).toEqual(['On the board'])
  expect(groups[0]?.choices.map((each) => each.title)).toEqual(['Posts', 'Media posts'])
  expect(more).toBe(0)
})

test('lines beyond the most that are drawn are counted', () => {
  const { groups, more } = filterChoices(GROUPS, '', { inAll: 2 })
  expect(groups.flatMap((group) => group.choices)).toHaveLength(2)
  expect(more).toBe(1)
})
