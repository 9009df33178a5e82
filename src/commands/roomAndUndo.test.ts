import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { PALETTE } from '#domain/blocks/palette.ts'
import type { BlockId, Board, Edge } from '#domain/board/board.ts'
import { EDGE_PROPERTIES } from '#domain/board/edgeProperties.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { findBlock, findEdge } from '#domain/board/lookup.ts'
import { clipFile } from '#domain/edits/clip.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import type { Point } from '#shared/geometry.ts'
import { overlapsOf } from '#testing/cardProbes.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { arbitrarySelection, problemsOf } from '#testing/selectionArbitrary.ts'
import { addBlock } from './addCommands.ts'
import { type BlocksToMove, moveBlocks } from './arrange/placeEdits.ts'
import { commandById } from './catalogue.ts'
import { addPasted } from './edit/addPasted.ts'
import { duplicateBlocks } from './lateEdits.ts'
import { perform } from './perform.ts'
import { runCommand } from './runCommand.ts'
import type { Workspace } from './workspace.ts'

/** Whatever the person does is about these blocks, and goes by this far, maybe into an edge. */
interface Aim {
  readonly ids: ReadonlySet<string>
  readonly by: Point
  readonly edge: number | undefined
  readonly still: boolean
  readonly entry: (typeof PALETTE)[number]
}

const near = fc.integer({ min: -500, max: 500 })
const aims = (ids: readonly string[]): fc.Arbitrary<Aim> =>
  fc.record({
    ids: fc.subarray([...ids], { minLength: 1 }).map((some) => new Set(some)),
    by: fc.record({ x: near, y: near }),
    edge: fc.option(fc.nat(20), { nil: undefined }),
    still: fc.boolean(),
    entry: fc.constantFrom(...PALETTE),
  })

const edgeOf = ({ edges }: Board, { edge }: Aim) => (edge === undefined ? undefined : edges[edge % edges.length])

const dropped = (board: Board, aim: Aim): BlocksToMove => {
  const places = [...layoutOf(board).cards].flatMap(([id, { x, y }]) =>
    aim.ids.has(id) ? [[id, { x: x + aim.by.x, y: y + aim.by.y }] as const] : [],
  )
  const into = edgeOf(board, aim)?.id
  return { places: new Map(places), into, still: into && aim.still }
}

const choose = ({ desk }: Workspace, ids: ReadonlySet<string>) =>
  desk.setState({ selection: ids as ReadonlySet<BlockId> })

/** What a person does, by pointer and keys, with what others make room for. */
const DEEDS = {
  drop: (workspace: Workspace, aim: Aim) =>
    void perform(workspace, moveBlocks, dropped(workspace.document.board(), aim)),
  'drop a copy': (workspace: Workspace, aim: Aim) =>
    void perform(workspace, duplicateBlocks, dropped(workspace.document.board(), aim)),
  'lay a copy beside': (workspace: Workspace, { ids }: Aim) => {
    choose(workspace, ids)
    return runCommand(commandById('duplicate'), workspace)
  },
  'drop from the palette': (workspace: Workspace, aim: Aim) => {
    const board = workspace.document.board()
    const into = edgeOf(board, aim)?.id
    const at = { x: Math.abs(aim.by.x) * 2, y: aim.by.y }
    perform(workspace, addBlock, { entry: aim.entry, at, into, still: into && aim.still })
  },
  'add beside': (workspace: Workspace, { entry, ids }: Aim) =>
    void perform(workspace, addBlock, { entry, beside: [...ids] as BlockId[] }),
  'add into an edge': (workspace: Workspace, aim: Aim) => {
    const into = edgeOf(workspace.document.board(), aim)?.id
    perform(workspace, addBlock, { entry: aim.entry, near: aim.by, into })
  },
  paste: (workspace: Workspace, aim: Aim) => {
    const board = workspace.document.board()
    const edge = edgeOf(board, aim)
    choose(workspace, new Set(edge ? [edge.id] : []))
    return addPasted(workspace, encodeBoard(clipFile(board, aim.ids)))
  },
  nudge: (workspace: Workspace, { ids }: Aim) => {
    choose(workspace, ids)
    return runCommand(commandById('move-down-far'), workspace)
  },
} satisfies Readonly<Record<string, (workspace: Workspace, aim: Aim) => unknown>>

const deeds = fc
  .record({
    selected: arbitrarySelection({ minBlocks: 2, maxBlocks: 9, reach: 900 }),
    direction: fc.constantFrom('right' as const, 'down' as const),
  })
  .chain(({ selected: { board }, direction }) =>
    fc.record({
      board: fc.constant<Board>({ ...board, settings: { ...board.settings, direction } }),
      steps: fc.array(
        fc.tuple(
          fc.constantFrom(...(Object.keys(DEEDS) as (keyof typeof DEEDS)[])),
          aims(board.blocks.map(({ id }) => id)),
        ),
        { minLength: 1, maxLength: 4 },
      ),
    }),
  )

/** The pairs of cards that lie on each other, and did not before, nor are both what was moved or both new. */
function newOverlaps(before: Board, after: Board, ids: ReadonlySet<string>): readonly string[] {
  const were = new Set(overlapsOf(before))
  const isNew = (id: string) => !findBlock(before, id)
  return overlapsOf(after).filter((pair) => {
    const both = pair.split(' ')
    return !were.has(pair) && !both.every((id) => ids.has(id)) && !both.every(isNew)
  })
}

/** What is set on an edge that no step may take away; one that goes into another adds what only it can say. */
const kept = (edge: Edge, now: Edge | undefined) =>
  now &&
  Object.fromEntries(Object.entries(now).filter(([field]) => field in edge || !Object.hasOwn(EDGE_PROPERTIES, field)))

test('whatever is dropped, copied or added, no card comes to lie on another, edges keep what is set, and undo gives the board back', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async ({ board, steps }) => {
      const { workspace } = fakeWorkspace(board)
      const { document } = workspace
      for (const [name, aim] of steps) {
        const [before, ids] = [document.board(), new Set(aim.ids)]
        const text = encodeBoard(before)
        const edge = edgeOf(before, aim)
        await DEEDS[name](workspace, aim)
        const after = document.board()
        if (encodeBoard(after) === text) continue
        expect(problemsOf(after)).toEqual([])
        expect([name, newOverlaps(before, after, ids)]).toEqual([name, []])
        const others = before.edges.filter(({ id }) => id !== edge?.id)
        expect(others.map((each) => kept(each, findEdge(after, each.id)))).toEqual(others)
        document.undo()
        expect([name, encodeBoard(document.board())]).toEqual([name, text])
        document.redo()
        expect([name, encodeBoard(document.board())]).toEqual([name, encodeBoard(after)])
      }
    }),
    { numRuns: 60 },
  )
})
