import type { BlockIcon } from '#domain/blocks/kinds/blockKind.ts'
import type { Tier } from '#domain/board/tier.ts'
import { BlockGlyph } from '#icons/Icon.tsx'

interface TierIconProps {
  readonly icon: BlockIcon
  readonly tier: Tier
  /** side of the square in pixels */
  readonly size?: number
}

/** The icon of a block in a square tinted by its tier; decorative. */
export function TierIcon({ icon, tier, size = 26 }: TierIconProps) {
  return (
    <span
      aria-hidden="true"
      className="inline-flex shrink-0 items-center justify-center rounded-[7px]"
      style={{ width: size, height: size, color: `var(--ink-${tier})`, background: `var(--icon-${tier})` }}
    >
      <BlockGlyph name={icon} size={Math.round(size * 0.58)} />
    </span>
  )
}
