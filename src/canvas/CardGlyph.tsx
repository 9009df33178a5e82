import { iconOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { BlockGlyph } from '#icons/Icon.tsx'
import { useLaterLayers } from './useCanvas.ts'

/** The icon of a block, or the mark of its product or of a collapsed zone, on the tint of its tier. */
export function CardGlyph({ block }: { readonly block: Block }) {
  const later = useLaterLayers()
  return (
    <span
      className="grid size-8 shrink-0 place-items-center rounded-lg"
      style={{ color: `var(--ink-${block.tier})`, background: `var(--icon-${block.tier})` }}
    >
      {later ? <later.LaterGlyph block={block} /> : <BlockGlyph name={iconOf(block)} size={18} />}
    </span>
  )
}
