import { useMemo } from 'react'
import { importMermaid } from '#commands/file/importMermaid.ts'
import type { EmbeddedDiagram } from '#domain/mermaid/read/markdownDiagrams.ts'
import { prepareSource } from '#domain/mermaid/read/prepareSource.ts'
import { tellsOfMissing } from '#interop/missingPart.ts'
import { useMermaidPicture } from '#panels/mermaid/useMermaidPicture.ts'
import { useBlobUrl } from '#parts/useBlobUrl.ts'
import { dialogWords } from '#words/dialogs.ts'
import { useThemeName } from '#workspace/useThemeName.ts'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { closeDialog } from './closeDialog.ts'
import { ModalDialog } from './ModalDialog.tsx'

const WORDS = dialogWords.diagrams

interface DiagramCardProps {
  readonly diagram: EmbeddedDiagram
  readonly title: string
  readonly onChoose: () => void
}

/** A text that names pictures from elsewhere, which Mermaid would load to draw it. */
const NAMES_PICTURES = /@\{(?:[^}"']|"[^"]*"|'[^']*')*?\bimg\s*:|@\{[^}]*["']img["']\s*:/

/** One diagram of a document in small, as Mermaid draws it; the whole card chooses it. */
function DiagramCard({ diagram, title, onChoose }: DiagramCardProps) {
  const theme = useThemeName()
  // Drawn in the app's own way: what the text wants of Mermaid's settings is none of its business here.
  const text = useMemo(() => prepareSource(diagram.text).text, [diagram])
  const drawn = !NAMES_PICTURES.test(text)
  const { picture, fault } = useMermaidPicture({ text, theme, shown: drawn })
  const missing = !drawn || fault !== undefined
  const url = useBlobUrl(picture?.svg, 'image/svg+xml')
  return (
    <li className="min-w-0">
      <button
        type="button"
        onClick={onChoose}
        className="flex w-full flex-col gap-2 rounded-xl border border-border bg-surface p-2.5 text-left transition-colors duration-150 hover:border-accent hover:bg-accent-soft"
      >
        <span className="flex h-36 w-full items-center justify-center overflow-hidden rounded-lg border border-border bg-page p-2 text-[12px] text-muted">
          {url && !missing ? <img src={url} alt="" className="size-full object-contain" /> : null}
          {missing ? (tellsOfMissing(fault) ? fault : WORDS.noPreview) : null}
          {!url && !missing ? WORDS.drawing : null}
        </span>
        <span className="min-w-0 px-1">
          <span className="block truncate font-semibold text-[13px]">{title}</span>
          <span className="block text-[12px] text-muted">{WORDS.line(diagram.line)}</span>
        </span>
      </button>
    </li>
  )
}

/** The Mermaid diagrams of a document, one of which is to be opened. */
export function DiagramsDialog() {
  const workspace = useWorkspace()
  const offered = useDesk((desk) => desk.diagrams)
  if (!offered) return null
  const { diagrams, name, to } = offered
  const close = () => {
    workspace.desk.setState({ diagrams: undefined })
    closeDialog(workspace)
  }
  // One that cannot be read leaves the choice open.
  const choose = async ({ text, line }: EmbeddedDiagram, title: string) => {
    if (await importMermaid(workspace, { text, line, name: title, to })) close()
  }
  const titleOf = ({ heading }: EmbeddedDiagram, i: number) => heading ?? WORDS.diagram(i + 1)
  return (
    <ModalDialog title={WORDS.title(name)} width="w-170" onClose={close}>
      <ul
        aria-label={WORDS.list}
        className="m-0 grid list-none grid-cols-2 gap-3 overflow-y-auto p-5 pt-1 max-sm:grid-cols-1"
      >
        {diagrams.map((diagram, i) => (
          <DiagramCard
            key={diagram.line}
            diagram={diagram}
            title={titleOf(diagram, i)}
            onChoose={() => void choose(diagram, titleOf(diagram, i))}
          />
        ))}
      </ul>
    </ModalDialog>
  )
}
