import { useEffect } from 'react'
import type { Workspace } from '#commands/workspace.ts'
import type { FixedEnd } from '#domain/flow/edgeAdvice.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { adviceStore, NO_ADVICE } from './advice.ts'
import { connecting, stopConnecting } from './connecting.ts'

/** The end that stays of the edge that is dragged, or that the next click on a block will make. */
function fixedEnd(session: Workspace['session']): FixedEnd | undefined {
  const { from, points } = connecting.getState()
  if (from) return { block: from, end: points === 'away' ? 'from' : 'to' }
  const { connectingFrom } = session.getState()
  return connectingFrom && { block: connectingFrom, end: 'from' }
}

/** Keeps the advice for the edge under way; computed once when it is begun, never while the pointer moves. */
export function useAdvice(): void {
  const { document, session, check } = useWorkspace()
  useEffect(() => {
    let known: FixedEnd | undefined
    const follow = () => {
      const now = fixedEnd(session)
      if (now?.block === known?.block && now?.end === known?.end) return
      known = now
      const against = now && check.rulebook()?.edgeAdvice(document.board(), now)
      adviceStore.setState(against ? { against } : NO_ADVICE)
      // The card that the pointer rests on is the end of nothing any more.
      if (!now) stopConnecting()
    }
    follow()
    const stops = [connecting.subscribe(follow), session.subscribe(follow)]
    return () => {
      for (const stop of stops) stop()
      adviceStore.setState(NO_ADVICE)
    }
  }, [document, session, check])
}
