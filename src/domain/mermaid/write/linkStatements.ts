import { blockKind } from '#domain/blocks/catalogue.ts'
import { isClient, isOutbox, isQueue, isRouter, isTelemetry, isWorker, runsCode } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { groupBy } from '#shared/groupBy.ts'
import { distances } from './distances.ts'
import { type Arrow, isHop, isWatching, type WrittenGraph } from './writtenGraph.ts'

/** One statement: links of which each starts where the one before ends. */
export type Statement = readonly Arrow[]

/** The statements before and after the telemetry subgraph; together they hold every link once. */
export interface Statements {
  readonly flow: readonly Statement[]
  readonly watching: readonly Statement[]
}

type SortKey = (link: Arrow) => number

const sorted = (links: readonly Arrow[], keys: readonly SortKey[]): Arrow[] =>
  [...links].sort((a, b) => {
    for (const key of keys) {
      const [x, y] = [key(a), key(b)]
      // Two infinite distances differ by NaN, so the keys are compared, not subtracted.
      if (x !== y) return x < y ? -1 : 1
    }
    return a.place - b.place
  })

type Outgoing = ReadonlyMap<Block, readonly Arrow[]>

/** The link a statement goes on with: the only way out of an outbox, or of a worker that a queue feeds. */
function onlyWayOn({ from, to }: Arrow, outgoing: Outgoing): Arrow | undefined {
  const [next, ...others] = outgoing.get(to) ?? []
  const passes = isOutbox(to) || (isWorker(to) && isQueue(from))
  return passes && next && others.length === 0 && isHop(next) ? next : undefined
}

/** Statements that begin with the given links and follow each as far as there is one way on; `written` fills up. */
function chained(starts: readonly Arrow[], outgoing: Outgoing, written: Set<Arrow>): Statement[] {
  const statements: Statement[] = []
  for (const start of starts) {
    const statement: Arrow[] = []
    let next: Arrow | undefined = start
    while (next && !written.has(next)) {
      written.add(next)
      statement.push(next)
      next = onlyWayOn(next, outgoing)
    }
    if (statement.length > 0) statements.push(statement)
  }
  return statements
}

/** The group of a link of the flow: entry, services, others, publishing, outboxes, queues, workers, copies. */
function groupOf({ from, to, ...link }: Arrow): number {
  if (!isHop({ from, to, ...link })) return 7
  if (isQueue(from)) return 5
  if (isWorker(from)) return 6
  if (isOutbox(from)) return 4
  if (isOutbox(to) || isQueue(to)) return 3
  return isClient(from) || isRouter(from) ? 0 : runsCode(from) ? 1 : 2
}

/** The links of a diagram as statements, in the order of the reference design: from the client inwards, then by kind. */
export function linkStatements(graph: WrittenGraph): Statements {
  const distance = distances(graph)
  const source: SortKey = ({ from }) => graph.places.get(from) ?? 0
  const target: SortKey = ({ to }) => graph.places.get(to) ?? 0
  const targetKind: SortKey = ({ to }) => blockKind(to.kind).mermaid.rank
  const far: SortKey = ({ from }) => distance.get(from) ?? 0
  const flow = graph.links.filter((link) => !isWatching(link))
  const groups = groupBy(flow, groupOf)
  const group = (index: number, keys: readonly SortKey[]) => sorted(groups.get(index) ?? [], keys)

  const written = new Set<Arrow>()
  const outgoing = groupBy(flow, ({ from }) => from)
  const singly = (links: readonly Arrow[]) => links.map((link) => [link])
  const chains = (links: readonly Arrow[]) => chained(links, outgoing, written)
  const publishing = chains(group(3, [source, target]))
  const consuming = chains([...group(5, [source, target]), ...group(6, [source, targetKind, target])])
  // Outboxes that no chain above has passed.
  const outboxes = chains(group(4, [source, target]))

  const watcher: SortKey = ({ from, to }) => graph.places.get(isTelemetry(from) ? from : to) ?? 0
  const watched: SortKey = ({ from, to }) => graph.places.get(isTelemetry(from) ? to : from) ?? 0
  return {
    flow: [
      ...singly(group(0, [far, targetKind, source, target])),
      ...singly(group(1, [targetKind, source, target])),
      ...singly(group(2, [source, targetKind, target])),
      ...publishing,
      ...outboxes,
      ...consuming,
      ...singly(group(7, [source, target])),
    ],
    watching: singly(sorted(graph.links.filter(isWatching), [watched, watcher])),
  }
}
