import type { Load } from '#domain/capacity/loadOf.ts'

/** Sums of shares carry rounding errors; a load that is over by less than this is not over. */
const TOLERANCE = 1e-9

/** True when a known capacity is less than the load. */
export const isOverloaded = ({ load, capacity }: Load): boolean =>
  capacity !== undefined && load > capacity * (1 + TOLERANCE)
