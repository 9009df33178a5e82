import { isCdn, isClient, isEntry, isRouter, isService } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { clientsOf } from '#domain/flow/roles/clients.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { frontDoor } from './frontDoor.ts'

/** A request that comes from outside to the first stop behind name lookup, where a CDN goes in between. */
export const isArrival = (link: Link): boolean =>
  isRequest(link) &&
  (isClient(link.from) || isEntry(link.from)) &&
  !isEntry(link.to) &&
  (isRouter(link.to) || isService(link.to))

/** The CDN that serves the clients of a board; undefined when there is none. */
export const cdnOf = (flow: FlowGraph): Block | undefined => flow.blocks.find(isCdn)

/**
 * Lets the CDN fetch from an object storage. Without a CDN a new one goes between the clients and what they call first; one that
 * nothing leads to serves the clients with files only.
 */
export function serveThroughCdn(draft: Draft, flow: FlowGraph, object: Block): void {
  const cdn = cdnOf(flow) ?? frontDoor(draft, 'cdn', flow.links.filter(isArrival))
  const isCalled = draft.board().edges.some((edge) => edge.kind === 'request' && edge.to === cdn.id)
  if (!isCalled) for (const client of clientsOf(flow)) draft.connect(client, cdn, { share: 0 })
  draft.connect(cdn, object, { kind: 'origin' })
}
