import { createElement } from 'react'
import type { BlockIcon } from '#domain/blocks/kinds/blockKind.ts'
import { BLOCK_ICONS, type IconStrokes } from './blockIcons.ts'
import { UI_ICONS, type UiIcon } from './uiIcons.ts'

/** How an icon stands in what is around it; `size` in pixels. */
export interface IconProps {
  readonly size?: number
  readonly className?: string
}

/** The strokes of an icon as a picture. */
export function Strokes({ strokes, size = 16, className }: IconProps & { readonly strokes: IconStrokes }) {
  return (
    <svg
      aria-hidden="true"
      className={className}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={size > 14 ? 2 : 2.25}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {strokes.map(([name, attributes], index) => createElement(name, { ...attributes, key: index }))}
    </svg>
  )
}

/** An icon of the first screen, in the colour of the text around it; decorative, so hidden from screen readers. */
export function Icon({ name, ...props }: IconProps & { readonly name: UiIcon }) {
  return <Strokes strokes={UI_ICONS[name]} {...props} />
}

/** The icon of a block, in the colour of the text around it; decorative, so hidden from screen readers. */
export function BlockGlyph({ name, ...props }: IconProps & { readonly name: BlockIcon }) {
  return <Strokes strokes={BLOCK_ICONS[name]} {...props} />
}
