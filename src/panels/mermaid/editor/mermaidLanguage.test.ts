import { highlightTree, tagHighlighter, tags } from '@lezer/highlight'
import { expect, test } from 'vitest'
import { REFERENCE_TEXT } from '#testing/referenceText.ts'
import { mermaidLanguage } from './mermaidLanguage.ts'

const NAMES = tagHighlighter([
  { tag: tags.keyword, class: 'keyword' },
  { tag: tags.comment, class: 'comment' },
  { tag: tags.meta, class: 'meta' },
  { tag: tags.string, class: 'words' },
  { tag: tags.labelName, class: 'label' },
  { tag: tags.className, class: 'class' },
  { tag: tags.attributeValue, class: 'style' },
  { tag: tags.operator, class: 'arrow' },
  { tag: tags.variableName, class: 'id' },
])

/** What is coloured, as `kind:text`. */
function coloured(text: string): string[] {
  const found: string[] = []
  highlightTree(mermaidLanguage.parser.parse(text), NAMES, (from, to, kind) =>
    found.push(`${kind}:${text.slice(from, to)}`),
  )
  return found
}

test.each([
  ['graph TD', ['keyword:graph TD']],
  ['flowchart-elk LR; A', ['keyword:flowchart-elk LR', 'id:A']],
  ['  direction TB', ['keyword:direction TB']],
  ['graphs --> ended', ['id:graphs', 'arrow:-->', 'id:ended']],
  ['subgraph Data ["The data"]', ['keyword:subgraph', 'id:Data', 'words:"The data"']],
  ['end', ['keyword:end']],
  ['A["x --> y"] --> B', ['id:A', 'words:"x --> y"', 'arrow:-->', 'id:B']],
  ['A[some words] --- B((x))', ['id:A', 'words:some words', 'arrow:---', 'id:B', 'words:x']],
  ['A -->|"asks %% for"| B', ['id:A', 'arrow:-->', 'label:|"asks %% for"|', 'id:B']],
  ['A -- "some words" --> B', ['id:A', 'arrow:--', 'label:"some words"', 'arrow:-->', 'id:B']],
  [
    'A -. event .-> B == copies ==> C',
    ['id:A', 'arrow:-.', 'label:event', 'arrow:.->', 'id:B', 'arrow:==', 'label:copies', 'arrow:==>', 'id:C'],
  ],
  [
    'A <--> B -.-> C ==> D ~~~ E --x F o--o G',
    [
      'id:A',
      'arrow:<-->',
      'id:B',
      'arrow:-.->',
      'id:C',
      'arrow:==>',
      'id:D',
      'arrow:~~~',
      'id:E',
      'arrow:--x',
      'id:F',
      'arrow:o--o',
      'id:G',
    ],
  ],
  ['a-b-->c & d', ['id:a-b', 'arrow:-->', 'id:c', 'id:d']],
  ['A:::data --> B', ['id:A', 'class::::data', 'arrow:-->', 'id:B']],
  ['classDef data fill:#fff,stroke:#000', ['keyword:classDef', 'id:data', 'style:fill:#fff,stroke:#000']],
  ['class A,B data', ['keyword:class', 'id:A', 'id:B', 'id:data']],
  ['linkStyle 1,2 stroke:none; A', ['keyword:linkStyle', 'id:1,2', 'style:stroke:none', 'id:A']],
  ['%% tierboard:1 abc', ['comment:%% tierboard:1 abc']],
  ['%%{init: {"layout":"dagre"}}%%', ['meta:%%{init: {"layout":"dagre"}}%%']],
  ['---\ntitle: x\n---\ngraph TD', ['meta:---', 'meta:title: x', 'meta:---', 'keyword:graph TD']],
  ['A["half typed\nB --> C', ['id:A', 'words:"half typed', 'id:B', 'arrow:-->', 'id:C']],
])('%s', (text, expected) => {
  expect(coloured(text)).toEqual(expected)
})

test('every word of the reference diagram has a colour of its own kind', () => {
  const kinds = new Set(coloured(REFERENCE_TEXT).map((each) => each.split(':')[0]))
  expect([...kinds].sort()).toEqual(['arrow', 'id', 'keyword', 'words'])
})
