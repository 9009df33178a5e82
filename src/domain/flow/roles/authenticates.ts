import { isApplication, isExternal, isServer } from '#domain/blocks/predicates.ts'
import { propertyOf, roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { type LinkSort, linksThat } from '#domain/flow/graph/alike.ts'
import { namesIdentity } from '#domain/names/namedRole.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { serviceOf } from './services.ts'

/** True for an identity provider, or an app labelled as one. */
export const knowsUsers = (block: Block): boolean =>
  (isExternal(block) && roleOf(block) === 'identity') ||
  ((isExternal(block) || isApplication(block)) && namesIdentity(block))

const asksWho = (block: Block): boolean =>
  propertyOf(block, 'auth') === true || (isApplication(block) && namesIdentity(block))

const mayAsk = ({ kind, from, to }: LinkSort): boolean =>
  kind === 'request' && isServer(from) && (isExternal(to) || isApplication(to))

const identifying = onceFor((flow: FlowGraph): ReadonlySet<Block> => {
  const asking = linksThat(flow, mayAsk).flatMap(({ from, to }) => (knowsUsers(to) ? [from] : []))
  return new Set([...flow.blocks.filter(asksWho), ...asking].map((block) => serviceOf(flow, block)))
})

/**
 * True for a block that finds out who is calling: by itself, as it says or its label does, or by asking an identity provider or an app labelled as such. What one
 * box of a service does for that, its other boxes do.
 */
export const authenticates = (flow: FlowGraph, block: Block): boolean => identifying(flow).has(serviceOf(flow, block))
