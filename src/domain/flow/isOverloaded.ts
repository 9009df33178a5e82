import { exceeds } from '#domain/capacity/exceeds.ts'
import type { Load } from '#domain/capacity/loadOf.ts'

/** True when a known capacity is less than the load. */
export const isOverloaded = ({ load, capacity }: Load): boolean => capacity !== undefined && exceeds(load, capacity)
