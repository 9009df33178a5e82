import { type ReactNode, useMemo, useState } from 'react'
import { exportBoard } from '#commands/file/exportBoard.ts'
import { EXPORT_FORMATS } from '#files/write/catalogue.ts'
import type { ExportFault, ExportFormat, ExportOptions } from '#files/write/exportFormat.ts'
import { mermaidText } from '#files/write/mermaidText.ts'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { MermaidControls } from '#panels/mermaid/MermaidControls.tsx'
import { MermaidLimits } from '#panels/mermaid/MermaidLimits.tsx'
import { Button } from '#parts/Button.tsx'
import { CheckBox } from '#parts/CheckBox.tsx'
import { ReloadButton } from '#parts/ReloadButton.tsx'
import { SegmentedControl } from '#parts/SegmentedControl.tsx'
import type { ThemeName } from '#shared/theme.ts'
import { dialogWords } from '#words/dialogs.ts'
import { useThemeName } from '#workspace/useThemeName.ts'
import { useBoard, useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { closeDialog } from './closeDialog.ts'
import { ExportPreview } from './ExportPreview.tsx'
import { ModalDialog } from './ModalDialog.tsx'

type ImageOptions = Pick<ExportOptions, 'theme' | 'transparent' | 'scale' | 'marks'>

const WORDS = dialogWords.export

const THEMES = [
  { value: 'light', title: WORDS.themes.light },
  { value: 'dark', title: WORDS.themes.dark },
] as const satisfies readonly { value: ThemeName; title: string }[]

const SCALES = [
  { value: '1', title: '1×' },
  { value: '2', title: '2×' },
] as const

const iconOf = (format: ExportFormat) => (
  <LaterIcon name={format.target === 'clipboard' ? 'copy' : 'download'} className="shrink-0" />
)

interface FormatSectionProps {
  readonly title: string
  readonly group: ExportFormat['group']
  readonly onExport: (format: ExportFormat) => void
  readonly children?: ReactNode
}

function FormatSection({ title, group, onExport, children }: FormatSectionProps) {
  const formats: readonly ExportFormat[] = EXPORT_FORMATS
  return (
    <section
      aria-label={title}
      className="flex flex-col gap-3 border-border border-t px-5 py-4 first:border-t-0 first:pt-1"
    >
      <h3 className="m-0 font-semibold text-[13px]">{title}</h3>
      {children}
      <div className="flex flex-wrap gap-2">
        {formats
          .filter((format) => format.group === group)
          .map((format) => (
            <Button key={format.id} icon={iconOf(format)} onClick={() => onExport(format)}>
              {format.title}
            </Button>
          ))}
      </div>
    </section>
  )
}

function ImageControls(props: { readonly options: ImageOptions; readonly onChange: (options: ImageOptions) => void }) {
  const { options, onChange } = props
  return (
    <div className="flex flex-wrap items-center gap-3 text-[12.5px]">
      <SegmentedControl
        label={WORDS.theme}
        options={THEMES}
        value={options.theme}
        onChange={(theme) => onChange({ ...options, theme })}
      />
      <SegmentedControl
        label={WORDS.scale}
        options={SCALES}
        value={options.scale === 1 ? '1' : '2'}
        onChange={(scale) => onChange({ ...options, scale: scale === '1' ? 1 : 2 })}
      />
      <CheckBox checked={options.transparent} onChange={(transparent) => onChange({ ...options, transparent })}>
        {WORDS.transparent}
      </CheckBox>
      <CheckBox checked={options.marks} onChange={(marks) => onChange({ ...options, marks })}>
        {WORDS.marks}
      </CheckBox>
    </div>
  )
}

/** Takes the board away: as Mermaid text, as a picture, or as a board file. */
export function ExportDialog() {
  const workspace = useWorkspace()
  const board = useBoard((whole) => whole)
  const mermaid = useDesk((desk) => desk.mermaid)
  const written = useMemo(() => mermaidText(board, mermaid), [board, mermaid])
  const marks = useDesk((desk) => desk.productMarks)
  const [image, setImage] = useState<ImageOptions>({ theme: useThemeName(), transparent: false, scale: 2, marks })
  const [fault, setFault] = useState<ExportFault>()
  const run = async (format: ExportFormat) => {
    setFault(undefined)
    const done = await exportBoard(workspace, { format, options: { ...image, mermaid } })
    if (!done.ok) return setFault(done.error)
    closeDialog(workspace)
    workspace.desktop.notify(done.value)
  }
  const sections = { onExport: (format: ExportFormat) => void run(format) }
  return (
    <ModalDialog title={WORDS.title} width="w-130" onClose={() => closeDialog(workspace)}>
      <div className="min-h-0 overflow-y-auto">
        <FormatSection title={WORDS.mermaid} group="text" {...sections}>
          <MermaidControls />
          <MermaidLimits written={written} />
        </FormatSection>
        <FormatSection title={WORDS.picture} group="image" {...sections}>
          <ExportPreview board={board} {...image} />
          <ImageControls options={image} onChange={setImage} />
        </FormatSection>
        <FormatSection title={WORDS.board} group="board" {...sections} />
      </div>
      <div
        role="alert"
        className={fault ? 'flex items-center gap-3 border-border border-t px-5 py-3 text-danger' : 'sr-only'}
      >
        {fault?.message}
        {fault?.missing && <ReloadButton size="small" />}
      </div>
    </ModalDialog>
  )
}
