import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BlockId, Board, Edge, EdgeId } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { EDGE_PROPERTIES } from '#domain/board/edgeProperties.ts'
import { KINDS } from '#domain/board/kind.ts'
import { findBlock, findEdge } from '#domain/board/lookup.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { boundsOf, centre, overlaps, type Point } from '#shared/geometry.ts'
import { cardAt, overlapsOf } from '#testing/cardProbes.ts'
import { testIds } from '#testing/ports.ts'
import { arbitrarySelection, problemsOf } from '#testing/selectionArbitrary.ts'
import { blockAt, blockNear } from './addBlock.ts'
import { clipOf } from './clip.ts'
import type { Edit, RoomWish } from './edit.ts'
import { moveBlocksTo, nudgeBlocks } from './moveBlocks.ts'
import { pasteClip } from './pasteClip.ts'
import { withRoom } from './withRoom.ts'

/** A board with its blocks at places within their tiers. */
function placed(text: string, places: Readonly<Record<string, readonly [number, number]>>, turned = false): Board {
  const board = parseNotation(text)
  const blocks = board.blocks.map((block) => {
    const [along = 40, across = 100] = places[block.id] ?? []
    return { ...block, x: turned ? across : along, y: turned ? along : across }
  })
  return { ...board, blocks, settings: { ...board.settings, direction: turned ? 'down' : 'right' } }
}

const into = (edge: string) => ({ edge: edge as EdgeId, more: 'more' as EdgeId })
const id = (text: string) => text as BlockId
function dropped(board: Board, block: string, { to, ...wish }: Partial<RoomWish> & { to: Point }): Board {
  const changes = moveBlocksTo(board, new Map([[id(block), to]]))
  return applyChanges(board, withRoom(board, changes, { around: [id(block)], ...wish }))
}
const along = (board: Board, axis: 'x' | 'y' = 'y') =>
  Object.fromEntries(board.blocks.map((block) => [block.id, cardAt(board, block.id)[axis]]))
const arrows = ({ edges }: Board) => edges.map(({ from, to }) => `${from}>${to}`)

const STACK = 'N:cdn, G:gateway, L:lb, X:entry; N->G{protocol=https}, G->L'
const STACKED = { N: [40, 100], G: [40, 200], L: [40, 300], X: [300, 600] } as const

describe('several blocks pasted into an edge', () => {
  const board = placed('A:app, B:app, F:app, G:app, D:sql; A->B, A->D, F->G', {
    A: [40, 100],
    B: [40, 200],
    F: [60, 700],
    G: [60, 800],
  })
  const pasted = (edge: string) => {
    const clip = clipOf(board, new Set(['F', 'G']))
    const { ids, changes } = pasteClip(board, clip, { times: 1, newId: testIds })
    const around = ['F', 'G'].map((each) => id(ids.get(each) ?? ''))
    const after = applyChanges(board, withRoom(board, changes, { around, into: into(edge), anywhere: true }))
    return { after, cards: around.map((each) => cardAt(after, each)) }
  }

  test('stand in line with the two of a stack', () => {
    const { after, cards } = pasted('e1')
    expect(cards.map(({ x }) => x)).toEqual([cardAt(after, 'A').x, cardAt(after, 'A').x])
    expect(cardAt(after, 'A').y).toBeLessThan(Number(cards[0]?.y))
    expect(cardAt(after, 'B').y).toBeGreaterThan(Number(cards[1]?.y))
  })

  test('stand behind the one they come from where the other is in a later tier, and nobody is pushed out of the line', () => {
    const { after, cards } = pasted('e2')
    const { x, y, width } = cardAt(after, 'A')
    for (const card of cards) expect(card.x).toBeGreaterThan(x + width)
    expect(y).toBe(100)
    expect(cardAt(after, 'D').x).toBeGreaterThan(Number(cards[0]?.x) + Number(cards[0]?.width))
  })
})

