import type { ExportFormat } from '#files/write/exportFormat.ts'
import { mermaidText } from '#files/write/mermaidText.ts'
import { ok } from '#shared/result.ts'

/** The Mermaid text, to be pasted. */
export const copyMermaid: ExportFormat = {
  id: 'copy-mermaid',
  title: 'Copy Mermaid',
  group: 'text',
  target: 'clipboard',
  extension: 'mmd',
  mediaType: 'text/plain',
  write: async (board, { mermaid }) => ok({ content: mermaidText(board, mermaid).text }),
}
