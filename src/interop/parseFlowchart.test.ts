import { beforeAll, describe, expect, test } from 'vitest'
import type { Flowchart } from '#domain/mermaid/read/flowchart.ts'
import { loadMermaid } from './mermaidLibrary.ts'
import { provideDom } from './nodeDom.ts'
import { parseFlowchart } from './parseFlowchart.ts'

beforeAll(provideDom)

async function parsed(source: string) {
  const result = await parseFlowchart(source)
  if (!result.ok) throw new Error(`${JSON.stringify(result.error)}\n${source}`)
  return result.value
}

const flowchart = async (body: string): Promise<Flowchart> => (await parsed(`flowchart LR\n${body}`)).flowchart
const linesOf = async (body: string) => (await flowchart(body)).nodes[0]?.lines
const ids = ({ nodes }: Flowchart) => nodes.map(({ id }) => id)
const pairs = ({ links }: Flowchart) => links.map(({ from, to }) => `${from}>${to}`)
const groupOf = ({ nodes }: Flowchart, id: string) => nodes.find((node) => node.id === id)?.group

describe('nodes', () => {
  test.each([
    ['A', 'plain'],
    ['A[x]', 'plain'],
    ['A(x)', 'plain'],
    ['A([x])', 'plain'],
    ['A[[x]]', 'plain'],
    ['A[(x)]', 'cylinder'],
    ['A((x))', 'plain'],
    ['A(((x)))', 'plain'],
    ['A(-x-)', 'plain'],
    ['A{x}', 'decision'],
    ['A{{x}}', 'plain'],
    ['A>x]', 'plain'],
    ['A[/x/]', 'plain'],
    ['A[\\x\\]', 'plain'],
    ['A[/x\\]', 'plain'],
    ['A[\\x/]', 'plain'],
    ['A@{ shape: cyl }', 'cylinder'],
    ['A@{ shape: db }', 'cylinder'],
    ['A@{ shape: database }', 'cylinder'],
    ['A@{ shape: lin-cyl }', 'cylinder'],
    ['A@{ shape: datastore }', 'cylinder'],
    ['A@{ shape: das }', 'pipe'],
    ['A@{ shape: h-cyl }', 'pipe'],
    ['A@{ shape: diam }', 'decision'],
    ['A@{ shape: procs }', 'plain'],
    ['A@{ shape: st-rect }', 'plain'],
    ['A@{ img: "/kafka.png" }', 'plain'],
    ['A@{ icon: "fa:server" }', 'plain'],
  ])('of the form %s', async (body, shape) => {
    expect((await flowchart(body)).nodes).toMatchObject([{ id: 'A', shape }])
  })

  test.each([
    ['A', ['A']],
    ['A[Web<br>React<br/>SPA<br />x]', ['Web', 'React', 'SPA', 'x']],
    ['A[Web\\nReact]', ['Web', 'React']],
    ['A["Web\nReact"]', ['Web', 'React']],
    ['A["a #quot;b#quot; #35;1 #amp; #lt;c#gt;"]', ['a "b" #1 & <c>']],
    ['A["a &amp; b &lt;c&gt; d < e #8364; &nbsp;f"]', ['a & b <c> d < e € f']],
    ['A["&amp;lt; stays"]', ['&lt; stays']],
    ['A["🔥 Hot 👩‍💻"]', ['🔥 Hot 👩‍💻']],
    ['A["`**Web** _app_ *x* __y__`"]', ['Web app x y']],
    ['A["**not** Markdown *here*"]', ['**not** Markdown *here*']],
    ['A["fa:fa-server Server fab:fa-aws"]', ['Server']],
    ['A[<b>Web</b> <i>app</i>]', ['Web app']],
    ['A["x<script>alert(1)</script>"]', ['x']],
    ['A[" "]', []],
    ['A[x]\nA[y]', ['y']],
    ['A@{ label: "Web<br>app" }', ['Web', 'app']],
    ['A@{ label: "<img src=x onerror=alert(1)>Web" }', ['Web']],
    ['A@{ label: 5 }', ['5']],
    ['A@{ label: true }', ['true']],
    ['A@{ label: [a, b] }', ['A']],
    ['A@{ img: "/kafka.png" }', ['A']],
    ['A@{ img: "/kafka.png", label: "Kafka" }', ['Kafka']],
    ['A@{ icon: "fa:server" }', ['A']],
    ['A["a\u0000b\u0007\ud800"]', ['a b �']],
    ['A["ﬂ°°35¶ß"]', ['#']],
  ])('with the label of %j', async (body, lines) => {
    expect(await linesOf(body)).toEqual(lines)
  })

  test('with ids in any script, and ids that every object has', async () => {
    expect(ids(await flowchart('数据库 --> ö_1 --> שלום --> a.b-c'))).toEqual(['数据库', 'ö_1', 'שלום', 'a.b-c'])
    const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']
    expect(ids(await flowchart(inherited.join(' --> ')))).toEqual(inherited)
  })

  test('that only keep others apart are none', async () => {
    expect(ids(await flowchart('A --> B\nC[" "]\nB --- C\nstyle C fill:none,stroke:none'))).toEqual(['A', 'B'])
  })
})

