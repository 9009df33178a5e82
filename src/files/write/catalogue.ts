import type { ExportFormat } from './exportFormat.ts'
import { boardFile } from './formats/boardFile.ts'
import { copyMarkdown } from './formats/copyMarkdown.ts'
import { copyMermaid } from './formats/copyMermaid.ts'
import { markdownFile } from './formats/markdownFile.ts'
import { mermaidFile } from './formats/mermaidFile.ts'
import { pngImage } from './formats/pngImage.ts'
import { svgImage } from './formats/svgImage.ts'

/** Every way to take a board away, in the order of the export menu. */
export const EXPORT_FORMATS = [
  copyMermaid,
  copyMarkdown,
  mermaidFile,
  markdownFile,
  svgImage,
  pngImage,
  boardFile,
] as const satisfies readonly ExportFormat[]
