import { isApplication, isDatabase } from '#domain/blocks/predicates.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import { replicasOf } from '#domain/capacity/replicas.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { linksByEnds, type Parallels } from '#domain/flow/graph/linksByEnds.ts'
import { nameOf } from '#domain/flow/names.ts'
import { feedByEvents } from '#domain/flow/repairs/feedByEvents.ts'
import { twinOf } from '#domain/flow/repairs/twinOf.ts'
import { serviceOf } from '#domain/flow/roles/services.ts'
import { serviceWritesTo } from '#domain/flow/roles/storeWrites.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'
import { labelWords } from '#domain/names/labelWords.ts'

const NAMES_ONE = /\b(?:analytics|reporting|report|dashboard|bi|etl|warehouse)\b/

const isAnalytics = (block: Block): boolean =>
  isApplication(block) && (block.role === 'analytics' || NAMES_ONE.test(labelWords(block)))

/** The service, other than that of the block, that writes the database. */
const writerBeside = (flow: FlowGraph, { from, to }: Pick<Link, 'from' | 'to'>): Block | undefined =>
  serviceWritesTo(flow, to).find((write) => serviceOf(flow, write.from) !== serviceOf(flow, from))?.from

const isBroken = (flow: FlowGraph, link: Link): boolean =>
  isRequest(link) &&
  isDatabase(link.to) &&
  roleOf(link.to) === 'primary' &&
  isAnalytics(link.from) &&
  !replicasOf(flow.board).has(link.to.id) &&
  writerBeside(flow, link) !== undefined

function fixesFor(flow: FlowGraph, { from, to, edges }: Parallels): readonly Fix[] {
  const owner = writerBeside(flow, { from, to })
  return fixList(
    {
      title: 'Read from a new replica',
      draw: (draft) => {
        const replica = draft.add(to.kind, { ...twinOf(to), role: 'replica', label: 'Read replica' })
        draft.connect(to, replica)
        draft.setEdges(edges, { access: 'read' })
        for (const edge of edges) draft.retarget(edge, { to: replica })
      },
    },
    owner && {
      title: 'Feed an analytics store by events',
      draw: (draft) => {
        const store = draft.add('nosql', { role: 'analytics', label: 'Analytics store' })
        feedByEvents(draft, { from: owner, to: store, entering: { via: 'outbox' } })
        draft.setEdges(edges, { access: 'read' })
        for (const edge of edges) draft.retarget(edge, { to: store })
      },
    },
  )
}

/** The monthly report locks the tables that the checkout needs. */
export const analyticsOnOltp: Rule = {
  id: 'analytics-on-oltp',
  title: 'Analytics on the live database',
  topic: 'data',
  severity: 'warning',
  speaks: 'live',
  what: 'A server for analytics, by its role or by a word in its label such as reporting or dashboard, that calls a primary database written by another service.',
  why: 'Reports scan whole tables and take the memory and disk that short user queries live on, so users feel every one of them.',
  source: SOURCES.stateLayer,
  quiet: [
    'The database is a replica, a projection or for analytics.',
    'Nobody else writes the database: it is the analytics server’s own.',
  ],
  readsLabels: true,
  *check(flow) {
    const calls = blocksThat(flow, isApplication).filter(isAnalytics).flatMap(flow.out)
    for (const parallels of linksByEnds(calls.filter((link) => isBroken(flow, link)))) {
      const { from, to, at } = parallels
      const says = `${nameOf(from)} runs heavy scans on ${nameOf(to)}, the database that serves users.`
      yield { at, says, fixes: () => fixesFor(flow, parallels) }
    }
  },
  good: 'C:client(Shopper), L:lb, A:app(Orders), D:sql(Orders DB), R:sql(Orders replica){role=replica}, Y:app(Reporting); C->L, L->A, L->Y, A->D, D=>R, Y->R',
  bad: 'C:client(Shopper), L:lb, A:app(Orders), D:sql(Orders DB), Y:app(Reporting); C->L, L->A, L->Y, A->D, Y->D',
}