describe('a block dropped on an edge', () => {
  test('goes in between, where it was dropped, and those behind it make room along the flow', () => {
    const board = placed(STACK, STACKED)
    const after = dropped(board, 'X', { to: { x: 290, y: 210 }, into: into('e1') })
    expect(arrows(after)).toEqual(['N>X', 'X>G', 'G>L'])
    expect(along(after)).toEqual({ N: 100, X: 210, G: 310, L: 410 })
  })

  test('keeps clear of the block before it', () => {
    const board = placed(STACK, STACKED)
    expect(along(dropped(board, 'X', { to: { x: 290, y: 150 }, into: into('e1') }))).toEqual({
      N: 100,
      X: 200,
      G: 300,
      L: 400,
    })
  })

  test('goes in against the way of the page as well', () => {
    const board = placed(STACK, { N: [40, 600], G: [40, 500], L: [40, 400], X: [300, 100] })
    expect(along(dropped(board, 'X', { to: { x: 290, y: 520 }, into: into('e1') }))).toEqual({
      N: 600,
      X: 500,
      G: 400,
      L: 300,
    })
  })

  test('is given room along the flow by what comes after it in its tier', () => {
    const board = placed('A:app, D:sql, E:sql, X:cache; A->D, D->E', {
      A: [40, 100],
      D: [40, 100],
      E: [300, 100],
      X: [40, 500],
    })
    const start = layoutOf(board).bands[3]?.start ?? 0
    const after = dropped(board, 'X', { to: { x: start + 50, y: 110 }, into: into('e1') })
    expect(along(after)).toEqual({ A: 100, D: 100, E: 100, X: 110 })
    const xs = along(after, 'x')
    expect([xs.X, xs.D, xs.E].map((x) => (x ?? 0) - start)).toEqual([50, 250, 470])
    expect(overlapsOf(after)).toEqual([])
  })

  test('moves no other card where that is not wanted, and lies on none all the same', () => {
    const board = placed(STACK, STACKED)
    const after = dropped(board, 'X', { to: { x: 290, y: 210 }, into: into('e1'), still: true })
    expect(arrows(after)).toEqual(['N>X', 'X>G', 'G>L'])
    expect({ ...along(after), X: 0 }).toEqual({ ...along(board), X: 0 })
    expect(overlapsOf(after)).toEqual([])
  })

  test('does the same on a board whose tiers follow each other downwards', () => {
    const board = placed(STACK, { N: [40, 100], G: [40, 340], L: [40, 580], X: [200, 900] }, true)
    const start = layoutOf(board).bands[1]?.start ?? 0
    const after = dropped(board, 'X', { to: { x: 330, y: start + 40 }, into: into('e1') })
    expect(along(after, 'x')).toEqual({ N: 100, X: 330, G: 550, L: 750 })
  })

  test('only makes its room where it cannot go in', () => {
    const board = placed(STACK, STACKED)
    const after = dropped(board, 'N', { to: { x: 290, y: 190 }, into: into('e1') })
    expect(arrows(after)).toEqual(arrows(board))
    expect(overlapsOf(after)).toEqual([])
  })
})

