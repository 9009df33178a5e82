import { AVAILABILITY_RESULTS } from './availability.ts'
import { BANDWIDTH_RESULTS } from './bandwidth.ts'
import { COST_RESULTS } from './cost.ts'
import { SERVER_RESULTS } from './servers.ts'
import { STORAGE_RESULTS } from './storage.ts'
import { TRAFFIC_RESULTS } from './traffic.ts'

/** Every figure that an estimate gives, in the order of the screen. */
export const RESULTS = [
  ...TRAFFIC_RESULTS,
  ...STORAGE_RESULTS,
  ...BANDWIDTH_RESULTS,
  ...SERVER_RESULTS,
  ...COST_RESULTS,
  ...AVAILABILITY_RESULTS,
]
