import { mermaidDialect } from '#domain/mermaid/write/catalogue.ts'
import type { ExportFormat } from '#files/write/exportFormat.ts'
import { mermaidText } from '#files/write/mermaidText.ts'
import { ok } from '#shared/result.ts'

/** The Mermaid text in a code fence, to be pasted into Markdown. */
export const copyMarkdown: ExportFormat = {
  id: 'copy-markdown',
  title: 'Copy as Markdown',
  group: 'text',
  target: 'clipboard',
  extension: 'md',
  mediaType: 'text/plain',
  write: async (board, { mermaid }) =>
    ok({ content: mermaidDialect(mermaid.dialect).fence(mermaidText(board, mermaid).text) }),
}
