import { expect, test } from 'vitest'
import { heaviestPart, isMuchToDraw, isMuchToDrawAgain } from './heavyText.ts'

const times = (count: number, piece: (i: number) => string, between = '\n') =>
  Array.from({ length: count }, (_, i) => piece(i)).join(between)

test.each([
  ['many links', times(20_000, (i) => `a${i} --> b${i}`), '20,000 of its lines draw links'],
  ['deep subgraphs', times(2_000, (i) => `subgraph s${i}`), 'its subgraphs lie 2,000 deep'],
  [
    'links with &',
    `${times(150, (i) => `a${i}`, ' & ')} --> ${times(150, (i) => `b${i}`, ' & ')}`,
    'line 2 draws 22,500 links with “&”',
  ],
  ['statements on one line', times(9_000, () => 'A', ';'), 'line 2 holds 9,000 statements'],
  ['a long line', `A["${'x'.repeat(20_000)}"]`, 'line 2 has 20,005 characters'],
])('%s are what is too much', (_, text, says) => {
  const heaviest = heaviestPart(`flowchart TD\n${text}\n`)
  expect(heaviest.says).toBe(says)
  expect(heaviest.seconds).toBeGreaterThan(1)
})

test('a text of ordinary size is read in no time', () => {
  expect(heaviestPart(`flowchart TD\n${times(500, (i) => `a${i} --> b${i}`)}\n`).seconds).toBeLessThan(0.1)
})

test.each([
  ['more links than are drawn in no time', times(251, (i) => `a${i} --> b${i}`)],
  ['links between all of many', `${times(20, (i) => `a${i}`, ' & ')} --> ${times(20, (i) => `b${i}`, ' & ')}`],
  ['many statements on one line', times(300, () => 'A', ';')],
  ['subgraphs deep in each other', times(30, (i) => `subgraph s${i}`)],
  ['what Mermaid’s patterns never end on', `style A ${':'.repeat(2000)}${'#'.repeat(2000)}`],
])('%s are much to draw', (_, text) => {
  expect(isMuchToDraw(`flowchart TD\n${text}\n`)).toBe(true)
})

test('a diagram of ordinary size is not much to draw', () => {
  expect(isMuchToDraw(`flowchart TD\n${times(200, (i) => `a${i} --> b${i}`)}\n`)).toBe(false)
})

test('a picture follows each change of up to a hundred links, and none of what is much to draw once', () => {
  const links = (count: number) => `flowchart TD\n${times(count, (i) => `a${i} --> b${i}`)}\n`
  expect([100, 101, 251].map((count) => isMuchToDrawAgain(links(count)))).toEqual([false, true, true])
  expect(isMuchToDrawAgain(`flowchart TD\n${times(300, () => 'A', ';')}\n`)).toBe(true)
})
