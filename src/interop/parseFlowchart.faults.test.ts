import { beforeAll, describe, expect, test } from 'vitest'
import { describeMermaidFault } from '#domain/mermaid/read/mermaidFault.ts'
import { provideDom } from './nodeDom.ts'
import { parseFlowchart } from './parseFlowchart.ts'

beforeAll(provideDom)

async function faultOf(source: string) {
  const result = await parseFlowchart(source)
  if (result.ok) throw new Error(`was read: ${source}`)
  return result.error
}

const sentenceOf = async (source: string) => describeMermaidFault(await faultOf(source))

describe('another text is refused with what it is', () => {
  test.each([
    ['sequenceDiagram\nA->>B: x', 'a sequence diagram'],
    ['classDiagram\nA <|-- B', 'a class diagram'],
    ['classDiagram-v2\nA <|-- B', 'a class diagram'],
    ['erDiagram\nA ||--o{ B : x', 'an entity relationship diagram'],
    ['stateDiagram-v2\n[*] --> A', 'a state diagram'],
    ['stateDiagram\n[*] --> A', 'a state diagram'],
    ['C4Context\ntitle x', 'a C4 diagram'],
    ['mindmap\n  root', 'a mind map'],
    ['gantt\ntitle x', 'a Gantt chart'],
    ['pie\n"a": 1', 'a pie chart'],
    ['architecture-beta\ngroup a', 'an architecture diagram'],
    ['block-beta\nA', 'a block diagram'],
    ['gitGraph\ncommit', 'a Git graph'],
    ['journey\ntitle x', 'a user journey'],
    ['timeline\ntitle x', 'a timeline'],
    ['quadrantChart\ntitle x', 'a quadrant chart'],
    ['xychart-beta\ntitle x', 'an XY chart'],
    ['sankey-beta\na,b,1', 'a Sankey diagram'],
    ['packet-beta\n0-1: "x"', 'a packet diagram'],
    ['kanban\n  a', 'a Kanban board'],
    ['requirementDiagram\n', 'a requirement diagram'],
    ['radar-beta\n', 'a diagram of another type (radar)'],
    ['---\ntitle: x\n---\n%% note\nsequenceDiagram\nA->>B: x', 'a sequence diagram'],
  ])('%j', async (source, name) => {
    expect(await sentenceOf(source)).toBe(`This is ${name}. Only flowcharts (“flowchart” or “graph”) can be read.`)
  })

  test.each([
    'Hello, this is prose about a flowchart.',
    '{"format": "tierboard"}',
    'A --> B',
    '# Title\n\ntext',
    '<svg/>',
  ])('%j', async (source) => {
    expect(await faultOf(source)).toEqual({ code: 'not-mermaid' })
    expect(await sentenceOf(source)).toBe('This is no Mermaid flowchart: it must begin with “flowchart” or “graph”.')
  })

  test.each(['', '  \n\t\n', '\ufeff', '%% only a comment', '---\ntitle: x\n---\n'])('nothing: %j', async (source) => {
    expect(await sentenceOf(source)).toBe('The text is empty.')
  })
})

