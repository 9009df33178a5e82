import { isServer, isService } from '#domain/blocks/predicates.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { namesOf } from '#domain/flow/names.ts'
import { regionCount } from '#domain/flow/regions.ts'
import { copiesCome, runCopies } from '#domain/flow/repairs/runCopies.ts'
import { needsCopies } from '#domain/flow/roles/copies.ts'
import { singleCopies } from '#domain/flow/roles/singleCopies.ts'
import { inWords } from '../figureWords.ts'
import { ESTIMATE_SOURCES as FROM } from '../sources.ts'
import type { ForcedBy, NumbersView } from './consequence.ts'

/** From here on the outage of a region alone uses up what a year allows. */
const MANY_NINES = 99.99

const allowed = (view: NumbersView): string => inWords(view.value('downtime-year') ?? 0, 'seconds')

/** Little downtime leaves no time to mend the only copy of anything. */
export const copiesForAvailability: ForcedBy = {
  id: 'copies-for-availability',
  result: 'downtime-year',
  source: FROM.targets,
  check: (view) => {
    if (!needsCopies(view.board) || blocksThat(view.flow, isServer).length === 0) return []
    const alone = singleCopies(view.flow)
    return [
      {
        at: alone.map(({ id }) => id),
        says: 'Nothing on the way may be the only copy of itself',
        because: `${allowed(view)} of downtime a year are gone with the first machine that has to be replaced.`,
        answer: alone.length === 0 ? 'Everything on the way has a second copy' : undefined,
        steps:
          alone.length === 0
            ? undefined
            : [
                {
                  title: `Run 2 copies of ${namesOf(alone)}${copiesCome(view.flow, alone)}`,
                  draw: (draft) => runCopies(draft, alone, 2),
                },
              ],
      },
    ]
  },
}

/** A region fails as a whole, seldom and for hours. */
export const regionsForAvailability: ForcedBy = {
  id: 'regions-for-availability',
  result: 'downtime-year',
  source: FROM.targets,
  check: (view) => {
    if ((view.board.brief.availability ?? 0) < MANY_NINES || !view.flow.blocks.some(isService)) return []
    const regions = regionCount(view.flow)
    return [
      {
        at: [],
        says: 'One region is not available enough',
        because: `${allowed(view)} of downtime a year are less than a region that fails once takes to come back.`,
        answer: regions > 1 ? `It runs in ${regions} regions` : undefined,
        steps:
          regions > 1 ? undefined : [{ title: 'Run in 2 regions', draw: (draft) => draft.setBrief({ regions: 2 }) }],
      },
    ]
  },
}
