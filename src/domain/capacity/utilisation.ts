import { exceeds } from './exceeds.ts'
import type { Load } from './loadOf.ts'

/**
 * How much of a capacity a load is, in whole percent: more than 100 exactly when it is too much, 1 when it is less than 1.
 * Undefined without a capacity.
 */
export function utilisation({ load, capacity }: Pick<Load, 'load' | 'capacity'>): number | undefined {
  if (!capacity) return undefined
  const exact = (load / capacity) * 100
  if (exceeds(load, capacity)) return Math.max(101, Math.round(exact))
  return load > 0 ? Math.min(100, Math.max(1, Math.round(exact))) : 0
}
