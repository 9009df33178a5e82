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
  databaseChoice: `${FOUR_TIERS}, data storage: SQL and NoSQL`,
  objectStores: `${FOUR_TIERS}, data storage: object stores`,
  backForFront: `${FOUR_TIERS}, backend core services: backend for frontend`,
  state: `${FOUR_TIERS}, backend core services: where state lives`,
  liveUpdates: `${FOUR_TIERS}, frontend: talking to the backend`,
  security: `${FOUR_TIERS}, deployment and operations: security`,
  searchStores: `${FOUR_TIERS}, data storage: search engines`,
  unconnected: `${FOUR_STEPS}, core concept: why candidates fail`,
  cdn: `${FOUR_STEPS}, building blocks: CDN`,
  blocks: `${FOUR_STEPS}, building blocks: load balancer`,
  blockList: `${FOUR_STEPS}, building blocks: quick reference`,
  problemTypes: `${FOUR_STEPS}, common architectures by problem type`,
  queues: `${FOUR_STEPS}, building blocks: message queue`,
  connections: `${FOUR_STEPS}, chat walkthrough: WebSocket connections`,
  numbers: `${FOUR_STEPS}, numbers every engineer should know`,
  caching: `${STEP_BY_STEP}, caching strategy`,
  databases: `${STEP_BY_STEP}, component selection: databases`,
  ownData: `${EIGHT_STEPS}, reference diagram: each service with its own stores`,
  partitions: `${EIGHT_STEPS}, common pitfalls: hot partitions`,
  stateLayer: `${EIGHT_STEPS}, architecture checklist: state`,
  events: `${EIGHT_STEPS}, reference diagram: stream and consumers`,
  asynchronous: `${EIGHT_STEPS}, architecture checklist: asynchronous work`,
  writePath: `${EIGHT_STEPS}, deep dive: write path`,
  pitfalls: `${EIGHT_STEPS}, common pitfalls`,
  failures: `${STEP_BY_STEP}, failure scenarios`,
  protection: `${STEP_BY_STEP}, reliability patterns`,
  sizing: `${STEP_BY_STEP}, tips: redundancy`,
  regions: `${FOUR_TIERS}, scalability and reliability: several regions`,
  observability: `${FOUR_TIERS}, operations: observability`,
  mistakes: `${STEP_BY_STEP}, common mistakes`,
  communication: `${FOUR_STEPS}, communication playbook: trade-offs`,
} as const
