import { useEffect, useMemo, useRef } from 'react'
import { exportBoard } from '#commands/file/exportBoard.ts'
import type { Board } from '#domain/board/board.ts'
import type { WrittenMermaid } from '#domain/mermaid/write/mermaidDialect.ts'
import type { MermaidOptions } from '#domain/mermaid/write/mermaidOptions.ts'
import type { ExportFormat } from '#files/write/exportFormat.ts'
import { copyMarkdown } from '#files/write/formats/copyMarkdown.ts'
import { copyMermaid } from '#files/write/formats/copyMermaid.ts'
import { mermaidText } from '#files/write/mermaidText.ts'
import { Button } from '#parts/Button.tsx'
import { mermaidPanelWords } from '#words/mermaidPanel.ts'
import { useBoard, useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { MermaidEditor } from './editor/MermaidEditor.tsx'
import { MermaidControls } from './MermaidControls.tsx'
import { MermaidLimits } from './MermaidLimits.tsx'
import { MermaidPreview } from './MermaidPreview.tsx'
import { useTextEditing } from './useTextEditing.ts'

/** The text of a board; an empty board has none, not even a header. */
function writtenText(board: Board, options: MermaidOptions): WrittenMermaid {
  const written = mermaidText(board, options)
  return board.blocks.length === 0 ? { ...written, text: '' } : written
}

const FORMATS: readonly ExportFormat[] = [copyMermaid, copyMarkdown]

function CopyButtons() {
  const workspace = useWorkspace()
  const empty = useBoard((board) => board.blocks.length === 0)
  const copy = async (format: ExportFormat) => {
    const { mermaid } = workspace.desk.getState()
    const options = { mermaid, theme: 'light', transparent: false, scale: 1 } as const
    const done = await exportBoard(workspace, { format, options })
    workspace.desktop.notify(done.ok ? done.value : done.error.message, done.ok ? 'info' : 'error')
  }
  return (
    <div className="flex gap-2">
      {FORMATS.map((format) => (
        <Button
          key={format.id}
          size="small"
          icon="copy"
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
function TextEditor({ written }: { readonly written: WrittenMermaid }) {
  const { desk } = useWorkspace()
  const { text, mark, shown, onCursor, editing } = useTextEditing(written)
  const empty = useBoard((board) => board.blocks.length === 0)
  const writing = useDesk((state) => state.writingMermaid)
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!writing) return
    desk.setState({ writingMermaid: false })
    host.current?.querySelector<HTMLElement>('[role="textbox"]')?.focus()
  }, [writing, desk])
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

/** The board as Mermaid text, to read and to write, beside the picture Mermaid draws of it. */
export function MermaidPanel() {
  const board = useBoard((whole) => whole)
  const options = useDesk((desk) => desk.mermaid)
  const written = useMemo(() => writtenText(board, options), [board, options])
  const { blocks, edges, settings } = board
  return (
    <section aria-label={mermaidPanelWords.name} className="flex min-h-0 flex-1 flex-col">
      <h2 className="sr-only">{mermaidPanelWords.name}</h2>
      <div className="flex flex-col gap-2.5 px-4 pt-3 pb-2.5">
        <MermaidControls />
        <CopyButtons />
        <MermaidLimits written={written} />
      </div>
      <TextEditor written={written} />
      <MermaidPreview
        text={written.text}
        alt={mermaidPanelWords.diagram({ name: settings.name, blocks: blocks.length, edges: edges.length })}
      />
    </section>
  )
}
