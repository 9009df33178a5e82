import { badgesOn } from '#canvas/badges.ts'
import type { Canvas } from '#canvas/canvas.ts'
import { drawnBoard } from '#canvas/drawnBoard.ts'
import type { Workspace } from '#commands/workspace.ts'
import type { Block, BlockId, Board } from '#domain/board/board.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { reportingBlocks } from '#domain/layout/telemetryLines.ts'
import type { Rect } from '#shared/geometry.ts'
import { type CardScene, type CardSource, createCardScene } from './cardScene.ts'

/** What painting cards reads. */
export interface CardReading {
  readonly workspace: Workspace
  readonly canvas: Pick<Canvas, 'ghosts' | 'advice' | 'shown'>
  readonly carry: (source: CardSource | undefined) => void
}

/** The cards that are painted: those at rest, and those on their way. */
export interface CardPainting extends Pick<CardScene, 'within' | 'isEmpty'> {
  /** Paints cards from now on, or no longer. */
  turn(on: boolean): void
  /** Takes on how everything is now; answers which parts of the board look different. */
  changed(): readonly Rect[]
  /** Some of the cards as they are now, for whoever paints them once more; undefined while cards are not painted. */
  some(ids: ReadonlySet<BlockId>): CardSource | undefined
}

const NONE = new Map<string, never>()
const UNCHANGED: readonly Rect[] = []

const blocksOf = (board: Board, ids: ReadonlySet<BlockId>): readonly Block[] =>
  [...ids].flatMap((id) => findBlock(board, id) ?? [])

/** Paints no cards yet. */
export function cardPainting({ workspace, canvas, carry }: CardReading): CardPainting {
  const { document, desk, check } = workspace
  const { ghosts, advice, shown } = canvas
  const scene = createCardScene()
  let isOn = false
  let known: readonly unknown[] = []

  const now = () => {
    const board = drawnBoard(document.board())
    const { selection, editing, telemetryLines } = desk.getState()
    const { findings } = check.state.getState()
    const moving = shown.drag.getState()?.ids
    const marks = ghosts.getState()?.marks ?? NONE
    return {
      board,
      rects: layoutOf(board).cards,
      selection,
      editing,
      findings,
      moving,
      marks,
      advice: advice.getState(),
      reporting: telemetryLines ? NONE : reportingBlocks(board.edges),
    }
  }
  const sourceOf = (read: ReturnType<typeof now>, blocks: readonly Block[], leftOut: CardSource['leftOut']) => {
    const { rects, selection, findings, advice: against, marks, reporting } = read
    const badges = badgesOn(read.board)(findings)
    return { blocks, leftOut, rects, selection, findings: badges, advice: against, marks, reporting }
  }
  const carried = (read: ReturnType<typeof now>) => {
    carry(read.moving && sourceOf(read, blocksOf(read.board, read.moving), NONE))
  }
  return {
    within: scene.within,
    isEmpty: scene.isEmpty,
    turn: (on) => {
      isOn = on
    },
    some: (ids) => {
      if (!isOn) return undefined
      const read = now()
      return sourceOf(read, blocksOf(read.board, ids), NONE)
    },
    changed: () => {
      const read = now()
      const { board, ...others } = read
      const looks = isOn ? [board.blocks, ...Object.values(others)] : []
      if (looks.length === known.length && looks.every((look, i) => look === known[i])) return UNCHANGED
      known = looks
      if (!isOn) {
        carry(undefined)
        return scene.show(undefined)
      }
      carried(read)
      const { editing, moving } = read
      const leftOut = { has: (id: string) => id === editing || moving?.has(id as BlockId) === true }
      return scene.show(sourceOf(read, board.blocks, leftOut))
    },
  }
}
