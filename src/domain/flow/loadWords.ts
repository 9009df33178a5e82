import type { Load } from '#domain/capacity/loadOf.ts'
import { figure } from './figures.ts'

/** A load as a sentence has it: 9,000/s, or 200,000 open connections. */
export const loadWords = ({ load, unit }: Load): string =>
  `${figure(load)}${unit === 'connections' ? ' open connections' : '/s'}`

/** The two figures that a finding about capacity rests on. */
export const loadFigures = ({ load, capacity = 0 }: Load): string => `${figure(load)} of ${figure(capacity)}`
