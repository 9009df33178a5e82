import { seenPart } from '#canvas/boardView.ts'
import type { Canvas } from '#canvas/canvas.ts'
import { drawnBoard } from '#canvas/drawnBoard.ts'
import { isFarAt, isNearEnough, nearCards, nearPart, workedCards } from '#canvas/drawnCards.ts'
import type { CanvasView } from '#canvas/useFollowView.ts'
import type { Workspace } from '#commands/workspace.ts'
import type { BlockId } from '#domain/board/board.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { keptSet } from '#shared/keptSet.ts'

/** What decides about the cards of a canvas. */
export interface CardGround {
  readonly workspace: Workspace
  readonly canvas: Pick<Canvas, 'cards' | 'hit' | 'shown' | 'focused'>
  readonly view: { now(): CanvasView; subscribe(changed: () => void): () => void }
  /** Begins to paint the cards, and tells once they are seen; or no longer paints them. */
  paint(far: boolean, seen: () => void): void
}

/** Finds the cards to have elements while they are near: again only once the view leaves the part they were found for. */
function nearFinder({ workspace, canvas, view }: CardGround) {
  const { hit, shown } = canvas
  let known: { readonly part: ReturnType<typeof nearPart>; readonly of: readonly unknown[] } | undefined
  let ids: ReadonlySet<BlockId> = new Set()
  return () => {
    const seen = seenPart(view.now())
    const base = shown.base.getState()
    const of = [layoutOf(drawnBoard(workspace.document.board())).cards, base]
    if (known && isNearEnough(known.part, seen) && of.every((each, i) => each === known?.of[i])) return ids
    known = { part: nearPart(seen), of }
    ids = nearCards(hit, known.part, base)
    return ids
  }
}

/**
 * Decides by the view, and by what is worked on, which cards of a canvas have elements and which are painted. Cards that are to be
 * painted keep their elements until they are, and are painted until they have elements.
 */
export function followCards(ground: CardGround): { readonly hover: (id?: BlockId) => void; readonly stop: () => void } {
  const { workspace, canvas, view, paint } = ground
  const { document: board, desk } = workspace
  const { cards, focused, shown } = canvas
  const near = nearFinder(ground)
  let far = false
  let hovered: BlockId | undefined
  /** what has elements until everything is painted */
  let held: ReadonlySet<BlockId> | undefined

  const worked = () => {
    const { selection, editing, connectingFrom } = desk.getState()
    const { id, here } = focused.getState()
    const others = [hovered, here ? id : undefined, editing, connectingFrom, shown.target.getState()]
    return workedCards({ board: drawnBoard(board.board()), selection, others })
  }
  const decide = () => {
    const old = cards.getState()
    const ids = keptSet(old.ids, far ? (held ?? worked()) : near())
    const isFar = far && !held
    if (ids !== old.ids || isFar !== old.isFar) cards.setState({ ids, isFar })
  }
  const seen = () => {
    held = undefined
    decide()
  }
  const cross = () => {
    const { ids } = cards.getState()
    held = far && ids !== undefined && ids.size > 0 ? ids : undefined
    if (!far) decide()
    paint(far, seen)
  }
  const follow = () => {
    const { zoom, width } = view.now()
    if (width === 0) return
    const was = far
    far = isFarAt(zoom, far)
    if (far !== was) cross()
    decide()
  }
  const stops = [view, board.state, desk, focused, shown.target, shown.base].map((each) => each.subscribe(follow))
  follow()
  return {
    hover: (id) => {
      if (id === hovered) return
      hovered = id
      if (far) decide()
    },
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}
