import { expect, test } from 'vitest'
import { mentionsIn } from './mentions.ts'

const KNOWN = new Set(['A', 'B', 'C', 'S1', 'a-b', 'end'])
/** What is marked in a text, line by line. */
const marked = (text: string) =>
  mentionsIn(text, (id) => KNOWN.has(id)).map((line) => line.map(({ id, from, to }) => [id, text.slice(from, to)]))

test.each([
  [
    'A --> B',
    [
      ['A', 'A'],
      ['B', 'B'],
    ],
  ],
  [
    'A[Orders] --> B(B)',
    [
      ['A', 'A[Orders]'],
      ['B', 'B(B)'],
    ],
  ],
  [
    'A["x [y] (z)"] --> B',
    [
      ['A', 'A["x [y] (z)"]'],
      ['B', 'B'],
    ],
  ],
  [
    'A(["x"]) & B((("y")))',
    [
      ['A', 'A(["x"])'],
      ['B', 'B((("y")))'],
    ],
  ],
  [
    'A[("x")] --> B{{"y"}}',
    [
      ['A', 'A[("x")]'],
      ['B', 'B{{"y"}}'],
    ],
  ],
  [
    'A[/x/] --> B[\\y\\] --> C>z]',
    [
      ['A', 'A[/x/]'],
      ['B', 'B[\\y\\]'],
      ['C', 'C>z]'],
    ],
  ],
  ['A["open', [['A', 'A["open']]],
  ['A[open', [['A', 'A[open']]],
  [
    'A[""] --> B["x"]',
    [
      ['A', 'A[""]'],
      ['B', 'B["x"]'],
    ],
  ],
  ['A["x" y]', [['A', 'A["x" y]']]],
  [
    'A -->|B| C',
    [
      ['A', 'A'],
      ['C', 'C'],
    ],
  ],
  [
    'A -- B --> C',
    [
      ['A', 'A'],
      ['C', 'C'],
    ],
  ],
  [
    'A == B ==> C',
    [
      ['A', 'A'],
      ['C', 'C'],
    ],
  ],
  [
    'A -. B .-> C',
    [
      ['A', 'A'],
      ['C', 'C'],
    ],
  ],
  [
    'A --> B --> C',
    [
      ['A', 'A'],
      ['B', 'B'],
      ['C', 'C'],
    ],
  ],
  [
    'A:::B --> C',
    [
      ['A', 'A'],
      ['C', 'C'],
    ],
  ],
  [
    'a-b --> S1',
    [
      ['a-b', 'a-b'],
      ['S1', 'S1'],
    ],
  ],
  [
    'A[B] --> A',
    [
      ['A', 'A[B]'],
      ['A', 'A'],
    ],
  ],
  ['AB --> xA', []],
  ['  %% A', []],
  ['class A big', []],
  ['style A fill:#fff', []],
  ['linkStyle 0 stroke:A', []],
  ['click A "x"', []],
  ['subgraph A', []],
  ['classDef A x', []],
  ['direction A', []],
  ['flowchart A', []],
  ['graph A', []],
  ['end', []],
  [
    'end --> A',
    [
      ['end', 'end'],
      ['A', 'A'],
    ],
  ],
])('in %j', (line, mentions) => {
  expect(marked(line)).toEqual([mentions])
})

test('places are counted from the start of the text, over all its lines', () => {
  expect(mentionsIn('A\n\n %% B\n B[x]', (id) => KNOWN.has(id))).toEqual([
    [{ id: 'A', from: 0, to: 1 }],
    [],
    [],
    [{ id: 'B', from: 10, to: 14 }],
  ])
})
