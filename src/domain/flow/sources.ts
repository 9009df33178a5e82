const FOUR_TIERS = 'Four-tier framework'
const EIGHT_STEPS = 'Eight-step framework'
const STEP_BY_STEP = 'Step-by-step framework'
const FOUR_STEPS = 'Four-step framework'

/** The frameworks' sections that the rules rest on, as a reader finds them. */
export const SOURCES = {
  tiers: `${FOUR_TIERS}, high-level architecture: the tiers`,
  requestFlow: `${FOUR_TIERS}, high-level architecture: request flow`,
  ingress: `${FOUR_TIERS}, edge layer: ingress proxy`,
  gateway: `${FOUR_TIERS}, edge layer: API gateway`,
  interaction: `${FOUR_TIERS}, backend core services: how services talk`,
  searchStores: `${FOUR_TIERS}, data storage: search engines`,
  blocks: `${FOUR_STEPS}, building blocks: load balancer`,
  queues: `${FOUR_STEPS}, building blocks: message queue`,
  connections: `${FOUR_STEPS}, chat walkthrough: WebSocket connections`,
  numbers: `${FOUR_STEPS}, numbers every engineer should know`,
  caching: `${STEP_BY_STEP}, caching strategy`,
  databases: `${STEP_BY_STEP}, component selection: databases`,
  dataFlow: `${FOUR_STEPS}, chat walkthrough: high-level design`,
  events: `${EIGHT_STEPS}, reference diagram: stream and consumers`,
} as const
