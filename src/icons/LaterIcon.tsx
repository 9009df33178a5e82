import { type IconProps, Strokes } from './Icon.tsx'
import { type AnyIcon, LATER_ICONS } from './laterIcons.ts'
import { UI_ICONS } from './uiIcons.ts'

const ALL = { ...UI_ICONS, ...LATER_ICONS }

/** Any icon of the interface, for what is loaded on first use; decorative, so hidden from screen readers. */
export function LaterIcon({ name, ...props }: IconProps & { readonly name: AnyIcon }) {
  return <Strokes strokes={ALL[name]} {...props} />
}
