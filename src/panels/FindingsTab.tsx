import { sidePanelWords } from '#words/sidePanel.ts'
import { useBoard } from '#workspace/useWorkspace.ts'
import { useEarly } from './dialogs/useEarly.ts'
import { LazyPanel } from './LazyPanel.tsx'

const load = async () => (await import('./findings/FindingsPanel.tsx')).FindingsPanel

/** The findings, loaded once there is something to check. */
export function FindingsTab() {
  const isEmpty = useBoard(({ blocks, tradeoffs }) => blocks.length + tradeoffs.length === 0)
  if (!isEmpty) return <LazyPanel load={load} panel="findings" />
  return (
    <section aria-label={sidePanelWords.names.findings}>
      <h2 className="sr-only">{sidePanelWords.names.findings}</h2>
      <p className="m-0 px-4 py-3 text-muted">{sidePanelWords.nothingToCheck}</p>
    </section>
  )
}

/** Loads the panel of findings as soon as somebody uses the page, so that it is there in time. */
export const useEarlyFindings = (): void => useEarly(load)
