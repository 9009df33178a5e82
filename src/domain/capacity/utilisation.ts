import { exceeds } from './exceeds.ts'
import { type Load, writesOf } from './loadOf.ts'

function percentOf(load: number, capacity: number): number {
  const exact = (load / capacity) * 100
  if (exceeds(load, capacity)) return Math.max(101, Math.round(exact))
  return load > 0 ? Math.min(100, Math.max(1, Math.round(exact))) : 0
}

/**
 * How much of a capacity a load is, in whole percent: more than 100 exactly when it is too much, 1 when it is less than 1. Where
 * writes have a capacity of their own and need more of it, they count. Undefined without a capacity.
 */
export function utilisation(load: Load): number | undefined {
  if (!load.capacity) return undefined
  const used = percentOf(load.load, load.capacity)
  return load.writeCapacity ? Math.max(used, percentOf(writesOf(load), load.writeCapacity)) : used
}

/** True when it is the writes that use up most of what a block takes. */
export const isBoundByWrites = (load: Load): boolean =>
  load.capacity !== undefined &&
  load.capacity > 0 &&
  (load.writeCapacity ?? 0) > 0 &&
  writesOf(load) / (load.writeCapacity ?? 1) > load.load / load.capacity
