import { expect, test } from 'vitest'
import { evened } from './evenStrips.ts'

/** Strips of a text: a digit is a card of that column, a letter is a zone across all of them. */
const strips = (text: string) =>
  [...text].map((name, i) => ({ name, i, isCard: /\d/.test(name), from: Number(name) || 0 }))
const names = (text: string) => evened(strips(text)).map(({ name }) => name)

/** The most cards that a column has before, between and behind the zones, added up. */
const depthOf = (all: readonly string[]) =>
  all
    .join('')
    .split(/[A-Z]/)
    .reduce((sum, part) => sum + Math.max(...['1', '2'].map((column) => part.split(column).length - 1)), 0)

test('cards of different columns that stand on different sides of a zone come to stand beside each other', () => {
  expect(depthOf([...'11112Z1222'])).toBe(7)
  expect(depthOf(names('11112Z1222'))).toBe(5)
  expect(depthOf(names('111A222B1222'))).toBe(6)
})

test('all cards keep their order in their column, zones keep theirs, and nothing is lost', () => {
  const after = evened(strips('1112A22B1'))
  for (const name of '12')
    expect(after.filter((each) => each.name === name).map(({ i }) => i)).toEqual(
      strips('1112A22B1')
        .filter((each) => each.name === name)
        .map(({ i }) => i),
    )
  expect(after.filter(({ isCard }) => !isCard).map(({ name }) => name)).toEqual(['A', 'B'])
  expect(after).toHaveLength(9)
})

test('without a zone, and without a card, all stays', () => {
  expect(names('1221').join('')).toBe('1221')
  expect(names('AB').join('')).toBe('AB')
})
