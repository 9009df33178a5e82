import { describe, expect, test } from 'vitest'
import { mendSource } from './mendSource.ts'

const mended = (line: string) => mendSource(line)
const labelsOf = (line: string) => mended(line).mends.map(({ label }) => label)

describe('labels that Mermaid would not read are quoted', () => {
  test.each([
    ['A[Cache (Redis)]', 'A["Cache (Redis)"]'],
    ['A[Cache (Redis)] --> B', 'A["Cache (Redis)"] --> B'],
    ['A --> B[Cache (Redis)]:::store & C', 'A --> B["Cache (Redis)"]:::store & C'],
    ['A[f(x)]; B[g(y)]', 'A["f(x)"]; B["g(y)"]'],
    ['A(Service (v2))', 'A("Service (v2)")'],
    ['A([Start (1)])', 'A(["Start (1)"])'],
    ['A[[Queue (SQS)]]', 'A[["Queue (SQS)"]]'],
    ['A[(DB (pg))]', 'A[("DB (pg)")]'],
    ['A((x (y)))', 'A(("x (y)"))'],
    ['A{Is [x] empty?}', 'A{"Is [x] empty?"}'],
    ['A{{x (y)}}', 'A{{"x (y)"}}'],
    ['A>x (y)]', 'A>"x (y)"]'],
    ['A[/x (y)/]', 'A[/"x (y)"/]'],
    ['A[\\x (y)/]', 'A[\\"x (y)"/]'],
    ['A[say "hi"]', 'A["say #quot;hi#quot;"]'],
    ['A[f(x]; y)] --> B', 'A["f(x]; y)"] --> B'],
    ['A[f(x] --> B', 'A["f(x"] --> B'],
    ['A[x) y] --> B', 'A["x) y"] --> B'],
    ['A[f(g(x); y)] --> B', 'A["f(g(x); y)"] --> B'],
    ['A["x" (y)] --> B[z]', 'A["#quot;x#quot; (y)"] --> B[z]'],
    ['A["x (y]; z" w)] --> B', 'A["#quot;x (y]; z#quot; w)"] --> B'],
    ['A -->|"x" (y)| B', 'A -->|"#quot;x#quot; (y)"| B'],
    ['A -->|(x)|B --> C -->|y| D', 'A -->|"(x)"|B --> C -->|y| D'],
    ['A[5" disk]', 'A["5#quot; disk"]'],
    ['A[read | write]', 'A["read | write"]'],
    ['A[/api/users]', 'A["/api/users"]'],
    ['A(- item)', 'A("- item")'],
    ['A[ "padded" ]', 'A["padded"]'],
    ['A[`x` (y)]', 'A["#96;x` (y)"]'],
    ['A -->|GET /{id}| B', 'A -->|"GET /{id}"| B'],
    ['A -->|call (sync)|B-->|then [x]|C', 'A -->|"call (sync)"|B-->|"then [x]"|C'],
    ['A -->|GET|POST| B', 'A -->|"GET|POST"| B'],
    ['A -- say "hi" now --> B', 'A -- "say #quot;hi#quot; now" --> B'],
    ['A -. order.created .-> B', 'A -. "order.created" .-> B'],
    ['A == a=b ==> B', 'A == "a=b" ==> B'],
    ['A --- B[x (y)] --> C', 'A --- B["x (y)"] --> C'],
    ['A e1@--> B[x (y)] e2@--> C', 'A e1@--> B["x (y)"] e2@--> C'],
    ['subgraph Data (Redis)', 'subgraph "Data (Redis)"'],
    ['  subgraph s [Data (Redis)]  ', '  subgraph s["Data (Redis)"]'],
    ['subgraph 数据 [x (y)]', 'subgraph 数据["x (y)"]'],
    ['subgraph Orders, payments', 'subgraph "Orders, payments"'],
    ['subgraph 🔥 Hot path', 'subgraph "🔥 Hot path"'],
  ])('%s', (line, text) => {
    expect(mended(line).text).toBe(text)
    expect(mended(line).mends.length).toBeGreaterThan(0)
    expect(mended(text)).toEqual({ text, mends: [] })
  })

  test('and told with their lines, as they stand there', () => {
    const source = 'flowchart LR\n\nA[Cache (Redis)] -->|GET /{id}| B\nsubgraph Data (hot)\nend\n'
    expect(mendSource(source).mends).toEqual([
      { line: 3, label: 'Cache (Redis)' },
      { line: 3, label: 'GET /{id}' },
      { line: 4, label: 'Data (hot)' },
    ])
  })
})

describe('what Mermaid reads stays', () => {
  test.each([
    'A["Cache (Redis)"]',
    'A["`**x** (y)`"]',
    'A[Web<br/>React] --> B[a / b \\n c @ d]',
    'A["x (y)"] -->|"a | b"| B["c] --> d"]',
    'A -->|"a | b --> c"| B',
    'A["a"b] --> B',
    'A[|borders:lt|x]',
    'A -->|x / y| B -->|<b>z</b>| C',
    'A -- text (x) [y] --> B',
    'A == text (x) ==> B -. text (x) .-> C',
    'A@{ shape: cyl, label: "x (y)" }',
    'A[/x/] --> B[\\x\\] --> C[/x\\] --> D(-x-)',
    'subgraph a/b c',
    'subgraph s["x (y)"]',
    'subgraph "x (y)"',
    '%% A[x (y)]',
    'style A fill:#f9f,stroke-dasharray: 5 5',
    'classDef x fill:url(#a)',
    'click A "https://x/(y)" "z [w]"',
    'click A call f(x)',
    'accTitle: a [b (c)]',
    'linkStyle 0 stroke:rgb(1,2,3)',
    'end',
  ])('%s', (line) => {
    expect(mended(line)).toEqual({ text: line, mends: [] })
  })

  test('strings that go over several lines, while others are mended', () => {
    const source = 'A["one\ntwo b[x (y)]\nthree d(e)"] --> B\nC[f (g)]\nD["open [\nE[h (i)]'
    expect(mendSource(source).mends).toEqual([
      { line: 4, label: 'f (g)' },
      { line: 6, label: 'h (i)' },
    ])
  })

  test('very long texts and lines', () => {
    const long = `A[x (${'y'.repeat(1_000)})]`
    expect(mendSource(`${long}\nB[x (y)]`).mends).toEqual([{ line: 2, label: 'x (y)' }])
    expect(mendSource('A[x (y)]\n'.repeat(12_000)).mends).toEqual([])
  })
})

test.each([
  ['A[ Cache (Redis) ]', 'Cache (Redis)'],
  ['A -->| GET /{id} | B', 'GET /{id}'],
  ['subgraph s [ Data (Redis) ]', 'Data (Redis)'],
])('of %j, the label is named without the space around it', (line, label) => {
  expect(labelsOf(line)).toEqual([label])
})

test('only the label that needs it is named, whatever else stands on the line', () => {
  expect(labelsOf('A[Web<br/>React] -->|a / b| B[x (y)] --> C{ok?}')).toEqual(['x (y)'])
})
