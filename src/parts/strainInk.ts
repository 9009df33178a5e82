import type { Strain } from '#domain/capacity/strainOf.ts'

const INK: Readonly<Record<Strain, string>> = {
  over: 'text-danger',
  tight: 'text-warning',
  calm: 'text-muted',
}

/** The class that colours what is said about the load of a block; that of errors only where an error is found there. */
export const strainInk = (strain: Strain, isError: boolean): string =>
  INK[strain === 'over' && !isError ? 'tight' : strain]
