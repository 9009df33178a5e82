import { namesProduct } from '#domain/blocks/namesProduct.ts'
import type { Block } from '#domain/board/board.ts'
import { oneLine } from '#shared/plainText.ts'
import type { MermaidOptions } from './mermaidOptions.ts'

/** A text as a diagram can show it: one line, white space as single spaces, none at the ends. */
export const shownText = (text: string): string => oneLine(text).replace(/\s+/gu, ' ').trim()

/** What a block's node says, as plain text: its label and, if asked for, its technology unless the label names it, its copies. */
export function labelText(block: Block, options: Pick<MermaidOptions, 'technologies' | 'replicas'>): string {
  const label = shownText(block.label)
  const technology = options.technologies ? shownText(block.technology ?? '') : ''
  const named = technology === '' || namesProduct(label, technology)
  const copies = options.replicas && block.replicas !== undefined ? `x${block.replicas}` : ''
  return [label, named ? '' : `(${technology})`, copies].filter(Boolean).join(' ')
}
