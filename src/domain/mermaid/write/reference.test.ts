import { describe, expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { BOARDS } from '#testing/boards.ts'
import { REFERENCE_TEXT as REFERENCE } from '#testing/referenceText.ts'
import { writeMermaid } from './catalogue.ts'
import { DEFAULT_MERMAID_OPTIONS } from './mermaidOptions.ts'
import { pendingMermaidIds } from './pendingMermaidIds.ts'

const R0 = parseNotation(BOARDS.R0)

const strict = (notation: string) => linesOf(notation, {})
function linesOf(notation: string, options: Partial<typeof DEFAULT_MERMAID_OPTIONS>): string[] {
  const { text } = writeMermaid(parseNotation(notation), { ...DEFAULT_MERMAID_OPTIONS, ...options })
  return text
    .split('\n')
    .slice(1, -1)
    .map((line) => line.trim())
}

test('the reference board gives the reference diagram byte for byte', () => {
  expect(writeMermaid(R0, DEFAULT_MERMAID_OPTIONS).text).toBe(REFERENCE)
})

test('the reference diagram does not depend on the ids, the order of the edges or the direction of the board', () => {
  const rename = <T extends string>(id: T) => `b_${id}` as T
  const board = {
    ...R0,
    settings: { ...R0.settings, direction: 'down' as const },
    blocks: R0.blocks.map((block) => ({ ...block, id: rename(block.id) })),
    edges: R0.edges.map((edge) => ({ ...edge, from: rename(edge.from), to: rename(edge.to) })).reverse(),
  }
  expect(writeMermaid(board, DEFAULT_MERMAID_OPTIONS).text).toBe(REFERENCE)
})

test('every block of the board is given its node id', () => {
  const { ids } = writeMermaid(R0, DEFAULT_MERMAID_OPTIONS)
  expect([...ids]).toEqual(R0.blocks.map(({ id }) => [id, id]))
})

test('ids kept after an export survive new labels, and one new label changes one line', () => {
  const kept = applyChanges(R0, pendingMermaidIds(R0))
  expect(pendingMermaidIds(kept)).toEqual([])
  const blocks = kept.blocks.map((block) => (block.id === 'M' ? { ...block, label: 'Logs and more' } : block))
  const before = writeMermaid(kept, DEFAULT_MERMAID_OPTIONS).text.split('\n')
  const after = writeMermaid({ ...kept, blocks }, DEFAULT_MERMAID_OPTIONS).text.split('\n')
  expect(after.filter((line, i) => line !== before[i])).toEqual(['    M["Logs and more"]'])
})

test('a new service in front leaves kept ids alone and adds its own lines only', () => {
  const kept = applyChanges(R0, pendingMermaidIds(R0))
  const { blocks, edges } = parseNotation('N:app(Service C), L7:lb; L7->N')
  const board = {
    ...kept,
    blocks: [...blocks.slice(0, 1), ...kept.blocks],
    edges: [...kept.edges, ...edges.map((edge) => ({ ...edge, order: 99 }))],
  }
  const before = new Set(writeMermaid(kept, DEFAULT_MERMAID_OPTIONS).text.split('\n'))
  const added = writeMermaid(board, DEFAULT_MERMAID_OPTIONS).text.split('\n')
  expect(added.filter((line) => !before.has(line))).toEqual(['  L7 --> S3["Service C"]'])
  expect(added).toHaveLength(before.size + 1)
})

test('the header says the direction asked for', () => {
  expect(writeMermaid(R0, { ...DEFAULT_MERMAID_OPTIONS, direction: 'LR' }).text).toBe(REFERENCE.replace('TD', 'LR'))
})

test('copies are written only when asked for and stated', () => {
  expect(linesOf('K:queue(Stream){tech=Kafka replicas=3}, A:app(API)', { replicas: true })).toEqual([
    'K["Stream (Kafka) x3"]',
    'S1["API"]',
  ])
  expect(strict('A:app(API){replicas=3}')).toEqual(['S1["API"]'])
})

test('a technology that the label names is not said twice', () => {
  expect(strict('A:cache(Redis cluster){tech=redis}, B:cache(Sessions){tech=Redis}')).toEqual([
    'C1["Redis cluster"]',
    'C2["Sessions (Redis)"]',
  ])
})

test('technologies are left out when they are not asked for', () => {
  expect(linesOf('K:queue(Stream){tech=Kafka}', { technologies: false })).toEqual(['K["Stream"]'])
})

test('colours come as one class for each tier that has blocks', () => {
  expect(linesOf('A:app(A), B:app(B), M:telemetry(Metrics); A->B', { colours: true }).slice(-4)).toEqual([
    'classDef businessTier fill:#ddf3e8,stroke:#047857,color:#151a28',
    'class S1,S2 businessTier',
    'classDef observabilityTier fill:#e6e9ef,stroke:#4b5568,color:#151a28',
    'class M observabilityTier',
  ])
})

test('an empty board is its header', () => {
  expect(writeMermaid(parseNotation(''), DEFAULT_MERMAID_OPTIONS).text).toBe('graph TD\n')
})

test('published through an outbox becomes a chain through an implied one, numbered like its service', () => {
  expect(strict('A:app(A), B:app(B), K:queue(K); A->B, B~>K{via=outbox}')).toEqual([
    'S1["A"] --> S2["B"]',
    'S2 --> O2["Outbox"] --> K["K"]',
  ])
})

test('published by change capture becomes an arrow from the store that the service writes', () => {
  const notation = 'A:app(A), R:sql(R){role=replica}, C:cache(C), D:nosql(D), K:queue(K)'
  expect(strict(`${notation}; A->R{access=read}, A->C, A->D, A~>K{via=cdc}`).slice(-2)).toEqual([
    'DB2 --> K["K"]',
    '%% tierboard:kinds DB2=nosql@data',
  ])
  expect(strict(`${notation}; A~>K{via=cdc}`)[0]).toBe('S1["A"] --> K["K"]')
})

test('a chain ends where there is more than one way on, and no arrow is lost', () => {
  expect(strict('K:queue(K), W:app(W){role=worker}, D:sql(D), C:cache(C); K~>W, W->D, W->C')).toEqual([
    'K["K"] --> W1["W"]',
    'W1 --> C1["C"]',
    'W1 --> DB1[("D")]',
  ])
  expect(strict('A:app(A), B:app(B), O:outbox(O), K:queue(K); A->O, B->O, O~>K')).toEqual([
    'S1["A"] --> O1["O"] --> K["K"]',
    'S2["B"] --> O1',
  ])
})

test('self, parallel and reverse arrows and arrows into clients are each written once', () => {
  expect(strict('U:client(U), A:app(A), W:ws(W); U->A, U->A, A->A, A~>W, W~>U, A->U')).toEqual([
    'U["U"] --> S1["A"]',
    'U --> S1',
    'S1 --> S1',
    'S1 --> WS1["W"]',
    'S1 --> U',
    'WS1 --> U',
  ])
})

test('whatever touches telemetry stands below the subgraph as it points; unlinked telemetry only in it', () => {
  expect(strict('A:app(A), M:telemetry(Metrics), X:telemetry(All){scope=all}; M--A, A->M, A--A')).toEqual([
    'subgraph Observability',
    'M["Metrics"]',
    'TM1["All"]',
    'end',
    'S1["A"] --- S1',
    'M --- S1',
    'S1 --> M',
  ])
})

test('copies of data and origin fetches come after the flow, lone blocks last', () => {
  expect(strict('G:generic(Lone), N:cdn(N), O:object(O), D:sql(D), R:sql(R); D=>R, N o> O, N->O')).toEqual([
    'E["N"] --> OS1[("O")]',
    'E --> OS1',
    'DB1[("D")] --> DB2[("R")]',
    'B1["Lone"]',
  ])
})

test('rich mode says kind, protocol and label on the arrows', () => {
  const board = parseNotation(
    'U:client(U), A:app(A), B:app(B), K:queue(K), N:cdn(N), O:object(O), P:object(P), M:telemetry(Metrics);' +
      'U->A{protocol=wss}, A->B, A~>K, N o> O, O=>P, A--M, A~>K{via=outbox}',
  )
  const edges = board.edges.map((edge) => (edge.order === 1 ? { ...edge, label: 'GET "/a"' } : edge))
  const { text } = writeMermaid({ ...board, edges }, { ...DEFAULT_MERMAID_OPTIONS, mode: 'rich' })
  expect(text.split('\n')).toEqual([
    'graph TD',
    '  U["U"] -->|"wss"| S1["A"]',
    '  S1 -->|"GET #quot;/a#quot;"| S2["B"]',
    '  S1 -. "event" .-> K["K"]',
    '  S1 --> O1["Outbox"] -. "event" .-> K',
    '  E["N"] -. "origin" .-> OS1[("O")]',
    '  OS1 == "replication" ==> OS2[("P")]',
    '  subgraph Observability',
    '    M["Metrics"]',
    '  end',
    '  S1 --- M',
    '',
  ])
})

test('tiers become subgraphs that hold every block, and empty tiers are left out', () => {
  expect(linesOf('U:client(U), A:app(A), D:sql(D), M:telemetry(Metrics); U->A, A--M', { tiers: true })).toEqual([
    'subgraph CLIENT["Client tier"]',
    'U["U"]',
    'end',
    'subgraph BUSINESS["Business tier"]',
    'S1["A"]',
    'end',
    'subgraph DATA["Data tier"]',
    'DB1[("D")]',
    'end',
    'U --> S1',
    'subgraph Observability',
    'M["Metrics"]',
    'end',
    'S1 --- M',
  ])
})

describe('zones', () => {
  const board = {
    ...parseNotation('A:app(Feed), B:app(Ads), D:sql(Posts), M:telemetry(Metrics); A->D, A->M'),
    zones: [
      { id: 'r', label: 'EU region', order: 0 },
      { id: 'v', label: 'S1', kind: 'vpc', parent: 'r', order: 1 },
      { id: 'e', label: 'Edge', order: 2 },
      { id: 'n', label: 'Nothing', order: 3 },
    ],
  } as unknown as Board
  const inside: Readonly<Record<string, string>> = { A: 'r', D: 'v', M: 'r', B: 'e' }
  const zoned = {
    ...board,
    blocks: board.blocks.map((block) => ({ ...block, zone: inside[block.id] })),
  } as unknown as Board

  test('are subgraphs one inside the other in rich mode, and a comment says what their names do not', () => {
    const { text, zones } = writeMermaid(zoned, { ...DEFAULT_MERMAID_OPTIONS, mode: 'rich' })
    expect(text.split('\n').slice(0, 12)).toEqual([
      'graph TD',
      '  subgraph EU_region["EU region"]',
      '    S1["Feed"]',
      '    M["Metrics"]',
      '    subgraph ZONE1["S1"]',
      '      DB1[("Posts")]',
      '    end',
      '  end',
      '  subgraph ZONE2["Edge"]',
      '    S2["Ads"]',
      '  end',
      '  S1 --> DB1',
    ])
    expect(text).toMatch(/^%% tierboard:zones ZONE1=vpc ZONE2$/m)
    expect([...zones]).toEqual([
      ['EU_region', 'r'],
      ['ZONE1', 'v'],
      ['ZONE2', 'e'],
    ])
  })

  test('are left out where a node says its tier, or nothing but arrows', () => {
    for (const options of [{ mode: 'rich', tiers: true }, {}] as const) {
      const all = { ...DEFAULT_MERMAID_OPTIONS, ...options }
      expect(writeMermaid(zoned, all).text).toBe(writeMermaid({ ...board, zones: [] }, all).text)
    }
  })
})
