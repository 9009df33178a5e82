import { expect, test } from 'vitest'
import { passedLimits } from './passedLimits.ts'

const sized = (characters: number, links = 0, unseen = 0) =>
  passedLimits({ text: 'x'.repeat(characters), links, unseen })

test('a text at its hosts’ limits is told nothing', () => {
  expect(sized(2_000, 500)).toEqual([])
})

test('each limit that is passed is told with the host and the number', () => {
  expect(sized(50_001, 501, 3)).toEqual([
    'GitHub and most other hosts draw at most 500 edges; this text has 501, counting the unseen ones that keep the tiers in order.',
    'GitHub and most other hosts draw at most 50,000 characters; this text has 50,001.',
    'GitLab asks for a click before it draws more than 2,000 characters; this text has 50,001.',
  ])
  expect(sized(2_001, 501)).toEqual([
    'GitHub and most other hosts draw at most 500 edges; this text has 501.',
    'GitLab asks for a click before it draws more than 2,000 characters; this text has 2,001.',
  ])
})
