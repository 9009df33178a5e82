import { pipedArrow } from './arrow.ts'
import type { MermaidDialect } from './mermaidDialect.ts'
import { oldShape, readShape } from './nodeText.ts'
import { referenceLayout } from './referenceLayout.ts'

/** The reference layout in what Mermaid 8.2 reads: two shapes, one arrow a line. */
export const legacy: MermaidDialect = {
  id: 'legacy',
  title: 'Legacy',
  purpose: 'For wikis that still draw with Mermaid 8.2, such as Azure DevOps.',
  knows: new Set(['tiers', 'technologies', 'replicas', 'colours', 'steps', 'board']),
  mode: 'strict',
  write: (board, options) =>
    referenceLayout(board, options, {
      shape: oldShape,
      arrow: pipedArrow,
      chains: false,
      readShape: readShape(oldShape),
      kindWord: () => undefined,
    }),
  fence: (text) => `::: mermaid\n${text}:::\n`,
}
