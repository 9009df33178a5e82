import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { decodeBoardText } from '#domain/board/decodeBoardText.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { KINDS } from '#domain/board/kind.ts'
import { LIMITS } from '#domain/board/limits.ts'
import { blockRecord } from '#domain/board/records/block.ts'
import { edgeRecord } from '#domain/board/records/edge.ts'
import { zoneRecord } from '#domain/board/records/zone.ts'
import { TIERS } from '#domain/board/tier.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { overlaps } from '#shared/geometry.ts'
import { MERMAID_LABELS } from '#testing/mermaidLabels.ts'
import { arbitraryLabel } from '#testing/textArbitrary.ts'
import { boardOf } from './boardOf.ts'
import type { Flowchart, FlowchartGroup, FlowchartLink, FlowchartNode } from './flowchart.ts'
import { NO_HINTS } from './hints.ts'
import { plainLabel } from './plainLabel.ts'

const EMPTY: Flowchart = { nodes: [], links: [], groups: [], notes: [] }

const node = (id: string, text: string, group?: string): FlowchartNode => ({
  id,
  lines: text ? [text] : [],
  shape: 'plain',
  ...(group === undefined ? {} : { group }),
})
const link = (from: string, to: string): FlowchartLink => ({ from, to, label: '', line: 'solid', head: true })

function boardFrom(parts: Partial<Flowchart>, hints = NO_HINTS, name = 'x'): Board {
  const read = boardOf({ ...EMPTY, ...parts }, hints, name)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value.board
}

const tierIn = (title: string, text: string) =>
  boardFrom({ nodes: [node('A', text, 'g')], groups: [{ id: 'g', title }] }).blocks[0]?.tier

describe('tiers', () => {
  test.each([
    ['Client tier', 'Orders DB', 'client'],
    ['Edge', 'Orders DB', 'edge'],
    ['Edge layer', 'Orders DB', 'edge'],
    ['Business Logic', 'Orders DB', 'business'],
    ['Service Layer', 'Orders DB', 'business'],
    ['🗄️ Data', 'Orders Service', 'data'],
    ['Persistence layer', 'Orders Service', 'data'],
    ['Observability', 'Orders Service', 'observability'],
    ['Databases', 'Orders Service', 'business'],
    ['Area 51', 'Orders DB', 'data'],
  ])('in the group %j the node %j is in the tier %s', (title, text, tier) => {
    expect(tierIn(title, text)).toBe(tier)
  })

  test('come from kinds where no title says one', () => {
    const nodes = ['Users', 'CDN', 'Orders Service', 'Orders DB', 'Prometheus'].map((text, i) => node(`x${i}`, text))
    expect(boardFrom({ nodes }).blocks.map(({ tier }) => tier)).toEqual(TIERS)
  })

  test('and kinds and roles come from a hint before all else', () => {
    const nodes = new Map([['A', { kind: 'nosql', role: 'replica', tier: 'edge' }] as const])
    const board = boardFrom({ nodes: [node('A', 'Users')] }, { ...NO_HINTS, nodes } as typeof NO_HINTS)
    expect(board.blocks).toMatchObject([{ kind: 'nosql', role: 'replica', tier: 'edge', label: 'Users' }])
  })
})

describe('zones', () => {
  test('are the groups that are no tier, nested as they are', () => {
    const groups: FlowchartGroup[] = [
      { id: 'a', title: 'VPC', parent: 'r' },
      { id: 'd', title: 'Data tier', parent: 'a' },
      { id: 's', title: 'Subnet', parent: 'd' },
      { id: 'r', title: 'Region' },
    ]
    const nodes = [node('A', 'x', 'a'), node('D', 'x', 'd'), node('S', 'x', 's'), node('F', 'x')]
    const board = boardFrom({ nodes, groups })
    expect(board.zones).toEqual([
      { id: 'a', label: 'VPC', order: 0, parent: 'r' },
      { id: 's', label: 'Subnet', order: 1, parent: 'a' },
      { id: 'r', label: 'Region', order: 2 },
    ])
    expect(board.blocks.map(({ zone, tier }) => [zone, tier])).toEqual([
      ['a', 'business'],
      ['a', 'data'],
      ['s', 'data'],
      [undefined, 'business'],
    ])
  })
})

describe('ids', () => {
  test('are those of the nodes where they can be', () => {
    const board = boardFrom({ nodes: [node('orders-db', 'x'), node('end', 'x')], links: [link('orders-db', 'end')] })
    expect(board.blocks.map(({ id, mermaidId }) => [id, mermaidId])).toEqual([
      ['orders-db', 'orders-db'],
      ['end', undefined],
    ])
  })

  test('are never given twice, whatever nodes, groups and links are called', () => {
    const nodes = ['e1', 'n1', '数据', 'n2', 'z1', 'a.b', '__proto__', 'constructor'].map((id) => node(id, 'x', 'n1'))
    const links = [link('e1', 'n1'), link('数据', 'a.b')]
    const groups = [
      { id: 'n1', title: 'x', parent: 'ö' },
      { id: 'ö', title: 'y', parent: 'e2' },
      { id: 'e2', title: 'z' },
    ]
    const { blocks, edges, zones } = boardFrom({ nodes, links, groups })
    const ids = [...blocks, ...edges, ...zones].map(({ id }) => id)
    expect(new Set(ids).size).toBe(13)
    expect(ids.filter((id) => !/^[\w-]{1,64}$/.test(id) || id === '__proto__' || id === 'constructor')).toEqual([])
    expect(edges[1]).toMatchObject({ from: blocks[2]?.id, to: blocks[5]?.id })
  })
})

