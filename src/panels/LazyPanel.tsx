import { type ReactElement, useEffect } from 'react'
import type { PanelTab } from '#desk/slices/panels.ts'
import { Button } from '#parts/Button.tsx'
import { ReloadButton } from '#parts/ReloadButton.tsx'
import { usePart } from '#parts/usePart.ts'
import { sidePanelWords } from '#words/sidePanel.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'

interface LazyPanelProps {
  /** gives the panel; must be the same function on every render */
  readonly load: () => Promise<() => ReactElement | null>
  /** which panel it is */
  readonly panel: PanelTab
}

/** A panel that is loaded when it is first shown; a load that fails is told, and can be tried again here or with a new page. */
export function LazyPanel({ load, panel }: LazyPanelProps) {
  const { desk } = useWorkspace()
  const loaded = usePart(load, true)
  // What was asked for in it does not come.
  useEffect(() => {
    if (loaded.status === 'failed') desk.setState({ wish: undefined })
  }, [desk, loaded.status])
  if (loaded.status === 'ready') {
    const Panel = loaded.part
    return <Panel />
  }
  return (
    <section aria-label={sidePanelWords.names[panel]} className="flex flex-col items-start gap-3 px-4 py-3 text-muted">
      {loaded.status === 'loading' ? (
        sidePanelWords.loading(sidePanelWords.parts[panel])
      ) : (
        <>
          <p role="alert" className="m-0">
            {sidePanelWords.notLoaded(sidePanelWords.parts[panel])}
          </p>
          <div className="flex gap-2">
            <Button onClick={loaded.retry}>{sidePanelWords.tryAgain}</Button>
            <ReloadButton />
          </div>
        </>
      )}
    </section>
  )
}
