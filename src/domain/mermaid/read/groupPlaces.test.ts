import { expect, test } from 'vitest'
import { groupPlaces } from './groupPlaces.ts'
import type { Hints } from './hints.ts'

const placesOf = (...groups: readonly (readonly [id: string, title: string, parent?: string])[]) =>
  placesWith(new Map(), groups)
const placesWith = (
  zones: Hints['zones'],
  groups: readonly (readonly [id: string, title: string, parent?: string])[],
) =>
  [
    ...groupPlaces(
      { groups: groups.map(([id, title, parent]) => ({ id, title, ...(parent ? { parent } : {}) })) },
      { zones },
    ),
  ].map(([id, { tier, zone }]) => `${id}: ${tier ?? 'none'}, ${zone?.id ?? 'none'}`)

test.each([
  ['Edge', 'edge'],
  ['Edge tier', 'edge'],
  ['Gateway layer', 'edge'],
  ['Gateway', 'none'],
  ['  🔥 Business -  Logic (zone) ', 'business'],
  ['Services layer', 'business'],
  ['Services', 'none'],
  ['Client', 'client'],
  ['Users', 'none'],
  ['User layer', 'client'],
  ['Data', 'data'],
  ['Storage', 'none'],
  ['Storage tier', 'data'],
  ['Monitoring', 'observability'],
  ['Data centre', 'none'],
])('a group called “%s” is this tier: %s', (title, tier) => {
  expect(placesOf(['g', title])).toEqual([`g: ${tier}, ${tier === 'none' ? 'g' : 'none'}`])
})

test('a group lies in the nearest tier around it, and in the nearest group that is none', () => {
  expect(
    placesOf(['a', 'Data'], ['b', 'Orders', 'a'], ['c', 'Edge tier', 'b'], ['d', 'Pay', 'b'], ['e', 'Business', 'd']),
  ).toEqual(['a: data, none', 'b: data, b', 'c: edge, b', 'd: data, d', 'e: business, d'])
})

test('a group whose parents go round in a circle, or are not there, has a place all the same', () => {
  expect(placesOf(['a', 'One', 'b'], ['b', 'Two', 'a'], ['c', 'Data', 'gone'])).toEqual([
    'a: none, a',
    'b: none, b',
    'c: data, none',
  ])
})

test('a group that a hint calls a zone is one whatever its title says, and what lies in it is in no tier by that', () => {
  const groups = [
    ['a', 'Data tier'],
    ['b', 'Edge', 'a'],
  ] as const
  expect(placesWith(new Map([['a', undefined]]), groups)).toEqual(['a: none, a', 'b: edge, a'])
})