describe('a block that is added while an edge is selected', () => {
  const add = (board: Board, kind: 'entry' | 'cache' | 'app') => {
    const record = blockNear(board, { id: id('X'), kind }, { x: 0, y: 0 })
    const wish = { around: [record.id], into: into('e1'), anywhere: true }
    return applyChanges(board, withRoom(board, [{ op: 'put', type: 'block', record }], wish))
  }
  const pair = 'N:cdn{zone=z}, G:gateway{zone=z}; N->G'

  test('stands in the middle between the two, or pushes on what is too near', () => {
    expect(along(add(placed('N:cdn, G:gateway; N->G', { N: [60, 100], G: [60, 200] }), 'entry'))).toEqual({
      N: 100,
      X: 200,
      G: 300,
    })
    const wide = add(placed('N:cdn, G:gateway; N->G', { N: [60, 100], G: [60, 400] }), 'entry')
    expect(along(wide)).toEqual({ N: 100, X: 260, G: 400 })
    expect(along(wide, 'x').X).toBe(along(wide, 'x').N)
  })

  test('stands level with both in its own tier, and joins the zone that both are in', () => {
    const board = placed('A:app, D:sql; A->D', { A: [40, 400], D: [40, 400] })
    const zone = { id: 'z', label: 'eu', order: 0 } as unknown as Board['zones'][number]
    const zoned = { ...board, zones: [zone], blocks: board.blocks.map((block) => ({ ...block, zone: zone.id })) }
    const after = add(zoned, 'cache')
    expect(arrows(after)).toEqual(['A>X', 'X>D'])
    expect(findBlock(after, 'X')).toMatchObject({ tier: 'data', zone: 'z' })
    expect(Math.abs(cardAt(after, 'X').y - 400)).toBeLessThanOrEqual(100)
    expect(overlapsOf(after)).toEqual([])
    expect(pair).toContain('zone')
  })
})

describe.each([
  [false, 'y'],
  [true, 'x'],
] as const)('a chain that is pasted while an edge is selected, tiers downwards: %s', (turned, axis) => {
  test('goes in between, its middle level with the middle of both, its blocks as they stood to each other', () => {
    const places = { A: [40, 300], D: [40, 500], X: [40, 900], Y: [300, 1_100] } as const
    const both = placed('A:app, D:sql, X:cache, Y:cache; A->D, X->Y', places, turned)
    const isNew = ({ id: each }: { readonly id: string }) => each === 'X' || each === 'Y'
    const [chain] = both.edges.filter(({ from }) => from === 'X')
    if (!chain) throw new Error('X leads nowhere')
    const board = {
      ...both,
      blocks: both.blocks.filter((each) => !isNew(each)),
      edges: both.edges.filter((each) => each !== chain),
    }
    const changes: Change[] = [
      ...both.blocks.filter(isNew).map((record): Change => ({ op: 'put', type: 'block', record })),
      { op: 'put', type: 'edge', record: chain },
    ]
    const wish = { around: [id('X'), id('Y')], into: into('e1'), anywhere: true }
    const after = applyChanges(board, withRoom(board, changes, wish))
    expect(arrows(after).toSorted()).toEqual(['A>X', 'X>Y', 'Y>D'])
    const at = along(after, axis)
    expect([at.A, at.D, (at.Y ?? 0) - (at.X ?? 0)]).toEqual([300, 500, 200])
    const middleOf = (...ids: readonly string[]) =>
      centre(boundsOf(ids.map((each) => cardAt(after, each))) ?? { x: 0, y: 0, width: 0, height: 0 })[axis]
    expect(middleOf('X', 'Y')).toBe(middleOf('A', 'D'))
  })
})

interface Case {
  readonly board: Board
  readonly ids: ReadonlySet<string>
  readonly by: Point
  readonly kind: (typeof KINDS)[number]
  readonly edge: Edge | undefined
  readonly still: boolean
  readonly label: string
}

const near = fc.integer({ min: -700, max: 700 })
const cases: fc.Arbitrary<Case> = fc
  .record({
    selected: arbitrarySelection({ minBlocks: 1, maxBlocks: 9, reach: 900 }),
    direction: fc.constantFrom('right' as const, 'down' as const),
    by: fc.record({ x: near, y: near }),
    kind: fc.constantFrom(...KINDS),
    edge: fc.option(fc.nat(20), { nil: undefined }),
    still: fc.boolean(),
    label: fc.string({ maxLength: 60 }),
  })
  .map(({ selected: { board, ids }, direction, edge, ...rest }) => ({
    ...rest,
    ids,
    board: { ...board, settings: { ...board.settings, direction } },
    edge: edge === undefined ? undefined : board.edges[edge % board.edges.length],
  }))

