import type { Canvas } from '#canvas/canvas.ts'
import { drawnBoard } from '#canvas/drawnBoard.ts'
import type { Workspace } from '#commands/workspace.ts'
import { createTimers } from '#desk/timers.ts'
import type { BlockId } from '#domain/board/board.ts'
import { type LitState, litNow } from './lit.ts'

/** A pointer has to rest on a card for so long, in milliseconds, before it counts, so that one on its way changes nothing. */
const REST = 220
/** Once one counts, another one does after this, and so does none. */
const NEXT = 90

/** What says where somebody looks. */
interface LookGround {
  readonly workspace: Workspace
  readonly canvas: Pick<Canvas, 'shown' | 'ghosts' | 'focused'>
  readonly lit: LitState
}

/** Keeps what stands out current; `point` takes the card that a pointer is on, and costs nothing while that is the same. */
export function followLook({ workspace, canvas, lit }: LookGround) {
  const { document: board, desk } = workspace
  const { shown, ghosts, focused } = canvas
  const timers = createTimers()
  const gestures = [shown.drag, shown.copies, shown.edge, shown.marquee, shown.placing, shown.border]
  let pointed: BlockId | undefined
  let rested: BlockId | undefined
  /** was worked on just now: a pointer that stays there asks for nothing more */
  let handled: BlockId | undefined

  const isBusy = () => {
    const { editing, connectingFrom } = desk.getState()
    const asks = [editing, connectingFrom, ghosts.getState(), ...gestures.map(({ getState }) => getState())]
    return asks.some((each) => each !== undefined)
  }
  const follow = () => {
    const busy = isBusy()
    if (busy) {
      rested = undefined
      handled = pointed ?? handled
    }
    const { id, here } = focused.getState()
    const look = { rested, focused: here ? id : undefined, selection: desk.getState().selection, isBusy: busy }
    const old = lit.getState()
    const now = litNow({ ...look, board: drawnBoard(board.board()) }, old)
    if (now !== old) lit.setState(now, true)
  }
  const stops = [board.state, desk, ghosts, focused, ...gestures].map((each) => each.subscribe(follow))
  follow()
  return {
    point: (card: BlockId | undefined) => {
      if (card === pointed) return
      pointed = card
      if (card !== handled && !isBusy()) handled = undefined
      timers.after(rested ? NEXT : REST, () => {
        if (rested === pointed || (handled && pointed === handled)) return
        rested = pointed
        follow()
      })
    },
    stop: () => {
      timers.stop()
      for (const stop of stops) stop()
    },
  }
}
