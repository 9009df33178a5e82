import { answersCallers, isDatabase } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { type Link, writes } from '#domain/capacity/links.ts'
import { type LinkSort, linksThat } from '#domain/flow/graph/alike.ts'
import { targetsOf } from '#domain/flow/graph/linkEnds.ts'
import { isFeed, isRequest } from '#domain/flow/graph/linkKinds.ts'
import { groupBy } from '#shared/groupBy.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { FlowGraph } from '../flowGraph.ts'

/** True for a link that brings data into a store: a writing request, a message or a change feed. */
export const fills = (link: Link): boolean => writes(link) || isFeed(link)

/** True for a request that counts as writing only because nobody has stated what it does. */
export const mayOnlyRead = (link: Link): boolean => writes(link) && link.edge.access === undefined

/** True for a request by which what answers callers can change what a store holds. */
export const isServiceWrite = (link: Link): boolean => writes(link) && answersCallers(link.from)

const isServiceCall = (link: LinkSort): boolean => isRequest(link) && answersCallers(link.from)

/** The requests by which what answers callers can change what stores hold, in board order. */
export const serviceWrites = onceFor((flow: FlowGraph): readonly Link[] =>
  linksThat(flow, isServiceCall).filter(writes),
)

const writesByStore = onceFor(
  (flow: FlowGraph): ReadonlyMap<Block, readonly Link[]> => groupBy(serviceWrites(flow), ({ to }) => to),
)

/** Those of them that lead to one store of the flow. */
export const serviceWritesTo = (flow: FlowGraph, store: Block): readonly Link[] => writesByStore(flow).get(store) ?? []

/** True for a request that can change a database. */
export const writesDatabase = (link: Link): boolean => isDatabase(link.to) && writes(link)

/** The databases a block writes, in the order of its edges. */
export const writtenDatabases = (flow: FlowGraph, block: Block): readonly Block[] =>
  targetsOf(flow.out(block).filter(writesDatabase))
