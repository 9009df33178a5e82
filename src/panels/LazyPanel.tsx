import type { ReactElement } from 'react'
import { Button } from '#parts/Button.tsx'
import { usePart } from '#parts/usePart.ts'

interface LazyPanelProps {
  /** gives the panel; must be the same function on every render */
  readonly load: () => Promise<() => ReactElement | null>
  /** the accessible name of the panel */
  readonly label: string
  /** what is loaded, in the middle of a sentence */
  readonly what: string
}

/** A panel that is loaded when it is first shown; a load that fails is told and can be tried again. */
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
          The {what} could not be loaded. Check the connection.
          <Button onClick={loaded.retry}>Try again</Button>
        </>
      )}
    </section>
  )
}
