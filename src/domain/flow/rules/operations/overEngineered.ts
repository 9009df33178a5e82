import { isApplication, isService } from '#domain/blocks/predicates.ts'
import type { Brief, BriefPropertyId } from '#domain/board/briefProperties.ts'
import { figure } from '#domain/capacity/figures.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { buildingBlocks } from '#domain/flow/isComplete.ts'
import { type Limits, limitsOf } from '#domain/flow/limitsOf.ts'
import { listed } from '#domain/flow/listed.ts'
import { regionCount } from '#domain/flow/regions.ts'
import { firstVersion } from '#domain/flow/repairs/firstVersion.ts'
import { mergeInto, servicesOfOneOwner } from '#domain/flow/repairs/mergeServices.ts'
import { distinctServices } from '#domain/flow/roles/services.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

interface Scale {
  readonly words: string
  readonly field: BriefPropertyId
}

/** The scale that the brief states, when all it states of it is small. */
function smallScale({ dau, peakReadQps, peakWriteQps }: Brief, limits: Limits): Scale | undefined {
  const statesPeak = peakReadQps !== undefined || peakWriteQps !== undefined
  const peak = (peakReadQps ?? 0) + (peakWriteQps ?? 0)
  if ((dau ?? 0) > limits.dau || peak > limits.qps) return undefined
  if (dau !== undefined) return { words: `${figure(dau)} users a day`, field: 'dau' }
  if (!statesPeak) return undefined
  return {
    words: `${figure(peak)} requests/s at peak`,
    field: peakReadQps === undefined ? 'peakWriteQps' : 'peakReadQps',
  }
}

/** What of the design goes beyond what so small a system needs. */
function excess(flow: FlowGraph, limits: Limits): readonly string[] {
  const blocks = buildingBlocks(flow).length
  const services = distinctServices(flow, blocksThat(flow, isApplication).filter(isService)).length
  const regions = regionCount(flow)
  return [
    ...(blocks > limits.blocks ? [`${figure(blocks)} building blocks`] : []),
    ...(services > limits.services ? [`${figure(services)} services`] : []),
    ...(flow.board.brief.serviceMesh === true ? ['a service mesh'] : []),
    ...(regions > 1 ? [`${figure(regions)} regions`] : []),
    ...(flow.blocks.some(({ shards = 1 }) => shards > 1) ? ['sharded data'] : []),
  ]
}

function fixesFor(flow: FlowGraph): readonly Fix[] {
  const merged = servicesOfOneOwner(flow)
  return fixList(
    firstVersion(flow),
    merged.length > 0 && {
      title: 'Merge the services of one owner',
      draw: (draft) => {
        for (const services of merged) mergeInto(draft, services)
      },
    },
  )
}

/** Parts for a scale that may never come cost from the first day. */
export const overEngineered: Rule = {
  id: 'over-engineered',
  title: 'More design than scale',
  topic: 'operations',
  severity: 'warning',
  speaks: 'review',
  what: 'A brief of small scale, and a design of many blocks or services, with a service mesh, more than one region or shards.',
  why: 'Every part has to be built, run and explained; a simple design that says how it would grow beats a large one without users.',
  source: SOURCES.mistakes,
  quiet: [
    'The brief states neither users nor peaks.',
    'Users and peaks, as far as they are stated, are above the limits in the settings of the rules.',
    'The goal of the brief is to learn.',
  ],
  readsLabels: true,
  *check(flow) {
    const { brief } = flow.board
    const limits = limitsOf(flow.board)
    const scale = smallScale(brief, limits)
    const blocks = buildingBlocks(flow)
    if (!scale || brief.goal === 'learning' || blocks.length === 0) return
    const parts = listed(excess(flow, limits))
    if (parts === '') return
    yield {
      at: blocks.map(({ id }) => id),
      says: `For ${scale.words} the design has ${parts}: start simpler and say how it would grow.`,
      cause: `${scale.words} ${parts}`,
      fixes: () => fixesFor(flow),
      opens: { title: 'Change the scale in the brief', field: { in: 'brief', name: scale.field } },
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Shop), D:sql(Products); C->L, L->A, A->D; brief dau=1000',
  bad: 'C:client(Browser), G:gateway, A:app(Orders), P:app(Profiles), S:app(Stock), T:app(Pricing), D:sql, E:sql, F:sql, H:sql; C->G, G->A, G->P, G->S, G->T, A->D, P->E, S->F, T->H; brief dau=1000',
}
