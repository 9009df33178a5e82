import type { ReactElement } from 'react'
import { Button } from '#parts/Button.tsx'
import { ReloadButton } from '#parts/ReloadButton.tsx'
import { usePart } from '#parts/usePart.ts'

interface LazyPanelProps {
  /** gives the panel; must be the same function on every render */
  readonly load: () => Promise<() => ReactElement | null>
  /** the accessible name of the panel */
  readonly label: string
  /** what is loaded, in the middle of a sentence */
  readonly what: string
}

/** A panel that is loaded when it is first shown; a load that fails is told, and can be tried again here or with a new page. */
export function LazyPanel({ load, label, what }: LazyPanelProps) {
  const loaded = usePart(load, true)
  if (loaded.status === 'ready') {
    const Panel = loaded.part
    return <Panel />
  }
  return (
    <section aria-label={label} className="flex flex-col items-start gap-3 px-4 py-3 text-muted">
      {loaded.status === 'loading' ? (
        `Loading the ${what}`
      ) : (
        <>
          <p role="alert" className="m-0">
            The {what} could not be loaded. Try again, or reload the page; what is saved is kept.
          </p>
          <div className="flex gap-2">
            <Button onClick={loaded.retry}>Try again</Button>
            <ReloadButton />
          </div>
        </>
      )}
    </section>
  )
}
