import { Button } from '#parts/Button.tsx'
import { usePart } from '#parts/usePart.ts'

const load = () => import('./MermaidPanel.tsx')

/** The Mermaid panel, loaded when it is first shown. */
export function MermaidTab() {
  const loaded = usePart(load, true)
  if (loaded.status === 'ready') {
    const { MermaidPanel } = loaded.part
    return <MermaidPanel />
  }
  return (
    <section aria-label="Mermaid" className="flex flex-col items-start gap-3 px-4 py-3 text-muted">
      {loaded.status === 'loading' ? (
        'Loading the Mermaid text'
      ) : (
        <>
          The Mermaid text could not be loaded. Check the connection.
          <Button onClick={loaded.retry}>Try again</Button>
        </>
      )}
    </section>
  )
}
