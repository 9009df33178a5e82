const EIGHT_STEPS = 'Eight-step framework'
const STEP_BY_STEP = 'Step-by-step framework'
const FOUR_STEPS = 'Four-step framework'

/** The parts of the frameworks that the calculators rest on, as a reader finds them. */
export const ESTIMATE_SOURCES = {
  users: `${STEP_BY_STEP}, capacity estimation: users and activity`,
  traffic: `${STEP_BY_STEP}, capacity estimation: traffic`,
  storage: `${STEP_BY_STEP}, capacity estimation: storage`,
  bandwidth: `${STEP_BY_STEP}, capacity estimation: bandwidth`,
  sizes: `${STEP_BY_STEP}, quick reference numbers`,
  servers: `${STEP_BY_STEP}, technical tips: use numbers to validate design`,
  targets: `${STEP_BY_STEP}, typical system metrics`,
  template: `${EIGHT_STEPS}, quick capacity estimation`,
  steps: `${FOUR_STEPS}, the four steps: estimation`,
  chat: `${FOUR_STEPS}, chat walkthrough: estimation`,
  sockets: `${FOUR_STEPS}, chat walkthrough: WebSocket connections`,
  numbers: `${FOUR_STEPS}, numbers every engineer should know`,
  tips: `${FOUR_STEPS}, interview tips`,
  /** of what no framework says, a planning figure of our own */
  own: 'Planning figure of Tierboard',
} as const
