import { figure } from '#domain/capacity/figures.ts'

/** The two figures that a finding about capacity rests on. */
export const loadCause = (load: number, capacity = 0): string => `${figure(load)} of ${figure(capacity)}`
