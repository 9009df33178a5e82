import { useEffect, useState } from 'react'
import type { Board } from '#domain/board/board.ts'
import type { PictureLines } from '#files/write/svg/scene.ts'
import { marksFor } from '#icons/loadMarks.ts'
import { classNames } from '#parts/classNames.ts'
import { ReloadButton } from '#parts/ReloadButton.tsx'
import { useBlobUrl } from '#parts/useBlobUrl.ts'
import type { ThemeName } from '#shared/theme.ts'
import { dialogWords } from '#words/dialogs.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'

interface ExportPreviewProps {
  readonly board: Board
  readonly theme: ThemeName
  readonly transparent: boolean
  readonly marks: boolean
}

const CHECKERED = 'conic-gradient(#8884 25%, transparent 0 50%, #8884 0 75%, transparent 0) 0 0 / 14px 14px'

async function drawn({ board, marks, ...look }: ExportPreviewProps, lines: PictureLines): Promise<string> {
  const { writeSvg } = await import('#files/write/svg/writeSvg.ts')
  return writeSvg(board, { ...look, embed: false, ...lines, markOf: await marksFor({ marks }) })
}

/** The picture an export gives, in small. */
export function ExportPreview({ board, theme, transparent, marks }: ExportPreviewProps) {
  const workspace = useWorkspace()
  const [svg, setSvg] = useState<string>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let current = true
    const { telemetryLines } = workspace.desk.getState()
    drawn({ board, theme, transparent, marks }, { lines: workspace.view.lines(), telemetryLines }).then(
      (made) => current && setSvg(made),
      () => current && setFailed(true),
    )
    return () => {
      current = false
    }
  }, [board, theme, transparent, marks, workspace])
  const url = useBlobUrl(svg, 'image/svg+xml')
  return (
    <div
      style={transparent ? { background: CHECKERED } : undefined}
      className={classNames(
        'flex h-44 items-center justify-center overflow-hidden rounded-lg border border-border p-2',
        !transparent && 'bg-page',
      )}
    >
      {url && <img src={url} alt={dialogWords.export.preview(board.settings.name)} className="max-h-full max-w-full" />}
      {failed && (
        <div role="alert" className="flex flex-col items-center gap-2 text-muted">
          {dialogWords.export.notDrawn}
          <ReloadButton size="small" />
        </div>
      )}
    </div>
  )
}
