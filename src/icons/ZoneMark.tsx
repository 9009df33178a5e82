import type { ZoneKind } from '#domain/board/zoneProperties.ts'
import { type IconProps, Strokes } from './Icon.tsx'
import { ZONE_ICONS } from './zoneIcons.ts'

/** The mark of a kind of zone, in the colour of the text around it; decorative, so hidden from screen readers. */
export function ZoneMark({ kind, ...props }: IconProps & { readonly kind: ZoneKind }) {
  return <Strokes strokes={ZONE_ICONS[kind]} {...props} />
}
