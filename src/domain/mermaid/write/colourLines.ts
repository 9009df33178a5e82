import type { Block } from '#domain/board/board.ts'
import { TIERS, type Tier } from '#domain/board/tier.ts'
import { THEMES } from '#shared/theme.ts'
import { bandTier } from './bands.ts'

const LIGHT = THEMES.light

const FILLS: Readonly<Record<Tier, readonly [fill: string, stroke: string]>> = {
  client: [LIGHT.iconClient, LIGHT.inkClient],
  edge: [LIGHT.iconEdge, LIGHT.inkEdge],
  business: [LIGHT.iconBusiness, LIGHT.inkBusiness],
  data: [LIGHT.iconData, LIGHT.inkData],
  observability: [LIGHT.iconObservability, LIGHT.inkObservability],
}

/** The lines that fill nodes with the colours of their tiers; the text has a colour, too, since hosts may be dark. */
export function colourLines(nodes: readonly Block[], ids: ReadonlyMap<Block, string>): string[] {
  return TIERS.flatMap((tier) => {
    const members = nodes.filter((block) => bandTier(block) === tier).map((block) => ids.get(block))
    const [fill, stroke] = FILLS[tier]
    const name = `${tier}Tier`
    if (members.length === 0) return []
    return [
      `  classDef ${name} fill:${fill},stroke:${stroke},color:${LIGHT.text}`,
      `  class ${members.join(',')} ${name}`,
    ]
  })
}
