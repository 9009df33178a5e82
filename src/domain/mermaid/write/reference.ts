import { KIND_WORDS, wordyArrow } from './arrow.ts'
import { markdownFence } from './markdownFence.ts'
import type { MermaidDialect } from './mermaidDialect.ts'
import { plainShape, readShape } from './nodeText.ts'
import { referenceLayout } from './referenceLayout.ts'

/** The shape of the framework's reference design; the reference board gives its text byte for byte. */
export const reference: MermaidDialect = {
  id: 'reference',
  title: 'Reference',
  purpose: 'Short and easy to read, in the shape of the reference design.',
  knows: new Set(['tiers', 'technologies', 'replicas', 'colours', 'steps', 'board']),
  mode: 'strict',
  write: (board, options) =>
    referenceLayout(board, options, {
      shape: plainShape,
      arrow: wordyArrow,
      chains: true,
      readShape: readShape(plainShape),
      kindWord: (kind) => KIND_WORDS[kind],
    }),
  fence: markdownFence,
}
