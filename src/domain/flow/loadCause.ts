import { figure } from '#domain/capacity/figures.ts'
import type { Load } from '#domain/capacity/loadOf.ts'

/** The two figures that a finding about capacity rests on. */
export const loadCause = ({ load, capacity = 0 }: Load): string => `${figure(load)} of ${figure(capacity)}`
