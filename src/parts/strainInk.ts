import type { Strain } from '#domain/capacity/strainOf.ts'

/** The class that colours what is said about a load, by how its block bears it. */
export const STRAIN_INK: Readonly<Record<Strain, string>> = {
  over: 'text-danger',
  tight: 'text-warning',
  calm: 'text-muted',
}