describe('links', () => {
  test.each([
    ['A --> B --> C', ['A>B', 'B>C']],
    ['A & B --> C & D', ['A>C', 'A>D', 'B>C', 'B>D']],
    ['A --> A', ['A>A']],
    ['A --> B\nA --> B', ['A>B', 'A>B']],
    ['A e1@--> B\ne1@{ animate: true }', ['A>B']],
    ['A ~~~ B\nA --> C', ['A>C']],
    ['A --> B\nA --> C\nlinkStyle 1 stroke : none', ['A>B']],
    ['A <--> B\nA o--o C\nA x--x D\nA --o E', ['A>B', 'A>C', 'A>D', 'A>E']],
  ])('%j', async (body, expected) => {
    expect(pairs(await flowchart(body))).toEqual(expected)
  })

  test.each([
    ['A --> B', { line: 'solid', head: true, label: '' }],
    ['A --- B', { line: 'solid', head: false, label: '' }],
    ['A -.-> B', { line: 'dotted', head: true, label: '' }],
    ['A ==> B', { line: 'thick', head: true, label: '' }],
    ['A -->|"GET #quot;x#quot;<br/>twice"| B', { line: 'solid', head: true, label: 'GET "x" twice' }],
    ['A -- reads --> B', { line: 'solid', head: true, label: 'reads' }],
    ['A -. "`**reads**`" .-> B', { line: 'dotted', head: true, label: 'reads' }],
    ['A -->|"a\u0007b"| B', { line: 'solid', head: true, label: 'a b' }],
  ])('%j', async (body, link) => {
    expect((await flowchart(body)).links).toEqual([{ from: 'A', to: 'B', ...link }])
  })
})

describe('subgraphs', () => {
  test.each([
    ['with an id and a title', 'subgraph s [Two words]\nA\nend', 's', 'Two words'],
    ['with a quoted title', 'subgraph s["Two (2)"]\nA\nend', 's', 'Two (2)'],
    ['with one word', 'subgraph Data\nA\nend', 'Data', 'Data'],
    ['without an id', 'subgraph Two words\nA\nend', 'subGraph0', 'Two words'],
    ['quoted without an id', 'subgraph "Two #amp; more"\nA\nend', 'subGraph0', 'Two & more'],
    ['with a direction', 'subgraph s [x]\ndirection TB\nA\nend', 's', 'x'],
    ['with Markdown', 'subgraph s["`**x**`"]\nA\nend', 's', 'x'],
    ['named like an object', 'subgraph __proto__\nA\nend', '__proto__', '__proto__'],
  ])('%s', async (_, body, ...[id, title]) => {
    const chart = await flowchart(body)
    expect(chart.groups).toEqual([{ id, title }])
    expect(groupOf(chart, 'A')).toBe(id)
  })

  test('lie in each other', async () => {
    const chart = await flowchart('subgraph a\nsubgraph b\nsubgraph c\nX\nend\nY\nend\nZ\nend')
    expect(chart.groups).toEqual([
      { id: 'c', title: 'c', parent: 'b' },
      { id: 'b', title: 'b', parent: 'a' },
      { id: 'a', title: 'a' },
    ])
    expect(['X', 'Y', 'Z'].map((id) => groupOf(chart, id))).toEqual(['c', 'b', 'a'])
  })

  test('never lie in each other in a circle', async () => {
    const { groups } = await flowchart('subgraph A\nB\nend\nsubgraph B\nC\nend\nsubgraph C\nA\nx\nend')
    expect(groups.filter(({ parent }) => parent === undefined)).toHaveLength(1)
    const again = await flowchart('subgraph A\nsubgraph B\nsubgraph A\nC\nend\nend\nend')
    expect(again.groups.filter(({ parent }) => parent === undefined)).toHaveLength(1)
  })

  test('that are empty are nodes', async () => {
    const chart = await flowchart('subgraph a [Out there]\nend\na --> B')
    expect(chart).toMatchObject({ groups: [], links: [{ from: 'a', to: 'B' }] })
    expect(chart.nodes).toContainEqual({ id: 'a', lines: ['Out there'], shape: 'plain' })
  })

  test('whose ids are used like nodes do not become nodes', async () => {
    expect(ids(await flowchart('subgraph s\nA\nend\nB --> s\nclass s x\nstyle s fill:#fff'))).toEqual(['A', 'B'])
  })

  const GROUP = 'subgraph s\nA --> B\nA --> C\nend\n'
  test.each([
    ['X --> s', ['X>A']],
    ['s --> X', ['B>X', 'C>X']],
    ['s --> s', ['B>A', 'C>A']],
    ['s --> B', ['C>B']],
    ['subgraph t\nD --> E\nend\ns --> t', ['D>E', 'B>D', 'C>D']],
  ])('with the link %j of a group', async (body, expected) => {
    const chart = await flowchart(GROUP + body)
    expect(pairs(chart)).toEqual(expect.arrayContaining(['A>B', 'A>C', ...expected]))
    expect(chart.links).toHaveLength(expected.length + 2)
    expect(chart.notes).toEqual(['Links to or from a group were drawn to the blocks in it.'])
  })

  test('with very many nodes give one link where one was drawn', async () => {
    const many = (prefix: string) => Array.from({ length: 5 }, (_, i) => `${prefix}${i}`).join('\n')
    expect(pairs(await flowchart(`subgraph s\n${many('a')}\nend\nsubgraph t\n${many('b')}\nend\ns --> t`))).toEqual([
      'a0>b0',
    ])
  })
})