test('what is watched sends, however an open link is drawn', () => {
  const nodes = [node('M', 'Prometheus'), node('S', 'Orders Service')]
  const open = { ...link('M', 'S'), head: false }
  expect(boardFrom({ nodes, links: [open] }).edges).toMatchObject([{ from: 'S', to: 'M', kind: 'telemetry' }])
  expect(boardFrom({ nodes, links: [link('M', 'S')] }).edges).toMatchObject([{ from: 'M', to: 'S', kind: 'telemetry' }])
})

test.each([
  ['nodes', { nodes: Array.from({ length: blockRecord.most + 1 }, (_, i) => node(`x${i}`, '')) }, blockRecord.most],
  ['links', { nodes: [node('A', '')], links: Array(edgeRecord.most + 1).fill(link('A', 'A')) }, edgeRecord.most],
  [
    'groups',
    { groups: Array.from({ length: zoneRecord.most + 1 }, (_, i) => ({ id: `g${i}`, title: '' })) },
    zoneRecord.most,
  ],
])('more %s than a board can hold are a fault', (what, parts, limit) => {
  const read = boardOf({ ...EMPTY, ...parts }, NO_HINTS, 'x')
  expect(read).toEqual({ ok: false, error: { code: 'too-many', what, count: limit + 1, limit } })
})

test('as many nodes as a board can hold lie where a file can hold them', () => {
  const nodes = Array.from({ length: blockRecord.most }, (_, i) => node(`x${i}`, 'Metrics of a service'))
  const board = boardFrom({ nodes })
  expect(decodeBoardText(encodeBoard(board)).ok).toBe(true)
})

const IDS = [
  'A',
  'e1',
  'n1',
  'z1',
  'g0',
  'end',
  '__proto__',
  'constructor',
  'toString',
  '数据库',
  'a.b',
  'x'.repeat(70),
  '-',
]
const arbitraryText = fc.oneof(
  arbitraryLabel(LIMITS.blockLabel),
  fc.constantFrom(...MERMAID_LABELS),
  fc.constantFrom('x'.repeat(5_000), '😀'.repeat(3_000), '\u0000\u0007', '\ud800', '\udc00x', 'Redis (x9)\u2028b'),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
const TITLES = ['Client tier', 'Data', 'Observability', 'VPC', 'Services', 'Redis', '', 'constructor']

const arbitraryFlowchart: fc.Arbitrary<Flowchart> = fc
  .record({
    nodes: fc.array(
      fc.record({
        text: arbitraryText,
        id: fc.nat(),
        group: fc.nat(8),
        shape: fc.constantFrom('plain' as const, 'cylinder' as const, 'pipe' as const, 'decision' as const),
      }),
      { maxLength: 25 },
    ),
    links: fc.array(
      fc.record({
        from: fc.nat(),
        to: fc.nat(),
        text: fc.oneof(arbitraryText, fc.constant('')),
        line: fc.constantFrom('solid' as const, 'dotted' as const, 'thick' as const),
        head: fc.boolean(),
      }),
      { maxLength: 30 },
    ),
    groups: fc.array(fc.record({ title: fc.oneof(fc.constantFrom(...TITLES), arbitraryText), parent: fc.nat(8) }), {
      maxLength: 6,
    }),
  })
  .map(({ nodes, links, groups }): Flowchart => {
    const groupIds = groups.map((_, i) => (i === 0 ? '__proto__' : `g${i}`))
    const ids = nodes.map(({ id }, i) => (i < 6 ? (IDS[(id + i) % IDS.length] ?? 'A') : `k${i}`))
    const unique = [...new Set(ids)]
    return {
      ...EMPTY,
      nodes: unique.map((id, i) => {
        const group = groupIds[nodes[i]?.group ?? 0]
        const lines = plainLabel(nodes[i]?.text ?? '', false)
        return { id, lines, shape: nodes[i]?.shape ?? 'plain', ...(group === undefined ? {} : { group }) }
      }),
      links:
        unique.length === 0
          ? []
          : links.map(({ from, to, text, ...rest }) => {
              const label = plainLabel(text, false).join(' ')
              return { ...rest, label, from: unique[from % unique.length] ?? '', to: unique[to % unique.length] ?? '' }
            }),
      groups: groups.map(({ title, parent }, i) => {
        const outer = parent > i ? groupIds[parent] : undefined
        return { id: groupIds[i] ?? '', title, ...(outer === undefined ? {} : { parent: outer }) }
      }),
    }
  })

describe('of any flowchart with any words', () => {
  test('the board can be saved and opened, and is the same each time', () => {
    fc.assert(
      fc.property(arbitraryFlowchart, arbitraryText, (flowchart, name) => {
        const board = boardFrom(flowchart, NO_HINTS, name)
        expect(decodeBoardText(encodeBoard(board))).toEqual({ ok: true, value: board })
        expect(boardFrom(flowchart, NO_HINTS, name)).toEqual(board)
        expect(board.blocks.every(({ kind }) => KINDS.includes(kind))).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  test('no two cards overlap', () => {
    fc.assert(
      fc.property(arbitraryFlowchart, (flowchart) => {
        const cards = [...layoutOf(boardFrom(flowchart)).cards.values()]
        const pairs = cards.flatMap((card, i) => cards.slice(i + 1).filter((other) => overlaps(card, other)))
        expect(cards).toHaveLength(flowchart.nodes.length)
        expect(pairs).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
