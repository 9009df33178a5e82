import type { ExportFormat } from '#files/write/exportFormat.ts'
import { copyMermaid } from './copyMermaid.ts'

/** The Mermaid text as a file of its own. */
export const mermaidFile: ExportFormat = {
  ...copyMermaid,
  id: 'mermaid-file',
  title: 'Save Mermaid file',
  target: 'file',
}
