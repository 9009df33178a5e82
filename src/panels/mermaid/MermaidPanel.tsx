import { useRef } from 'react'
import { exportBoard } from '#commands/file/exportBoard.ts'
import type { ExportFormat } from '#files/write/exportFormat.ts'
import { copyMarkdown } from '#files/write/formats/copyMarkdown.ts'
import { copyMermaid } from '#files/write/formats/copyMermaid.ts'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { Button } from '#parts/Button.tsx'
import { mermaidPanelWords } from '#words/mermaidPanel.ts'
import { useWish } from '#workspace/useWish.ts'
import { useBoard, useWorkspace } from '#workspace/useWorkspace.ts'
import { MermaidEditor } from './editor/MermaidEditor.tsx'
import { MermaidControls } from './MermaidControls.tsx'
import { MermaidLimits } from './MermaidLimits.tsx'
import { MermaidPreview } from './MermaidPreview.tsx'
import { useTextEditing } from './useTextEditing.ts'
import { useWrittenText, type WrittenBoard } from './useWrittenText.ts'
import '#parts/laterStyles.css'

const FORMATS: readonly ExportFormat[] = [copyMermaid, copyMarkdown]

function CopyButtons() {
  const workspace = useWorkspace()
  const empty = useBoard((board) => board.blocks.length === 0)
  const copy = async (format: ExportFormat) => {
    const { mermaid } = workspace.desk.getState()
    const options = { mermaid, theme: 'light', transparent: false, marks: false, scale: 1 } as const
    const done = await exportBoard(workspace, { format, options })
    workspace.desktop.notify(done.ok ? done.value : done.error.message, done.ok ? 'info' : 'error')
  }
  return (
    <div className="flex gap-2">
      {FORMATS.map((format) => (
        <Button
          key={format.id}
          size="small"
          icon={<LaterIcon name="copy" size={14} className="shrink-0" />}
          className="flex-1 px-1.5!"
          disabled={empty}
          onClick={() => void copy(format)}
        >
          {format.title}
        </Button>
      ))}
    </div>
  )
}

/** The text of the board, to read and to write. */
function TextEditor({ of }: { readonly of: WrittenBoard }) {
  const { text, mark, shown, onCursor, editing } = useTextEditing(of)
  const empty = useBoard((board) => board.blocks.length === 0)
  const host = useRef<HTMLDivElement>(null)
  useWish('write-mermaid', () => host.current?.querySelector<HTMLElement>('[role="textbox"]')?.focus())
  return (
    <div ref={host} className="flex min-h-24 flex-1 flex-col">
      {mark && <p className="m-0 px-4 pb-2 text-[12px] text-danger leading-snug">{mermaidPanelWords.boardWaits}</p>}
      <MermaidEditor
        text={text}
        label={mermaidPanelWords.text}
        placeholder={empty ? mermaidPanelWords.example : mermaidPanelWords.noText}
        mark={mark}
        shown={shown}
        onEdit={editing.typed}
        onCursor={onCursor}
        onBlur={() => void editing.left()}
        onUndo={editing.undo}
        onRedo={editing.redo}
        className="min-h-0 flex-1 border-border border-t"
      />
    </div>
  )
}

function TextAndPicture({ of }: { readonly of: WrittenBoard }) {
  const { blocks, edges, settings } = of.board
  return (
    <>
      <TextEditor of={of} />
      <MermaidPreview
        text={of.written.text}
        alt={mermaidPanelWords.diagram({ name: settings.name, blocks: blocks.length, edges: edges.length })}
      />
    </>
  )
}

/** The board as Mermaid text, to read and to write, beside the picture Mermaid draws of it. */
export function MermaidPanel() {
  const shown = useWrittenText()
  return (
    <section aria-label={mermaidPanelWords.name} className="flex min-h-0 flex-1 flex-col">
      <h2 className="sr-only">{mermaidPanelWords.name}</h2>
      <div className="flex flex-col gap-2.5 px-4 pt-3 pb-2.5">
        <MermaidControls />
        <CopyButtons />
        {shown && <MermaidLimits written={shown.written} />}
      </div>
      {shown ? (
        <TextAndPicture of={shown} />
      ) : (
        <p role="status" className="m-0 px-4 py-2 text-muted">
          {mermaidPanelWords.writing}
        </p>
      )}
    </section>
  )
}
