import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { BOARDS } from '#testing/boards.ts'
import { parseMermaid } from '#testing/mermaidParser.ts'
import { writeMermaid } from './catalogue.ts'
import { DEFAULT_MERMAID_OPTIONS, type MermaidOptions } from './mermaidOptions.ts'
import { pendingMermaidIds } from './pendingMermaidIds.ts'

const OPTIONS: MermaidOptions = { ...DEFAULT_MERMAID_OPTIONS, dialect: 'tiers', mode: 'rich' }
const written = (board: Board, options: Partial<MermaidOptions> = {}) => writeMermaid(board, { ...OPTIONS, ...options })
const linesOf = (notation: string, options: Partial<MermaidOptions> = {}) =>
  written(parseNotation(notation), options).text.split('\n').slice(0, -1)

test('tiers are subgraphs in order, with a shape by kind, and hold each other in place by unseen links', () => {
  expect(
    linesOf('U:client(U), N:cdn(N), L:lb(L), A:app(A), B:app(B), D:sql(D), K:queue(K); U->L, L->A, A->D, A~>K'),
  ).toEqual([
    '%%{init: {"layout":"dagre","look":"classic"}}%%',
    'flowchart TD',
    '  subgraph CLIENT["Client tier"]',
    '    U["U"]',
    '  end',
    '  subgraph EDGE["Edge tier"]',
    '    E("N")',
    '    LB{{"L"}}',
    '  end',
    '  subgraph BUSINESS["Business tier"]',
    '    S1["A"]',
    '    S2["B"]',
    '  end',
    '  subgraph DATA["Data tier"]',
    '    DB1[("D")]',
    '    K[["K"]]',
    '  end',
    '  U --> LB',
    '  LB --> S1',
    '  S1 --> DB1',
    '  S1 -.-> K',
    '  U --- E',
    '  E --- S1 & S2',
    '  LB --- S2',
    '  S2 --- DB1 & K',
    '  linkStyle 4,5,6,7,8,9 stroke:none',
  ])
})

test('what leads back up is written downwards, and its lower head is hidden', () => {
  expect(linesOf('U:client(U), W:ws(W), M:telemetry(Metrics); U->W, W~>U{protocol=wss}, M--W, W=>U').slice(8)).toEqual([
    '  subgraph Observability',
    '    M["Metrics"]',
    '  end',
    '  U --> WS1',
    '  U <-.->|"wss"| WS1',
    '  U <==> WS1',
    '  WS1 --- M',
    '  linkStyle 1,2 marker-end:none',
    // Copies of data do not lead to clients, so the text says that these do.
    '%% tierboard:kinds WS1>U#1=replication',
  ])
})

test('strict mode draws plain arrows only, still in order', () => {
  expect(linesOf('A:app(A), K:queue(K), W:app(W); A~>K, K~>W', { mode: 'strict' }).slice(-4)).toEqual(
    ['  S1 --> K', '  S2 <--> K', '  linkStyle 1 marker-end:none'].toSpliced(0, 0, '  end'),
  )
})

test('a node of a cycle may end up lowest, and one that links to itself needs longer links', () => {
  expect(linesOf('A:app(A), B:app(B), C:app(C), D:sql(D); A->B, B->A, C->C').slice(-4)).toEqual([
    '  S1 --- DB1',
    '  S2 --- DB1',
    '  S3 ----- DB1',
    '  linkStyle 3,4,5 stroke:none',
  ])
})

test('many blocks without edges are held by an unseen node instead of a link for each pair', () => {
  const many = (kind: string) => Array.from({ length: 20 }, (_, i) => `${kind}${i}:${kind}(${i})`).join(', ')
  const board = parseNotation(`${many('app')}, ${many('sql')}`)
  const { text, links } = written(board)
  expect(links).toBe(40)
  expect(text).toContain('  BELOW_BUSINESS[" "]\n  S1 --- BELOW_BUSINESS\n')
  expect(text).toContain('  BELOW_BUSINESS --- DB1 & DB2 & ')
  expect(text).toContain('  style BELOW_BUSINESS fill:none,stroke:none\n')
})

test('colours come as one class for each tier that has blocks', () => {
  expect(
    linesOf('U:client(U), A:app(A), M:telemetry(Metrics)', { colours: true }).filter((line) => / class/.test(line)),
  ).toEqual([
    '  classDef clientTier fill:#e3edfd,stroke:#2563eb,color:#151a28',
    '  class U clientTier',
    '  classDef businessTier fill:#ddf3e8,stroke:#047857,color:#151a28',
    '  class S1 businessTier',
    '  classDef observabilityTier fill:#e6e9ef,stroke:#4b5568,color:#151a28',
    '  class M observabilityTier',
  ])
})

const kept = (notation: string) => {
  const board = parseNotation(notation)
  return applyChanges(board, pendingMermaidIds(board))
}
const changedLines = (before: Board, after: Board) => {
  const [old, now] = [before, after].map((board) => written(board).text.split('\n'))
  return now?.filter((line) => !old?.includes(line))
}

test('a renamed block changes one line, a new edge its own and those that list unseen links', () => {
  const board = kept(BOARDS.R0)
  const blocks = board.blocks.map((block) => (block.id === 'S1' ? { ...block, label: 'Orders' } : block))
  expect(changedLines(board, { ...board, blocks })).toEqual(['    S1["Orders"]'])
  const { edges } = parseNotation('S1:app, C2:cache; S1->C2')
  const more = { ...board, edges: [...board.edges, ...edges.map((edge) => ({ ...edge, order: 99 }))] }
  expect(changedLines(board, more)).toEqual([
    '  S1 --> C2',
    '  S1 --- DB2 & O2 & P1',
    expect.stringMatching(/^ {2}linkStyle \d+ marker-end:none$/),
    expect.stringMatching(/^ {2}linkStyle [\d,]+ stroke:none$/),
  ])
})

test('Mermaid reads every block in the subgraph of its tier, and every path downwards', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryBoard(), async (board) => {
      const { text, ids } = written(board)
      const { subgraphs, edges } = await parseMermaid(text)
      const rank = new Map(subgraphs.flatMap(({ members }, i) => members.map((id) => [id, i] as const)))
      const titles = ['Client tier', 'Edge tier', 'Business tier', 'Data tier', 'Observability']
      expect(subgraphs.map(({ title }) => title)).toEqual(
        titles.filter((title) => subgraphs.some((s) => s.title === title)),
      )
      for (const block of board.blocks) expect(rank.has(ids.get(block.id) ?? '')).toBe(true)
      const downhill = edges.filter(({ from, to }) => rank.has(from) && rank.has(to))
      for (const { from, to } of downhill) expect(rank.get(from)).toBeLessThanOrEqual(rank.get(to) ?? 0)
    }),
    { numRuns: 200 },
  )
})
