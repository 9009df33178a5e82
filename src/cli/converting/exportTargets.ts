import type { ExportFormat } from '#files/write/exportFormat.ts'
import { boardFile } from '#files/write/formats/boardFile.ts'
import { markdownFile } from '#files/write/formats/markdownFile.ts'
import { mermaidFile } from '#files/write/formats/mermaidFile.ts'
import { svgImage } from '#files/write/formats/svgImage.ts'

/** One word of `--to`, the format it stands for, and which options concern it. */
export interface ExportTarget {
  readonly to: string
  readonly format: ExportFormat
  readonly takes: readonly string[]
}

const MERMAID = ['dialect', 'rich', 'direction', 'tiers', 'technologies', 'replicas', 'colours', 'steps', 'board']

/** All that the command line exports to. */
export const EXPORT_TARGETS = [
  { to: 'mermaid', format: mermaidFile, takes: MERMAID },
  { to: 'md', format: markdownFile, takes: MERMAID },
  { to: 'svg', format: svgImage, takes: ['theme', 'transparent', 'marks'] },
  { to: 'json', format: boardFile, takes: [] },
] as const satisfies readonly ExportTarget[]
