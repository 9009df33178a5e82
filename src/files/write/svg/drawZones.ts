import type { ZoneKind } from '#domain/board/zoneProperties.ts'
import { zoneKindOf } from '#domain/names/zoneKindOf.ts'
import { ZONE_ICONS } from '#icons/zoneIcons.ts'
import type { Rect } from '#shared/geometry.ts'
import type { Theme } from '#shared/theme.ts'
import type { Picture } from './scene.ts'
import { element, escapeXml } from './xml.ts'

const MARK = 14

/** The mark of a kind of zone before its name. */
function drawMark(kind: ZoneKind, { x, y }: Rect, theme: Theme): string {
  const group = {
    transform: `translate(${x + 16} ${y + 12}) scale(${MARK / 24})`,
    fill: 'none',
    stroke: theme.muted,
    'stroke-width': 2.25,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  }
  return element('g', group, ZONE_ICONS[kind].map(([name, attributes]) => element(name, attributes)).join(''))
}

/** The dashed frames of the zones with their marks and names, outer ones first. */
export const drawZones = ({ zones }: Picture, theme: Theme): string =>
  zones
    .map(({ zone, rect }) => {
      const frame = element('rect', {
        ...rect,
        rx: 14,
        fill: theme.surface,
        'fill-opacity': 0.4,
        stroke: theme.lineQuiet,
        'stroke-width': 1.25,
        'stroke-dasharray': '5 4',
      })
      const kind = zoneKindOf(zone)
      const mark = kind === 'any' ? '' : drawMark(kind, rect, theme)
      const place = {
        x: rect.x + (mark ? 36 : 16),
        y: rect.y + 23,
        'font-size': 12,
        'font-weight': 600,
        fill: theme.muted,
      }
      return frame + mark + element('text', place, escapeXml(zone.label))
    })
    .join('')
