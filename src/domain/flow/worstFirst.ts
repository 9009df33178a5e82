import { SEVERITIES, type Severity } from './rule.ts'

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity)

/** Of two severities the one that is less bad. */
export const milder = (a: Severity, b: Severity): Severity => (rank(a) > rank(b) ? a : b)

/** Rules or findings, errors before warnings before hints, those of one severity in the order given. */
export const worstFirst = <T extends { readonly severity: Severity }>(items: readonly T[]): readonly T[] =>
  SEVERITIES.flatMap((severity) => items.filter((item) => item.severity === severity))
