import type { WrittenMermaid } from '#domain/mermaid/write/mermaidDialect.ts'
import { passedLimits } from '#domain/mermaid/write/passedLimits.ts'
import { mermaidControlWords } from '#words/mermaidControls.ts'

/** Which limits of its hosts a Mermaid text passes; nothing when it passes none. */
export function MermaidLimits({ written }: { readonly written: WrittenMermaid }) {
  const limits = passedLimits(written)
  if (limits.length === 0) return null
  return (
    <ul
      aria-label={mermaidControlWords.limitsPassed}
      className="m-0 flex list-none flex-col gap-1 p-0 text-[12px] text-muted leading-snug"
    >
      {limits.map((limit) => (
        <li key={limit}>{limit}</li>
      ))}
    </ul>
  )
}
