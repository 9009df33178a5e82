import { expect, test } from 'vitest'
import { holdsMermaid, startsAsFlowchart, startsAsMermaid } from './looksLikeMermaid.ts'

test.each([
  'flowchart LR\nA --> B',
  'graph TD;A-->B',
  '\ufeff\r\n  flowchart-elk TD\r\nA',
  '%% drawn by hand\nflowchart TD',
  '%%{init: {"theme": "dark"}}%%\nflowchart TD',
  '---\ntitle: Shop\n---\nflowchart TD',
])('a flowchart is known by its first word: %j', (text) => {
  expect([startsAsFlowchart(text), startsAsMermaid(text)]).toEqual([true, true])
})

test.each([
  'sequenceDiagram\nA->>B: hi',
  'classDiagram\nA <|-- B',
  'stateDiagram-v2\n[*] --> A',
  'erDiagram\nA ||--o{ B : has',
  'pie title Pets',
  'C4Context\ntitle x',
  'architecture-beta\ngroup api(cloud)[API]',
  'xychart-beta',
])('another diagram is Mermaid, but no flowchart: %j', (text) => {
  expect([startsAsFlowchart(text), startsAsMermaid(text)]).toEqual([false, true])
})

test.each([
  '',
  'Hello',
  'graphs are nice',
  'flowcharts\nA --> B',
  'A --> B',
  '{"format": "tierboard"}',
  '# Shop\n\nflowchart TD',
  '%% flowchart TD',
])('other texts are none: %j', (text) => {
  expect([startsAsFlowchart(text), startsAsMermaid(text)]).toEqual([false, false])
})

test.each([
  '# Shop\n\n```mermaid\nflowchart TD\n```\n',
  '> - quoted\n>   ~~~~ Mermaid\n',
  'x\n\n::: mermaid\ngraph TD\n:::\n',
  '  ```{mermaid}\n',
])('a document holds Mermaid where a fence says so: %j', (text) => {
  expect(holdsMermaid(text)).toBe(true)
})

test.each(['```js\nmermaid\n```', 'write ```mermaid in a line', '``mermaid', 'mermaid'])(
  'and does not where none does: %j',
  (text) => {
    expect(holdsMermaid(text)).toBe(false)
  },
)

test('a deep quotation is gone through once, however many ways there are to read its marks', () => {
  const deep = `${'> '.repeat(50_000)}x`
  expect([holdsMermaid(deep), startsAsMermaid(deep)]).toEqual([false, false])
})
