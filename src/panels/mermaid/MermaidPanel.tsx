import { useMemo } from 'react'
import { exportBoard } from '#commands/file/exportBoard.ts'
import type { ExportFormat } from '#exporting/exportFormat.ts'
import { copyMarkdown } from '#exporting/formats/copyMarkdown.ts'
import { copyMermaid } from '#exporting/formats/copyMermaid.ts'
import { mermaidText } from '#exporting/mermaidText.ts'
import { Button } from '#parts/Button.tsx'
import { ScrollBox } from '#parts/ScrollBox.tsx'
import { useBoard, useSession, useWorkspace } from '#workspace/useWorkspace.ts'
import { MermaidControls } from './MermaidControls.tsx'
import { MermaidLimits } from './MermaidLimits.tsx'
import { MermaidPreview } from './MermaidPreview.tsx'

const FORMATS: readonly ExportFormat[] = [copyMermaid, copyMarkdown]

function CopyButtons() {
  const workspace = useWorkspace()
  const copy = async (format: ExportFormat) => {
    const { mermaid } = workspace.session.getState()
    const options = { mermaid, theme: 'light', transparent: false, scale: 1 } as const
    const done = await exportBoard(workspace, { format, options })
    workspace.desktop.notify(done.ok ? done.value : done.error.message, done.ok ? 'info' : 'error')
  }
  return (
    <div className="flex gap-2">
      {FORMATS.map((format) => (
        <Button key={format.id} size="small" icon="copy" className="flex-1 px-1.5!" onClick={() => void copy(format)}>
          {format.title}
        </Button>
      ))}
    </div>
  )
}

/** The board as Mermaid text, always current, beside the picture Mermaid draws of it. */
export function MermaidPanel() {
  const board = useBoard((whole) => whole)
  const options = useSession((session) => session.mermaid)
  const written = useMemo(() => mermaidText(board, options), [board, options])
  const { blocks, edges, settings } = board
  if (blocks.length === 0) {
    return (
      <section aria-label="Mermaid" className="px-4 py-3 text-muted">
        The board is empty. Its Mermaid text appears here as you draw.
      </section>
    )
  }
  return (
    <section aria-label="Mermaid" className="flex min-h-0 flex-1 flex-col">
      <h2 className="sr-only">Mermaid</h2>
      <div className="flex flex-col gap-3 px-4 pt-3.5 pb-3">
        <MermaidControls />
        <CopyButtons />
        <MermaidLimits written={written} />
      </div>
      <ScrollBox label="Mermaid text" className="min-h-24 flex-1 border-border border-t bg-page px-4 py-3">
        <pre className="m-0 select-text font-mono text-[11.5px] leading-[1.6]">
          <code>{written.text}</code>
        </pre>
      </ScrollBox>
      <MermaidPreview
        text={written.text}
        alt={`Diagram of ${settings.name}: ${blocks.length} blocks and ${edges.length} edges`}
      />
    </section>
  )
}
