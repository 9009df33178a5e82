import { isServer } from '#domain/blocks/predicates.ts'
import type { Brief } from '#domain/board/briefProperties.ts'
import type { Patch } from '#domain/board/change.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { isComplete } from '#domain/flow/isComplete.ts'
import { isMvp } from '#domain/flow/isMvp.ts'
import { listed } from '#domain/flow/listed.ts'
import { regionCount } from '#domain/flow/regions.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

/** A round trip from one continent to another: between the United States and Asia, say. */
const ROUND_TRIP_MS = 150
const MANY_NINES = 99.99
const THREE_NINES = 99.9

const isHighlyAvailable = ({ availability = 0 }: Brief): boolean => availability >= MANY_NINES
const isFast = ({ latencyMs = Infinity }: Brief): boolean => latencyMs < ROUND_TRIP_MS

function reasons(brief: Brief): readonly string[] {
  return [
    ...(isFast(brief) ? [`a call from another continent is ${ROUND_TRIP_MS} ms on the way alone`] : []),
    ...(isHighlyAvailable(brief) ? ['an outage of the region stops everyone'] : []),
  ]
}

function loosened(brief: Brief): Fix {
  const fields: Patch<Brief> = {
    ...(isFast(brief) && { latencyMs: ROUND_TRIP_MS }),
    ...(isHighlyAvailable(brief) && { availability: THREE_NINES }),
  }
  const targets = [
    ...(isFast(brief) ? [`the latency target to ${ROUND_TRIP_MS} ms`] : []),
    ...(isHighlyAvailable(brief) ? [`the availability target to ${THREE_NINES} %`] : []),
  ]
  return { title: `Loosen ${listed(targets)}`, draw: (draft) => draft.setBrief(fields) }
}

/** Far users wait for the speed of light, and one region's bad day is everybody's. */
export const singleRegionGlobalUsers: Rule = {
  id: 'single-region-global-users',
  title: 'One region for the whole world',
  topic: 'reliability',
  severity: 'warning',
  speaks: 'review',
  what: 'A complete board in one region for users all over the world, with a target of 99.99 % or more, or of less than 150 ms.',
  why: 'Neither distance nor the loss of a region can be engineered away inside a single region.',
  source: SOURCES.regions,
  quiet: [
    'The brief does not say that users are global.',
    'Both targets are looser, or not stated.',
    'The brief asks for two or more regions, or blocks lie in two or more.',
    'The brief says that this is a first version.',
  ],
  *check(flow) {
    const { brief } = flow.board
    if (brief.geo !== 'global' || isMvp(flow) || !isComplete(flow) || regionCount(flow) > 1) return
    const against = reasons(brief)
    if (against.length === 0) return
    yield {
      at: blocksThat(flow, isServer).map(({ id }) => id),
      says: `One region serves the whole world: ${listed(against)}.`,
      cause: `${brief.latencyMs ?? 'any'} ms, ${brief.availability ?? 'any'} %`,
      fixes: () => [{ title: 'Set regions to 2', draw: (draft) => draft.setBrief({ regions: 2 }) }, loosened(brief)],
    }
  },
  good: 'C:client(Browser), N:cdn, L:lb, A:app(Shop), K:cache, D:sql(Products); C->N, N->L, L->A, A->K, A->D; brief geo=global availability=99.99 regions=2',
  bad: 'C:client(Browser), N:cdn, L:lb, A:app(Shop), K:cache, D:sql(Products); C->N, N->L, L->A, A->K, A->D; brief geo=global availability=99.99',
}
