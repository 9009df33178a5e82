/** The four tiers in the order a request passes them, then the band for telemetry. */
export const TIERS = ['client', 'edge', 'business', 'data', 'observability'] as const

/** The tier a block lies in. */
export type Tier = (typeof TIERS)[number]

/** The tiers a request flows through; Observability stands beside them. */
export const FLOW_TIERS = ['client', 'edge', 'business', 'data'] as const satisfies readonly Tier[]

/** What each tier is called on screen. */
export const TIER_TITLES: Readonly<Record<Tier, string>> = {
  client: 'Client',
  edge: 'Edge',
  business: 'Business',
  data: 'Data',
  observability: 'Observability',
}

/** The place of a tier on the way of a request: 0 for Client to 3 for Data, 4 for Observability. */
export const tierRank = (tier: Tier): number => TIERS.indexOf(tier)
