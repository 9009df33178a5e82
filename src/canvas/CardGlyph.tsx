import { iconOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { BlockGlyph } from '#icons/Icon.tsx'

/** The icon of a block on the tint of its tier. */
export function CardGlyph({ block }: { readonly block: Block }) {
  return (
    <span
      className="grid size-8 shrink-0 place-items-center rounded-lg"
      style={{ color: `var(--ink-${block.tier})`, background: `var(--icon-${block.tier})` }}
    >
      <BlockGlyph name={iconOf(block)} size={18} />
    </span>
  )
}
