import { SEVERITIES, type Severity } from './rule.ts'

const rank = ({ severity }: { readonly severity: Severity }): number => SEVERITIES.indexOf(severity)

/** Rules or findings, errors before warnings before hints, those of one severity in the order given. */
export const worstFirst = <T extends { readonly severity: Severity }>(items: readonly T[]): readonly T[] =>
  items.toSorted((a, b) => rank(a) - rank(b))
