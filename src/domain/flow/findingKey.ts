import type { Finding } from './rule.ts'

/** A key that stays the same for the same rule on the same blocks and edges, in whatever order they are listed. */
export const findingKey = ({ rule, at }: Pick<Finding, 'rule' | 'at'>): string => [rule, ...[...at].sort()].join(' ')

/** The ids of the blocks and edges that the finding of a key is about. */
export const idsOfFinding = (key: string): readonly string[] => key.split(' ').slice(1)
