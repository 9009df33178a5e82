import { onceFor } from '#shared/onceFor.ts'
import type { Finding } from './rule.ts'

/** A key that stays the same for the same rule on the same blocks and edges, in whatever order they are listed; made once a finding. */
export const findingKey: (finding: Pick<Finding, 'rule' | 'at'>) => string = onceFor(({ rule, at }) =>
  [rule, ...[...at].sort()].join(' '),
)

/** The ids of the blocks and edges that the finding of a key is about. */
export const idsOfFinding = (key: string): readonly string[] => key.split(' ').slice(1)
