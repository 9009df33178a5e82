import { expect, test } from 'vitest'
import { MERMAID_DIALECTS } from '#domain/mermaid/write/catalogue.ts'
import { markdownDiagrams } from './markdownDiagrams.ts'

const lines = (...all: readonly string[]) => all.join('\n')

test('every fence of Mermaid is found, with its line and the heading above it', () => {
  const document = lines(
    '# Shop',
    '',
    '```mermaid',
    'graph TD',
    '  A --> B',
    '```',
    '## *Pay*ments ##',
    '~~~ mermaid',
    'graph LR',
    '~~~',
  )
  expect(markdownDiagrams(document)).toEqual([
    { text: 'graph TD\n  A --> B\n', line: 4, heading: 'Shop' },
    { text: 'graph LR\n', line: 9, heading: 'Payments' },
  ])
})

test.each([
  ['other code', lines('```ts', 'const a = 1', '```')],
  ['Mermaid shown as code', lines('````md', '```mermaid', 'graph TD', '```', '````')],
  ['a fence on one line', 'Write ```mermaid``` to begin one.'],
  ['a word that begins alike', lines('```mermaidx', 'graph TD', '```')],
  ['nothing', ''],
])('%s holds no diagram', (_, document) => {
  expect(markdownDiagrams(document)).toEqual([])
})

test.each([
  ['inside a list', lines('- one', '', '  ```mermaid', '  graph TD', '    A --> B', '  ```'), 4],
  ['inside a quotation', lines('> ```mermaid', '> graph TD', '>   A --> B', '> ```'), 2],
  ['inside a note of a docs site', lines(':::note', '', '```mermaid', 'graph TD', '  A --> B', '```', ':::'), 4],
  ['with the line ends of Windows', '```mermaid\r\ngraph TD\r\n  A --> B\r\n```\r\n', 2],
  ['that is never closed', lines('```mermaid', 'graph TD', '  A --> B'), 2],
  ['in braces', lines('```{mermaid}', 'graph TD', '  A --> B', '```'), 2],
])('a diagram %s is found without its indentation', (_, document, line) => {
  expect(markdownDiagrams(document)).toEqual([{ text: 'graph TD\n  A --> B\n', line }])
})

test('a quotation may leave the space behind its marks out', () => {
  expect(markdownDiagrams(lines('> ```mermaid', '> graph TD', '>', '>  A --> B', '> ```'))).toEqual([
    { text: 'graph TD\n\n A --> B\n', line: 2 },
  ])
})

test.each(MERMAID_DIALECTS)('the fence that the dialect $id is written in is read', ({ fence }) => {
  expect(markdownDiagrams(fence('graph TD\n  A --> B\n'))).toEqual([{ text: 'graph TD\n  A --> B\n', line: 2 }])
})
