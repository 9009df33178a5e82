import type { Topic } from './rule.ts'

/** What each topic of the rules is called on screen. */
export const TOPIC_TITLES: Readonly<Record<Topic, string>> = {
  tiers: 'Flow and tiers',
  edge: 'Edge',
  services: 'Services and real time',
  caches: 'Caches',
  data: 'Data',
  events: 'Events',
  reliability: 'Reliability and capacity',
  operations: 'Operations and process',
}
