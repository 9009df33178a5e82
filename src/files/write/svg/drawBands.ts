import { TIER_TITLES, TIERS, type Tier } from '#domain/board/tier.ts'
import { boundsOf } from '#shared/geometry.ts'
import type { Theme, TierToken } from '#shared/theme.ts'
import { bandShape } from './bandShape.ts'
import type { Picture } from './scene.ts'
import { element, escapeXml } from './xml.ts'

const HEAD = { left: 16, baseline: 28 } as const

/** The colour token of a tier for one of its jobs, such as `inkEdge`. */
export const tierToken = (token: TierToken, tier: Tier): keyof Theme => {
  const name = TIER_TITLES[tier] as 'Client' | 'Edge' | 'Business' | 'Data' | 'Observability'
  return `${token}${name}`
}

/** The tinted bands of the tiers with their heads, and a line where two of them meet. */
export function drawBands({ bands, layout }: Picture, theme: Theme): string {
  const right = layout.direction === 'right'
  const all = boundsOf(bands.map(({ rect }) => rect)) ?? { x: 0, y: 0, width: 0, height: 0 }
  return bands
    .map(({ tier, rect }) => {
      const ground = element('path', { d: bandShape(rect, all), fill: theme[tierToken('band', tier)] })
      const head = element(
        'text',
        {
          x: rect.x + HEAD.left,
          y: rect.y + HEAD.baseline,
          'font-size': 12.5,
          'font-weight': 600,
          fill: theme[tierToken('ink', tier)],
        },
        escapeXml(TIER_TITLES[tier]),
      )
      if (tier === TIERS[0]) return ground + head
      const acrossLine = tier === 'observability' ? right : !right
      const end = acrossLine ? { x2: rect.x + rect.width, y2: rect.y } : { x2: rect.x, y2: rect.y + rect.height }
      return ground + element('line', { x1: rect.x, y1: rect.y, ...end, stroke: theme.border }) + head
    })
    .join('')
}
