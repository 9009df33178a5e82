import type { Severity } from './rule.ts'

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 }

/** Rules or findings, errors before warnings before hints, those of one severity in the order given. */
export const worstFirst = <T extends { readonly severity: Severity }>(items: readonly T[]): readonly T[] =>
  [...items].sort((a, b) => RANKS[a.severity] - RANKS[b.severity])
