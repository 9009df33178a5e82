import type { Tier } from '#domain/board/tier.ts'

const LAYER = '(?: (?:tier|layer|zone))'

const TITLES: readonly (readonly [Tier, RegExp])[] = [
  ['observability', new RegExp(`^(?:observability|monitoring|telemetry)${LAYER}?$`)],
  ['client', new RegExp(`^(?:clients?${LAYER}?|(?:presentation|frontend|user)${LAYER})$`)],
  ['edge', new RegExp(`^(?:edge${LAYER}?|(?:gateway|network edge)${LAYER})$`)],
  ['business', new RegExp(`^(?:business(?: logic)?${LAYER}?|(?:application|app|services?|logic|backend)${LAYER})$`)],
  ['data', new RegExp(`^(?:data${LAYER}?|(?:databases?|storage|persistence)${LAYER})$`)],
]

/** The tier that a subgraph with this title is; undefined for any other group. */
export function tierOfTitle(title: string): Tier | undefined {
  const plain = title
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return TITLES.find(([, pattern]) => pattern.test(plain))?.[0]
}
