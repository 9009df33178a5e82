import { figure } from './figures.ts'
import type { Load } from './loadOf.ts'

/** A load as a sentence has it: 9,000/s, or 200,000 open connections. */
export const loadFigure = ({ load, unit }: Pick<Load, 'load' | 'unit'>): string =>
  `${figure(load)}${unit === 'connections' ? ' open connections' : '/s'}`
