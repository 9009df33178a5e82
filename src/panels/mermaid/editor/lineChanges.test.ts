import { ChangeSet, Text } from '@codemirror/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineChanges, type TextChange } from './lineChanges.ts'

const applied = (before: string, after: string): string =>
  ChangeSet.of([...lineChanges(before, after)], before.length)
    .apply(Text.of(before.split('\n')))
    .toString()

const CASES: readonly (readonly [name: string, before: string, after: string, changes: readonly TextChange[]])[] = [
  ['nothing', 'a\nb', 'a\nb', []],
  ['a line in the middle', 'a\nb\nc', 'a\nnew\nb\nc', [{ from: 1, to: 1, insert: '\nnew' }]],
  ['a line in front', 'a\nb', 'new\na\nb', [{ from: 0, to: 0, insert: 'new\n' }]],
  ['a line at the end', 'a\nb', 'a\nb\nnew', [{ from: 3, to: 3, insert: '\nnew' }]],
  ['a line less', 'a\nb\nc', 'a\nc', [{ from: 1, to: 3, insert: '' }]],
  ['the first line less', 'a\nb\nc', 'b\nc', [{ from: 0, to: 2, insert: '' }]],
  ['the last line less', 'a\nb', 'a', [{ from: 1, to: 3, insert: '' }]],
  ['a word in a line', 'a\nM["Logs"]\nc', 'a\nM["Traces"]\nc', [{ from: 5, to: 8, insert: 'Trace' }]],
  ['the only line', 'old', 'new', [{ from: 0, to: 3, insert: 'new' }]],
  ['all of it', 'a\nb', '', [{ from: 0, to: 3, insert: '' }]],
  [
    'two places far apart',
    'a\nb\nc\nd\ne',
    'a\nB\nc\nd\ne\nf',
    [
      { from: 2, to: 3, insert: 'B' },
      { from: 9, to: 9, insert: '\nf' },
    ],
  ],
  [
    'two lines with other words',
    'x1 y\nx2 y',
    'x3 y\nx4 y',
    [
      { from: 1, to: 2, insert: '3' },
      { from: 6, to: 7, insert: '4' },
    ],
  ],
]

test.for(CASES)('%s', ([, before, after, changes]) => {
  expect(lineChanges(before, after)).toEqual(changes)
  expect(applied(before, after)).toBe(after)
})

test('half a character is never replaced', () => {
  expect(lineChanges('a😀b', 'a😁b')).toEqual([{ from: 1, to: 3, insert: '😁' }])
  expect(lineChanges('\ud83d\ude00', '\ud83c\ude00')).toEqual([{ from: 0, to: 2, insert: '\ud83c\ude00' }])
})

test('many lines that all differ are replaced, line by line where their number is the same', () => {
  const lines = (count: number, word: string) => Array.from({ length: count }, (_, i) => `${word} ${i}`).join('\n')
  expect(lineChanges(lines(1000, 'old'), lines(1000, 'new'))).toHaveLength(1000)
  expect(lineChanges(lines(1000, 'old'), lines(900, 'new'))).toHaveLength(1)
  expect(applied(lines(1000, 'old'), lines(900, 'new'))).toBe(lines(900, 'new'))
})

const text = fc
  .array(fc.constantFrom('', 'A', 'B', 'A --> B', 'A --> C', '  end', '😀', '😁x'), { maxLength: 12 })
  .map((lines) => lines.join('\n'))

test('the changes make the new text of the old one, in order and apart', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = lineChanges(before, after)
      expect(applied(before, after)).toBe(after)
      for (const [i, { from }] of changes.entries()) expect(from).toBeGreaterThanOrEqual(changes[i - 1]?.to ?? 0)
    }),
  )
})
