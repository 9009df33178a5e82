import type { ExportFormat } from '#files/write/exportFormat.ts'
import { marksFor } from '#icons/loadMarks.ts'
import { ok } from '#shared/result.ts'

/** A picture that stays sharp at any size and opens again as a board. */
export const svgImage: ExportFormat = {
  id: 'svg',
  title: 'Save as SVG',
  group: 'image',
  target: 'file',
  extension: 'svg',
  mediaType: 'image/svg+xml',
  write: async (board, { theme, transparent, marks }, { lines, telemetryLines }) => {
    // Loaded on first use, so that a first visit does not pay for drawing pictures.
    const { writeSvg } = await import('#files/write/svg/writeSvg.ts')
    const markOf = await marksFor({ marks })
    return ok({ content: writeSvg(board, { theme, transparent, embed: true, lines, telemetryLines, markOf }) })
  },
}
