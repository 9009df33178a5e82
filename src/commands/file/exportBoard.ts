import { pendingMermaidIds } from '#domain/mermaid/write/pendingMermaidIds.ts'
import type { ExportFault, ExportFormat, ExportOptions } from '#files/write/exportFormat.ts'
import { fileNameFor } from '#files/write/fileNameFor.ts'
import { interFont } from '#interop/interFont.ts'
import { rasterize } from '#interop/rasterize.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { exportingWords } from '#words/exporting.ts'
import type { Workspace } from '../workspace.ts'

/** The way a board is to be taken away. */
export interface ExportRequest {
  readonly format: ExportFormat
  readonly options: ExportOptions
}

async function written({ document, desk, view }: Workspace, { format, options }: ExportRequest) {
  try {
    const { telemetryLines } = desk.getState()
    const ports = { rasterize, font: interFont, lines: view.lines(), telemetryLines }
    return await format.write(document.board(), options, ports)
  } catch {
    // A format's drawing code is loaded on first use, which fails when the connection does, or when a newer build took its place.
    return fail<ExportFault>({ message: exportingWords.notMade, missing: true })
  }
}

/** Writes the open board in a format and hands it over; gives the sentence that says what was done. */
export async function exportBoard(workspace: Workspace, request: ExportRequest): Promise<Result<string, ExportFault>> {
  const { document, desktop } = workspace
  const { format } = request
  const made = await written(workspace, request)
  if (!made.ok) return made
  const { content, note } = made.value
  const name = fileNameFor(document.board().settings.name, format.extension)
  if (format.target === 'clipboard') {
    const copied = typeof content === 'string' && (await desktop.copyText(content))
    if (!copied) return fail({ message: exportingWords.notCopied })
  } else {
    desktop.saveFile(name, new Blob([content], { type: format.mediaType }))
  }
  if (format.group === 'text') document.applyQuietly(pendingMermaidIds(document.board()))
  const done = format.target === 'clipboard' ? exportingWords.copied : exportingWords.savedAs(name)
  return ok(note ? `${done} ${note}` : done)
}
