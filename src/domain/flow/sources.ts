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
  backForFront: `${FOUR_TIERS}, backend core services: backend for frontend`,
  state: `${FOUR_TIERS}, backend core services: where state lives`,
  liveUpdates: `${FOUR_TIERS}, frontend: talking to the backend`,
  security: `${FOUR_TIERS}, deployment and operations: security`,
  searchStores: `${FOUR_TIERS}, data storage: search engines`,
  unconnected: `${FOUR_STEPS}, core concept: why candidates fail`,
  cdn: `${FOUR_STEPS}, building blocks: CDN`,
  blocks: `${FOUR_STEPS}, building blocks: load balancer`,
  queues: `${FOUR_STEPS}, building blocks: message queue`,
  connections: `${FOUR_STEPS}, chat walkthrough: WebSocket connections`,
  numbers: `${FOUR_STEPS}, numbers every engineer should know`,
  caching: `${STEP_BY_STEP}, caching strategy`,
  databases: `${STEP_BY_STEP}, component selection: databases`,
  events: `${EIGHT_STEPS}, reference diagram: stream and consumers`,
} as const