describe('a slip is told with its line as it was pasted', () => {
  const slips: [string, string, number, string | undefined][] = [
    ['an arrow to a keyword', 'flowchart LR\nA --> end', 2, 'end'],
    ['a stray end', 'flowchart LR\nA\n\nend\nB', 4, 'end'],
    ['a comment behind a statement', 'flowchart LR\nA\nB --> C %% x', 3, '%%'],
    ['the first statement', 'flowchart LR\ne1@--> B', 2, 'e1@'],
    ['behind front matter', '---\ntitle: x\n---\nflowchart LR\nA --> end', 5, 'end'],
    ['behind comments', '%% a\n\n%% b\nflowchart LR\n%% c\nA --> end', 6, 'end'],
    ['behind a directive', '%%{init: {\n"theme": "dark"\n}}%%\nflowchart LR\nA --> end', 5, 'end'],
    ['behind blank lines', '\n\n\nflowchart LR\n\n\nA --> end', 7, 'end'],
    ['behind blank lines below a brace', 'flowchart LR\nA{x}\n\n\nB{y}  \n\n\n\nC --> end\n', 9, 'end'],
    ['with CRLF', '\r\n\r\nflowchart LR\r\nA{x}\r\n\r\n\r\nB --> end\r\n', 7, 'end'],
    ['with CR', 'flowchart LR\rA\rB --> end', 3, 'end'],
    ['behind a label of several lines', 'flowchart LR\nA["x\ny\nz"]\nB --> end', 5, 'end'],
    ['behind shape data of several lines', 'flowchart LR\nA@{\n  shape: cyl\n}\n\nB --> end', 6, 'end'],
    ['a class list with a space', 'flowchart LR\nA\nclass a, b c', 3, ''],
    ['an unknown shape', 'flowchart LR\nA\n\nB@{ shape: foo }\nC', 4, 'foo'],
    ['a link that is not there', 'flowchart LR\nA --> B\n\nlinkStyle 0,5 stroke:red\nC', 4, '5'],
    ['a curve of a link that is not there', 'flowchart LR\nA --> B\nlinkStyle 3 interpolate basis', 3, '3'],
    ['a curve of no link, in a subgraph', 'flowchart LR\nsubgraph s\nA --> B\nlinkStyle 1 stroke:red\nend', 4, '1'],
    ['bad shape data', 'flowchart LR\nA\nB@{ shape: cyl, shape: db }\nC', 3, undefined],
    ['what no token begins with', 'flowchart LR\nA\n\u0001\nB', 3, undefined],
  ]
  test.each(slips)('%s', async (_, source, ...[line, found]) => {
    const fault = await faultOf(source)
    const text = source.split(/\r\n|\r|\n/)[line - 1]?.trim() ?? ''
    expect(fault).toEqual({ code: 'syntax', line, ...(found ? { found } : {}), source: text })
    expect(describeMermaidFault(fault)).toContain(`Line ${line} cannot be read`)
  })

  test.each([
    ['a bracket', 'flowchart LR\nA[x\nB\nC', 2, 'A[x'],
    ['a bracket before others', 'flowchart LR\nA[x\nB[y]\nC', 2, 'A[x'],
    ['a quote', 'flowchart LR\n\nA["x\nB', 3, 'A["x'],
    ['a pipe', 'flowchart LR\nA -->|x\nB', 2, 'A -->|x'],
    ['a subgraph', 'flowchart LR\nsubgraph a\nsubgraph b\nA\nend\n\n', 2, 'subgraph a'],
    ['the last arrow', 'flowchart LR\nA\nB -->\n\n\n', 3, 'B -->'],
  ])('%s that is not closed', async (_, source, ...[line, text]) => {
    const fault = await faultOf(source)
    expect(fault).toEqual({ code: 'syntax', line, found: '', source: text })
    expect(describeMermaidFault(fault)).toBe(`Line ${line} is not complete (“${text}”).`)
  })

  test('in the words of a person', async () => {
    expect(await sentenceOf('flowchart LR\nA --> end')).toBe(
      'Line 2 cannot be read: “end” is not expected there (“A --> end”).',
    )
    expect(await sentenceOf(`flowchart LR\nA\n${'B'.repeat(200)} --> end`)).toBe(
      `Line 3 cannot be read: “end” is not expected there (“${'B'.repeat(80)}”).`,
    )
  })

  test('past what could be mended', async () => {
    expect(await faultOf('flowchart LR\nA[x (y)]\n\nB[x (z)] --> C)\nD')).toMatchObject({
      line: 4,
      source: 'B[x (z)] --> C)',
    })
  })
})

describe('what would keep the parser busy for ever is refused', () => {
  test.each([
    [
      'a text that is too long',
      `flowchart LR\n${'A\n'.repeat(250_000)}`,
      'The text has 500,013 characters; at most 500,000 can be read.',
    ],
    [
      'a line that is too long',
      `flowchart LR\n\nA${';A'.repeat(10_000)}`,
      'Line 3 has 20,001 characters; at most 20,000 can be read.',
    ],
    ['colours without end', `flowchart LR\nstyle ${':#'.repeat(3_000)}`, 'Line 2 cannot be read (“style”).'],
    [
      'tags without end',
      `flowchart LR\n${`A["${'<a'.repeat(500)}"]\n`.repeat(60)}`,
      'Line 2 cannot be read: “<” is not expected there.',
    ],
    [
      'a long tag without end',
      `flowchart LR\nA\n${`B["<${'a'.repeat(15_000)}"]\n`.repeat(3)}`,
      'Line 3 cannot be read: “<” is not expected there.',
    ],
  ])('%s', async (_, source, sentence) => {
    expect(await sentenceOf(source)).toBe(sentence)
  })

  test('and more links than a board can hold', async () => {
    const side = (prefix: string) => Array.from({ length: 174 }, (_, i) => `${prefix}${i}`).join(' & ')
    expect(await sentenceOf(`flowchart LR\n${side('a')} --> ${side('b')}`)).toBe(
      'The diagram has too many links: a board holds at most 30,000.',
    )
  })
})

test('a shape or words that only look costly are read', async () => {
  const labels = Array.from({ length: 40 }, (_, i) => `A${i}["style: #35;${i} <b>classDef</b> x<5"]`)
  expect((await parseFlowchart(`flowchart LR\n${labels.join('\n')}`)).ok).toBe(true)
})

test.each([
  ['on lines of their own', Array.from({ length: 200 }, (_, i) => `subgraph s${i}\n`).join(''), 'end\n'.repeat(200)],
  ['behind each other', Array.from({ length: 200 }, (_, i) => `subgraph s${i};`).join(''), 'end;'.repeat(200)],
])('subgraphs that lie too deep in each other are refused, %s', async (_, open, close) => {
  const fault = { code: 'too-many', what: 'subgraphs inside each other', limit: 100 }
  expect(await parseFlowchart(`flowchart LR\n${open}A\n${close}`)).toMatchObject({ ok: false, error: fault })
})
