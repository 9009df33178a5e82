import { useBoard } from '#workspace/useWorkspace.ts'
import { useEarly } from './dialogs/useEarly.ts'
import { LazyPanel } from './LazyPanel.tsx'

const load = async () => (await import('./findings/FindingsPanel.tsx')).FindingsPanel

/** The findings, loaded once there is something to check. */
export function FindingsTab() {
  const isEmpty = useBoard(({ blocks, tradeoffs }) => blocks.length + tradeoffs.length === 0)
  if (!isEmpty) return <LazyPanel load={load} label="Findings" what="findings" />
  return (
    <section aria-label="Findings">
      <h2 className="sr-only">Findings</h2>
      <p className="m-0 px-4 py-3 text-muted">Nothing to check yet. Findings appear here as you draw.</p>
    </section>
  )
}

/** Loads the panel of findings as soon as somebody uses the page, so that it is there in time. */
export const useEarlyFindings = (): void => useEarly(load)
