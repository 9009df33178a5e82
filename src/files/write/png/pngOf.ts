import type { Board } from '#domain/board/board.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { embedText } from '#files/png/pngText.ts'
import { PNG_KEYWORD } from '#files/read/readEmbeddedBoard.ts'
import type { Exported, ExportFault, ExportOptions, ExportPorts } from '#files/write/exportFormat.ts'
import { pictureSize, writeSvg } from '#files/write/svg/writeSvg.ts'
import { marksFor } from '#icons/loadMarks.ts'
import type { Size } from '#shared/geometry.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { exportingWords } from '#words/exporting.ts'

/** The longest side and the most pixels of a canvas that every common browser makes. */
export const CANVAS_LIMIT = { side: 16_384, area: 67_108_864 } as const

/** The largest scale up to the wished one at which a picture fits on a canvas. */
export function rasterScale({ width, height }: Size, wished: number): number {
  const bySide = CANVAS_LIMIT.side / Math.max(width, height)
  const byArea = Math.sqrt(CANVAS_LIMIT.area / (width * height))
  return Math.min(wished, bySide, byArea)
}

/** The size in whole pixels of a picture at a scale, at least one by one and within the limits when the scale is. */
export const scaled = ({ width, height }: Size, scale: number): Size => ({
  width: Math.max(1, Math.floor(width * scale)),
  height: Math.max(1, Math.floor(height * scale)),
})

type PngOptions = Pick<ExportOptions, 'theme' | 'transparent' | 'scale' | 'marks'>

/** A PNG of the board with the board in it; a picture too large for a canvas comes smaller, with a note that says so. */
export async function pngOf(
  board: Board,
  { theme, transparent, marks, scale: wished }: PngOptions,
  ports: ExportPorts,
): Promise<Result<Exported, ExportFault>> {
  const { lines, telemetryLines } = ports
  const size = pictureSize(board, { lines, telemetryLines })
  const scale = rasterScale(size, wished)
  const [font, markOf] = await Promise.all([ports.font(), marksFor({ marks })])
  const svg = writeSvg(board, {
    theme,
    transparent,
    embed: false,
    scale,
    lines,
    telemetryLines,
    markOf,
    ...(font && { font }),
  })
  const png = await ports.rasterize(svg, scaled(size, scale))
  if (!png.ok) return png
  const content = embedText(png.value, PNG_KEYWORD, encodeBoard(board))
  if (!content.ok) return fail({ message: exportingWords.noPicture })
  if (scale === wished) return ok({ content: content.value })
  return ok({ content: content.value, note: exportingWords.drawnSmaller(wished, scale) })
}
