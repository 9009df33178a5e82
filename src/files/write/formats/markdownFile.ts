import { mermaidDialect } from '#domain/mermaid/write/catalogue.ts'
import type { ExportFormat } from '#files/write/exportFormat.ts'
import { mermaidText } from '#files/write/mermaidText.ts'
import { oneLine } from '#shared/plainText.ts'
import { ok } from '#shared/result.ts'

/** Every mark that could start Markdown or HTML inside a heading. */
const MARKS = /[\\`*_[\]{}<>()#+!|~&$:@-]/g

const plainHeading = (text: string) => oneLine(text).trim().replace(MARKS, '\\$&')

/** A Markdown document: the board's name as its heading, the diagram in a code fence. */
export const markdownFile: ExportFormat = {
  id: 'markdown-file',
  title: 'Save Markdown file',
  group: 'text',
  target: 'file',
  extension: 'md',
  mediaType: 'text/markdown',
  write: async (board, { mermaid }) => {
    const fence = mermaidDialect(mermaid.dialect).fence(mermaidText(board, mermaid).text)
    const heading = plainHeading(board.settings.name)
    return ok({ content: heading ? `# ${heading}\n\n${fence}` : fence })
  },
}
