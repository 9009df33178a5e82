import { Button } from '#parts/Button.tsx'
import { usePart } from '#parts/usePart.ts'

const load = () => import('./ImportedPanel.tsx')

/** The review of what was read from Mermaid, loaded when it is first shown. */
export function ImportedTab() {
  const loaded = usePart(load, true)
  if (loaded.status === 'ready') {
    const { ImportedPanel } = loaded.part
    return <ImportedPanel />
  }
  return (
    <section aria-label="Read from Mermaid" className="flex flex-col items-start gap-3 px-4 py-3 text-muted">
      {loaded.status === 'loading' ? (
        'Loading the review'
      ) : (
        <>
          The review could not be loaded. Check the connection.
          <Button onClick={loaded.retry}>Try again</Button>
        </>
      )}
    </section>
  )
}
