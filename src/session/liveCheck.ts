import { createStore } from 'zustand/vanilla'
import type { Board } from '#domain/board/board.ts'
import { checkBoard } from '#domain/flow/engine.ts'
import { findingKey } from '#domain/flow/findingKey.ts'
import type { Finding, Speaks } from '#domain/flow/rule.ts'
import { RULES } from '#domain/flow/rules/catalogue.ts'
import type { ReadonlyStore } from './readonlyStore.ts'
import type { SessionStore } from './session.ts'

/** What the live check found; `settled` is false while rules that wait for a pause have not run on this board. */
export interface CheckState {
  readonly findings: readonly Finding[]
  readonly settled: boolean
}

/** The live check of the open board. */
export interface LiveCheck {
  readonly state: ReadonlyStore<CheckState>
  /** runs every rule that speaks while drawing, without waiting for a pause */
  checkNow(): void
  dispose(): void
}

/** How long a board has to rest before rules that wait for a pause speak, in milliseconds. */
export const SETTLE_MS = 5000
const WHILE_DRAWING: readonly Speaks[] = ['live', 'settled']
const LIVE_RULES: ReadonlySet<string> = new Set(RULES.filter((rule) => rule.speaks === 'live').map((rule) => rule.id))

interface Source {
  readonly getState: () => { readonly board: Board }
  readonly subscribe: (listener: (state: { board: Board }, old: { board: Board }) => void) => () => void
}

/** What may be said before a pause: what rules say live, and what was said before and still holds. */
function withoutNews(findings: readonly Finding[], said: readonly Finding[]): readonly Finding[] {
  const known = new Set(said.map(findingKey))
  return findings.filter((finding) => LIVE_RULES.has(finding.rule) || known.has(findingKey(finding)))
}

/**
 * Keeps the findings of a board current: rules that speak live run within a frame of a change but never while a pointer is
 * down, those that wait for a pause bring news only after one, or at once on a board that was just opened; what they said goes as
 * soon as it is mended.
 */
export function createLiveCheck(source: Source, session: SessionStore): LiveCheck {
  const state = createStore<CheckState>(() => ({ findings: [], settled: true }))
  let frame: number | undefined
  let pause: ReturnType<typeof setTimeout> | undefined

  const pointerDown = () => session.getState().pointerDown
  const check = (settled: boolean) => {
    const findings = checkBoard(source.getState().board, { speaks: WHILE_DRAWING })
    state.setState({ findings: settled ? findings : withoutNews(findings, state.getState().findings), settled })
  }
  const checkNow = () => {
    clearTimeout(pause)
    if (frame !== undefined) cancelAnimationFrame(frame)
    frame = undefined
    check(true)
  }
  // While a pointer is down nothing is checked; the end of its press asks again.
  const settle = () => {
    if (!pointerDown()) checkNow()
  }
  const schedule = () => {
    if (frame !== undefined || pointerDown()) return
    frame = requestAnimationFrame(() => {
      frame = undefined
      if (pointerDown()) return
      check(false)
      clearTimeout(pause)
      pause = setTimeout(settle, SETTLE_MS)
    })
  }
  const stopBoard = source.subscribe(({ board }, old) => {
    if (board === old.board) return
    state.setState({ settled: false })
    schedule()
  })
  const stopPointer = session.subscribe((now, old) => {
    if (old.pointerDown && !now.pointerDown && !state.getState().settled) schedule()
  })
  checkNow()
  return {
    state,
    checkNow,
    dispose: () => {
      stopBoard()
      stopPointer()
      clearTimeout(pause)
      if (frame !== undefined) cancelAnimationFrame(frame)
    },
  }
}