const blocksOf = ({ board, ids }: Case) => board.blocks.filter((block) => ids.has(block.id)).map((block) => block.id)
const wishOf = ({ edge, still }: Case) => ({ into: edge && into(edge.id), still })
const put = (found: Case, at: 'at' | 'near'): Edit => {
  const wanted = { id: id('new'), kind: found.kind }
  const make = at === 'at' ? blockAt : blockNear
  const record = make(found.board, wanted, { x: Math.abs(found.by.x) * 2, y: found.by.y })
  return {
    changes: [{ op: 'put', type: 'block', record }],
    room: { around: [record.id], anywhere: at === 'near', ...wishOf(found) },
  }
}

const EDITS: readonly (readonly [string, (found: Case) => Edit])[] = [
  [
    'dropped',
    (found) => {
      const cards = layoutOf(found.board).cards
      const places = blocksOf(found).flatMap((each) => {
        const card = cards.get(each)
        return card ? [[each, { x: card.x + found.by.x, y: card.y + found.by.y }] as const] : []
      })
      const changes = moveBlocksTo(found.board, new Map(places))
      return { changes, room: { around: blocksOf(found), ...wishOf(found) } }
    },
  ],
  ['dropped from the palette', (found) => put(found, 'at')],
  ['added', (found) => put(found, 'near')],
  [
    'pasted',
    (found) => {
      const edit = pasteClip(found.board, clipOf(found.board, found.ids), { times: 1, newId: testIds })
      const around = (edit.select ?? []).filter((each) => each.startsWith('b')) as BlockId[]
      return { ...edit, room: { around, anywhere: true, ...wishOf(found) } }
    },
  ],
  [
    'nudged',
    (found) => ({ changes: nudgeBlocks(found.board, found.ids, found.by), room: { around: blocksOf(found) } }),
  ],
  [
    'renamed',
    ({ label, ...found }) => {
      const [first] = blocksOf({ label, ...found })
      const changes: readonly Change[] = first ? [{ op: 'patch', type: 'block', id: first, fields: { label } }] : []
      return { changes, room: { around: first ? [first] : [] } }
    },
  ],
]

/** The pairs of cards that lie on each other, and neither did so before nor are both what room is made for. */
function newOverlaps(board: Board, after: Board, around: ReadonlySet<string>): string[] {
  const was = layoutOf(board).cards
  const lay = (a: BlockId, b: BlockId) => {
    const [one, other] = [was.get(a), was.get(b)]
    return one !== undefined && other !== undefined && overlaps(one, other)
  }
  return overlapsOf(after).filter((pair) => {
    const [a, b] = pair.split(' ') as [BlockId, BlockId]
    return !lay(a, b) && !(around.has(a) && around.has(b))
  })
}

/** What of an edge an edit may change that goes into another one: it takes on what only it can say of that. */
const withoutGains = (edge: Edge, kept: Edge | undefined) =>
  kept &&
  Object.fromEntries(Object.entries(kept).filter(([field]) => field in edge || !Object.hasOwn(EDGE_PROPERTIES, field)))

describe('whatever is done to a board, its cards make room', () => {
  test.each(EDITS)('for what is %s: no card lies on another that did not, and tiers and edges stay', (_, edit) => {
    fc.assert(
      fc.property(cases, (found) => {
        const { board } = found
        const { changes, room = { around: [] } } = edit(found)
        const plain = applyChanges(board, changes)
        const after = applyChanges(board, withRoom(board, changes, room))
        expect(problemsOf(after)).toEqual([])
        expect(newOverlaps(board, after, new Set(room.around))).toEqual([])
        expect(after.blocks.map(({ tier }) => tier)).toEqual(plain.blocks.map(({ tier }) => tier))
        const others = plain.edges.filter((edge) => edge.id !== room.into?.edge)
        expect(others.map((edge) => withoutGains(edge, findEdge(after, edge.id)))).toEqual(others)
      }),
      { numRuns: 150 },
    )
  })
})
