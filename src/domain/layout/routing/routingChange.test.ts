import { describe, expect, test } from 'vitest'
import type { Rect } from '#shared/geometry.ts'
import {
  type CardChange,
  changedCards,
  changedEdges,
  isNewPicture,
  largestGroup,
  movedBy,
  sameCard,
} from './routingChange.ts'

const at = (x: number, width = 100): Rect => ({ x, y: 0, width, height: 60 })
const moved = (from: number, to: number): CardChange => ({ before: at(from), after: at(to) })
const changes = (...list: readonly CardChange[]) => new Map(list.map((change, place) => [`card ${place}`, change]))

describe('a picture is new', () => {
  const five = changes(...[1, 2, 3, 4, 5].map((by) => moved(0, by)))

  test('once more than half of the cards went ways of their own', () => {
    expect(isNewPicture(five, { before: 11, group: 0 })).toBe(false)
    expect(isNewPicture(five, { before: 10, group: 0 })).toBe(false)
    expect(isNewPicture(five, { before: 9, group: 0 })).toBe(true)
  })

  test('but those that moved together have not', () => {
    expect(isNewPicture(five, { before: 9, group: 1 })).toBe(false)
  })

  test('and cards that went or came are neither there nor moved', () => {
    const gone = { before: at(0), after: undefined }
    const came = { before: undefined, after: at(0) }
    expect(isNewPicture(changes(moved(0, 1), gone), { before: 3, group: 0 })).toBe(false)
    expect(isNewPicture(changes(moved(0, 1), gone), { before: 2, group: 0 })).toBe(true)
    expect(isNewPicture(changes(came), { before: 1, group: 0 })).toBe(false)
  })

  test('when nothing of the old one is left', () => {
    expect(isNewPicture(changes({ before: at(0), after: undefined }), { before: 1, group: 0 })).toBe(true)
    expect(isNewPicture(changes(), { before: 0, group: 0 })).toBe(true)
  })
})

test('the largest group moved by one distance; one card is none', () => {
  const group = largestGroup(changes(moved(0, 5), moved(10, 15), moved(20, 26), { before: at(0), after: at(5, 90) }))
  expect(group).toEqual({ by: { x: 5, y: 0 }, ids: new Set(['card 0', 'card 1']) })
  expect(largestGroup(changes(moved(0, 5), moved(10, 16)))).toBe(undefined)
  expect(movedBy({ before: at(0), after: undefined })).toBe(undefined)
})

test('cards are the same in one place or when both are nowhere', () => {
  expect(sameCard(at(0), at(0))).toBe(true)
  expect(sameCard(undefined, undefined)).toBe(true)
  expect(sameCard(at(0), undefined)).toBe(false)
  expect(sameCard(undefined, at(0))).toBe(false)
})

describe('between two boards', () => {
  const board = (
    cards: Readonly<Record<string, Rect>>,
    edges: readonly { id: string; from: string; to: string }[] = [],
  ) => ({
    cards: new Map(Object.entries(cards)),
    edges,
    direction: 'right' as const,
  })

  test('cards that are elsewhere, came or went are changed', () => {
    const changed = changedCards(board({ a: at(0), b: at(1), c: at(2) }), board({ a: at(0), b: at(9), d: at(3) }))
    expect([...changed]).toEqual([
      ['b', { before: at(1), after: at(9) }],
      ['d', { before: undefined, after: at(3) }],
      ['c', { before: at(2), after: undefined }],
    ])
  })

  test('edges came, went, lead elsewhere, run together with others or have another label', () => {
    const edge = (id: string, more = {}) => ({ id, from: 'a', to: 'b', ...more })
    const before = board({}, [edge('same'), edge('gone'), edge('led'), edge('sized'), edge('chip'), edge('joined')])
    const [led, sized, chip, joined] = [
      edge('led', { to: 'c' }),
      edge('sized', { labelSize: { width: 40, height: 16 } }),
      edge('chip', { labelSize: undefined }),
      edge('joined', { trunk: 1 }),
    ]
    const after = board({}, [edge('same'), led, sized, chip, joined, edge('came')])
    const known = new Map(before.edges.map((each) => [each.id, each]))
    const { gone, came, resized } = changedEdges(known, before, after)
    expect(gone).toEqual(['gone'])
    expect(came.map(({ id }) => id)).toEqual(['led', 'joined', 'came'])
    expect(resized.map(({ id }) => id)).toEqual(['sized'])
  })
})
