import type { ExportFormat } from '#exporting/exportFormat.ts'
import { boardFile } from '#exporting/formats/boardFile.ts'
import { markdownFile } from '#exporting/formats/markdownFile.ts'
import { mermaidFile } from '#exporting/formats/mermaidFile.ts'
import { svgImage } from '#exporting/formats/svgImage.ts'

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
  { to: 'svg', format: svgImage, takes: ['theme', 'transparent'] },
  { to: 'json', format: boardFile, takes: [] },
] as const satisfies readonly ExportTarget[]