describe('around the flowchart', () => {
  const SETTINGS = 'Settings of how Mermaid draws were left out.'
  const STYLES = 'Colours and styles were left out.'
  test.each([
    ['an init directive', '%%{init: {"theme": "dark", "flowchart": {}}}%%\nflowchart LR\nA --> B', SETTINGS],
    ['configuration', '---\nconfig:\n  maxEdges: 0\n---\nflowchart LR\nA --> B', SETTINGS],
    ['comments', '%% one\nflowchart LR\n  %% two\nA --> B', 'Comments were left out.'],
    ['classDef and class', 'flowchart LR\nA --> B\nclassDef x fill:#f00\nclass A,B x', STYLES],
    ['classDef and :::', 'flowchart LR\nA:::x --> B\nclassDef x fill:#f00', STYLES],
    ['style', 'flowchart LR\nA --> B\nstyle A fill:#fff,stroke:#333', STYLES],
    ['linkStyle', 'flowchart LR\nA --> B\nlinkStyle 0 stroke:red\nlinkStyle default stroke:blue', STYLES],
    [
      'click with a link',
      'flowchart LR\nA --> B\nclick A "https://x.y" "tip" _blank',
      'Web links on nodes were left out.',
    ],
    [
      'click with a script',
      'flowchart LR\nA --> B\nclick A href "javascript:alert(1)"',
      'Web links on nodes were left out.',
    ],
    ['an icon', 'flowchart LR\nA[fa:fa-server A] --> B', 'Icons and pictures were left out.'],
    [
      'accTitle',
      'flowchart LR\naccTitle: x\naccDescr {\na [b (c)]\n}\nA --> B',
      'The title and description for screen readers were left out.',
    ],
  ])('%s does no harm and is left out with a word', async (_, source, note) => {
    const { flowchart: chart, mends } = await parsed(source)
    expect(pairs(chart)).toEqual(['A>B'])
    expect([chart.notes, mends]).toEqual([[note], []])
  })

  test('a flowchart of nodes and links alone leaves nothing to say', async () => {
    expect((await flowchart('A[(x)] --> B\nA ~~~ C\nlinkStyle 0 marker-end:none')).notes).toEqual([])
  })

  test.each([
    ['CRLF', 'flowchart LR\r\nA["a\r\nb"]\r\n  --> B\r\n'],
    ['a byte order mark', '\ufeffflowchart LR\nA --> B'],
    ['blank lines before it', '\n\n  \n\nflowchart LR\nA --> B'],
    ['semicolons', 'graph TD; A --> B;'],
    ['another layout engine', 'flowchart-elk LR\nA --> B'],
    ['no direction', 'flowchart\nA --> B'],
    ['no last line break, and spaces', '   graph LR   \n   A   -->   B   '],
  ])('%s does not matter', async (_, source) => {
    expect(pairs((await parsed(source)).flowchart)).toEqual(['A>B'])
  })

  test('the title of the front matter is its title', async () => {
    expect((await parsed('---\ntitle: Orders\n---\nflowchart LR\nA')).title).toBe('Orders')
    expect((await parsed('flowchart LR\nA')).title).toBeUndefined()
  })
})

test('how Mermaid was set up for something else does not matter', async () => {
  const mermaid = await loadMermaid()
  mermaid.initialize({ maxEdges: 1, maxTextSize: 20 })
  expect((await flowchart('A --> B --> C')).links).toHaveLength(2)
})
