import { expect, test } from 'vitest'
import type { FlowchartLink } from '#domain/mermaid/read/flowchart.ts'
import { matchLinks } from './matchLinks.ts'

/** Links as `A B label`, dotted where the label ends in a dot, without a head where it ends in an exclamation mark. */
const links = (...texts: readonly string[]): FlowchartLink[] =>
  texts.map((text) => {
    const [from = '', to = '', label = ''] = text.split(' ')
    return { from, to, label, line: label.endsWith('.') ? 'dotted' : 'solid', head: !label.endsWith('!') }
  })
const match = (before: readonly string[], after: readonly string[]) =>
  matchLinks(links(...before), links(...after), (node) => node.toUpperCase())

test.each<[string, readonly string[], readonly string[], readonly (number | undefined)[]]>([
  ['by its ends', ['A B', 'B C'], ['B C', 'A B'], [1, 0]],
  ['by the names of its ends', ['A B', 'B C'], ['a b'], [0]],
  ['not the other way round', ['A B'], ['B A'], [undefined]],
  ['by its words first', ['A B x', 'A B y'], ['A B y', 'A B x'], [1, 0]],
  ['also when its words are others', ['A B x'], ['A B z'], [0]],
  ['but leaves each to the one that looks alike', ['A B x', 'A B y'], ['A B z', 'A B x'], [1, 0]],
  ['by its line', ['A B x', 'A B x.'], ['A B x.'], [1]],
  ['by its head', ['A B x', 'A B x!'], ['A B x!'], [1]],
  ['only once', ['A B'], ['A B', 'A B'], [0, undefined]],
  ['in the order of the text', ['A B', 'A B'], ['A B', 'A B'], [0, 1]],
  ['none where there was none', [], ['A B'], [undefined]],
])('a link is known again %s', (...[, before, after, found]) => {
  expect(match(before, after)).toEqual(found)
})
