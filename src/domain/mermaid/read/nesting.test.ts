import { expect, test } from 'vitest'
import { tooDeep, tooDeepText } from './nesting.ts'

const nested = (depth: number) =>
  Array.from({ length: depth }, (_, at) => `subgraph g${at}\n  a${at} --> b${at}`).join('\n')

test('a hundred subgraphs inside each other are read, one more is too deep, whatever lines lie between', () => {
  expect(tooDeepText(nested(100))).toBe(undefined)
  expect(tooDeepText(nested(101))).toEqual({
    code: 'too-many',
    what: 'subgraphs inside each other',
    count: 101,
    limit: 100,
  })
})

test('what ends is left again: any number may stand beside each other', () => {
  const beside = Array.from({ length: 300 }, (_, at) => `subgraph g${at}\n  a${at}\n  end ;`).join('\n')
  expect(tooDeepText(beside)).toBe(undefined)
  expect(tooDeepText(`${nested(60)}\n${'end\n'.repeat(60)}${nested(100)}`)).toBe(undefined)
})

const groups = (depth: number) =>
  Array.from({ length: depth }, (_, at) => ({ id: `g${at}`, title: '', ...(at > 0 ? { parent: `g${at - 1}` } : {}) }))

test('of a flowchart, too, a hundred subgraphs inside each other are taken, and one more is too deep', () => {
  expect(tooDeep([])).toBe(undefined)
  expect(tooDeep(groups(100))).toBe(undefined)
  expect(tooDeep(groups(101))).toMatchObject({ count: 101, limit: 100 })
  expect(
    tooDeep([
      { id: 'a', title: '', parent: 'b' },
      { id: 'b', title: '', parent: 'a' },
    ]),
  ).toMatchObject({ count: 101 })
})
