import { createStore } from 'zustand/vanilla'
import type { Board } from '#domain/board/board.ts'
import type { Finding, Speaks } from '#domain/flow/rule.ts'
import type { Rulebook } from '#domain/flow/rulebook.ts'
import type { Accepted } from '#domain/flow/tradeoffs.ts'
import type { Clock } from '#shared/clock.ts'
import { createArrivals } from './arrivals.ts'
import type { DeskState } from './desk.ts'
import type { Occasion } from './occasions.ts'
import type { ReadonlyState } from './readonlyState.ts'
import { createRules } from './rules.ts'
import type { CheckBook, Teller } from './teller.ts'
import { createTimers } from './timers.ts'

/** What the live check found on the board. */
export interface CheckState {
  /** the open findings in the order in which they are shown: entry by entry, the worst entries and places first */
  readonly findings: readonly Finding[]
  /** those that were accepted as trade-offs */
  readonly accepted: readonly Accepted[]
  /** false while rules that wait for a pause have news to tell or have not run on this board */
  readonly settled: boolean
  /** the board was begun here and has few blocks yet: all but errors about edges waits for more, or to be asked for */
  readonly sketch: boolean
  /** whose rules ran in the last check */
  readonly speaks: readonly Speaks[]
  /** the rules could not be loaded; the next change or check tries again */
  readonly failed: boolean
}

/** The live check of the open board. */
export interface LiveCheck {
  readonly state: ReadonlyState<CheckState>
  /** the rules and what is done with them; undefined as long as there was nothing to check */
  rulebook(): Rulebook | undefined
  /** runs every rule that speaks while drawing, without waiting for a pause, and tells all they find */
  checkNow(): void
  /** checks at once what a repair has left, as a pause would */
  checkMended(): void
  /** checks a board that came onto the empty canvas as a whole, as one that was opened */
  checkWhole(): void
  /** runs every rule there is, whatever the state of the board */
  review(): void
  dispose(): void
}

/** How long a board has to rest before rules that wait for a pause speak, in milliseconds. */
export const SETTLE_MS = 5000

const NOTHING_FOUND: CheckState = {
  findings: [],
  accepted: [],
  settled: true,
  sketch: false,
  speaks: [],
  failed: false,
}

interface Source {
  readonly getState: () => { readonly board: Board }
  readonly subscribe: (listener: (state: { board: Board }, old: { board: Board }) => void) => () => void
}

/** What the check goes by beside the board. */
interface Surroundings {
  readonly desk: DeskState
  readonly clock: Clock
}

/** True when trade-offs are all that changed: no rule reads them. */
const onlyTradeoffsChanged = (a: Board, b: Board): boolean =>
  a.tradeoffs !== b.tradeoffs &&
  a.blocks === b.blocks &&
  a.edges === b.edges &&
  a.brief === b.brief &&
  a.settings === b.settings &&
  a.zones === b.zones

/**
 * Keeps the findings of a board current: once a change is painted, but never while a pointer is down, what holds no more goes and
 * errors about edges come; all else that is new waits for a pause, and for some blocks on a board that was begun here, but not on
 * one that was just opened. What rules said stays until it is mended or accepted, in its place until the board rests. Rules for a
 * complete board wait for that as well, and those for presenting until a review is asked for. A rulebook that has to be loaded is,
 * once there is a block. A large board may be checked elsewhere; what is found on it comes later, unless it has changed by then.
 */
export function createLiveCheck(
  source: Source,
  { desk, clock }: Surroundings,
  given: CheckBook | (() => Promise<CheckBook>),
): LiveCheck {
  const board = () => source.getState().board
  const arrivals = createArrivals(board(), clock)
  const state = createStore<CheckState>(() => NOTHING_FOUND)
  const timers = createTimers()
  const rules = createRules(given, arrivals)
  let asked: Occasion | undefined
  /** what the board is checked for once the rules are loaded */
  let first: Occasion = 'drawing'

  const pointerDown = () => desk.getState().pointerDown
  const show = (teller: Teller, more: Partial<CheckState> = {}) => {
    const { open, accepted } = teller.told(board().tradeoffs)
    state.setState({ findings: open, accepted, ...more })
  }
  const tell = (teller: Teller, occasion: Occasion, findings: readonly Finding[]) => {
    const { wait: withheld, speaks, sketch } = teller.tell(board(), occasion, findings)
    const wait = occasion === 'drawing' ? SETTLE_MS : withheld
    show(teller, { settled: wait === 0, sketch, speaks, failed: false })
    // While a pointer is down nothing is checked; the end of its press asks again.
    if (wait > 0) timers.after(wait, () => !pointerDown() && check('pause'))
  }
  const run = (teller: Teller, occasion: Occasion) => {
    const checked = board()
    teller.check(checked, occasion, (findings) => {
      // What comes later may come to another board, which is checked after its change, or while a pointer is down.
      if (checked !== board() && !onlyTradeoffsChanged(checked, board())) return
      if (pointerDown()) asked = occasion
      else tell(teller, occasion, findings)
    })
  }
  const check = (occasion: Occasion) => {
    timers.stop()
    const teller = rules.teller()
    if (teller) run(teller, occasion)
    else if (board().blocks.length === 0) state.setState(NOTHING_FOUND)
    else {
      state.setState({ settled: false })
      if (occasion !== 'drawing') first = occasion
      rules.load(
        () => ask(first),
        () => state.setState({ failed: true }),
      )
    }
  }
  const ask = (occasion: Occasion) => {
    asked = pointerDown() ? occasion : undefined
    if (!asked) check(occasion)
  }
  const checkSoon = () => {
    if (!pointerDown()) timers.afterFrame(() => !pointerDown() && check('drawing'))
  }
  const stopBoard = source.subscribe((now, old) => {
    if (now.board === old.board) return
    arrivals.see(now.board)
    const teller = rules.teller()
    if (teller && onlyTradeoffsChanged(now.board, old.board)) return show(teller)
    state.setState({ settled: false })
    checkSoon()
  })
  const stopPointer = desk.subscribe((now, old) => {
    if (!old.pointerDown || now.pointerDown) return
    if (asked) ask(asked)
    else if (!state.getState().settled) checkSoon()
  })
  check('now')
  return {
    state,
    rulebook: rules.rulebook,
    checkNow: () => ask('now'),
    checkMended: () => ask('pause'),
    checkWhole: () => {
      arrivals.cameWhole()
      ask('now')
    },
    review: () => ask('review'),
    dispose: () => {
      stopBoard()
      stopPointer()
      timers.stop()
      rules.dispose()
    },
  }
}
