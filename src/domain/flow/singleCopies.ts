import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import type { Kind } from '#domain/board/kind.ts'
import { isManaged } from '#domain/capacity/isManaged.ts'
import { groupBy } from '#shared/groupBy.ts'
import { onceFor } from '#shared/onceFor.ts'
import { isService } from './clientFacing.ts'
import type { FlowGraph } from './flowGraph.ts'
import { reachedFromClients } from './served.ts'
import { withoutNumber } from './services.ts'
import { isDatabase } from './writtenDatabases.ts'

/** From this availability on, copies that are not stated count as one. */
const DEMANDING = 99.9

const always = () => true

/** A router without a technology may well be one that the cloud keeps up. */
const isRunByUs = ({ technology }: Block): boolean => (technology ?? '').trim() !== ''

/** Which blocks users miss when their only copy stops, by kind; the others are managed, global or can do without for a while. */
const MISSED: Partial<Record<Kind, (block: Block) => boolean>> = {
  app: isService,
  ws: always,
  sql: always,
  nosql: always,
  queue: always,
  cache: (block) => ['session', 'registry', 'presence'].includes(roleOf(block) ?? ''),
  lb: isRunByUs,
  gateway: isRunByUs,
}

/** The blocks that can stand in for each other: of one kind, and of one owner or with one label but for a number. */
function twins(flow: FlowGraph): ReadonlySet<Block> {
  const names = flow.blocks.flatMap((block) => {
    const [label, owner] = [withoutNumber(block.label), block.owner?.trim() ?? '']
    return [...(label ? [`label ${label}`] : []), ...(owner ? [`owner ${owner}`] : [])].map((name) => ({ block, name }))
  })
  const groups = [...groupBy(names, ({ block, name }) => `${block.kind} ${name}`).values()]
  return new Set(groups.filter(({ length }) => length > 1).flatMap((group) => group.map(({ block }) => block)))
}

const replicated = (flow: FlowGraph): ReadonlySet<Block> =>
  new Set(
    flow.links
      .filter(({ edge, from, to }) => edge.kind === 'replication' && isDatabase(from) && from.kind === to.kind)
      .flatMap(({ from, to }) => [from, to]),
  )

/** The blocks on the way of a client's request that are the only copy of themselves, in board order. */
export const singleCopies = onceFor((flow: FlowGraph): readonly Block[] => {
  const reached = reachedFromClients(flow)
  const accompanied = new Set([...twins(flow), ...replicated(flow)])
  const unstated = (flow.board.brief.availability ?? 0) >= DEMANDING ? 1 : undefined
  return flow.blocks.filter(
    (block) =>
      MISSED[block.kind]?.(block) &&
      (block.replicas ?? unstated) === 1 &&
      reached.has(block) &&
      !isManaged(block) &&
      !accompanied.has(block),
  )
})
