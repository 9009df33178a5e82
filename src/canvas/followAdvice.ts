import type { StoreApi } from 'zustand/vanilla'
import type { Workspace } from '#commands/workspace.ts'
import type { BlockId } from '#domain/board/board.ts'
import type { EdgeAdvice, FixedEnd } from '#domain/flow/edgeAdvice.ts'
import type { ToolStates } from './tools/shown.ts'

/** The blocks that the edge under way would be wrong at, and why. */
export type Advice = ReadonlyMap<BlockId, EdgeAdvice>

/** No edge is under way, or none would be wrong. */
export const NO_ADVICE: Advice = new Map()

/** The end that stays of the edge that is pulled, or that the next click on a block will make. */
function fixedEnd({ desk }: Workspace, edge: ToolStates['edge']): FixedEnd | undefined {
  const pulled = edge.getState()
  if (pulled) return { block: pulled.from, end: pulled.points === 'away' ? 'from' : 'to' }
  const { connectingFrom } = desk.getState()
  return connectingFrom && { block: connectingFrom, end: 'from' }
}

/**
 * Keeps the advice for the edge under way until the function returned is called; computed once when it is begun, never while the
 * pointer moves.
 */
export function followAdvice(workspace: Workspace, edge: ToolStates['edge'], advice: StoreApi<Advice>): () => void {
  const { document, desk, check } = workspace
  let known: FixedEnd | undefined
  const follow = () => {
    const now = fixedEnd(workspace, edge)
    if (now?.block === known?.block && now?.end === known?.end) return
    known = now
    advice.setState((now && check.rulebook()?.edgeAdvice(document.board(), now)) ?? NO_ADVICE, true)
  }
  follow()
  const stops = [edge.subscribe(follow), desk.subscribe(follow)]
  return () => {
    for (const stop of stops) stop()
    advice.setState(NO_ADVICE, true)
  }
}
