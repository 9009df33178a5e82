import type { Board } from '#domain/board/board.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { embedText } from '#files/png/pngText.ts'
import { PNG_KEYWORD } from '#files/read/readEmbeddedBoard.ts'
import type { Exported, ExportFault, ExportOptions, ExportPorts } from '#files/write/exportFormat.ts'
import { pictureSize, writeSvg } from '#files/write/svg/writeSvg.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { exportingWords } from '#words/exporting.ts'
import { rasterScale, scaled } from './rasterScale.ts'

type PngOptions = Pick<ExportOptions, 'theme' | 'transparent' | 'scale'>

/** A PNG of the board with the board in it; a picture too large for a canvas comes smaller, with a note that says so. */
export async function pngOf(
  board: Board,
  { theme, transparent, scale: wished }: PngOptions,
  ports: ExportPorts,
): Promise<Result<Exported, ExportFault>> {
  const size = pictureSize(board)
  const scale = rasterScale(size, wished)
  const font = await ports.font()
  const svg = writeSvg(board, { theme, transparent, embed: false, scale, ...(font && { font }) })
  const png = await ports.rasterize(svg, scaled(size, scale))
  if (!png.ok) return png
  const content = embedText(png.value, PNG_KEYWORD, encodeBoard(board))
  if (!content.ok) return fail({ message: exportingWords.noPicture })
  if (scale === wished) return ok({ content: content.value })
  return ok({ content: content.value, note: exportingWords.drawnSmaller(wished, scale) })
}
