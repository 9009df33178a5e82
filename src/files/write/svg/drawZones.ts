import type { Theme } from '#shared/theme.ts'
import type { Picture } from './scene.ts'
import { element, escapeXml } from './xml.ts'

/** The dashed frames of the zones with their names, outer ones first. */
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
      const place = { x: rect.x + 16, y: rect.y + 23, 'font-size': 12, 'font-weight': 600, fill: theme.muted }
      return frame + element('text', place, escapeXml(zone.label))
    })
    .join('')
