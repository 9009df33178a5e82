import { anyOf, isApplication, isClient, isExternal, isSocketServer } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import { onceFor } from '#shared/onceFor.ts'
import { adjacencyOf, stronglyConnected } from '#shared/stronglyConnected.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { type LinkSort, linksThat } from './alike.ts'
import { isAnswer, leadsBack, mayBeAnswer } from './direction.ts'
import { isRequest } from './linkKinds.ts'
import { reach } from './reach.ts'

const isOutside = anyOf(isClient, isExternal)

/** Handing a message to a WebSocket server for delivery waits for nobody. */
const isDelivery = ({ from, to }: LinkSort) => isApplication(from) && from.tier === 'business' && isSocketServer(to)

const mayWait = (link: LinkSort): boolean =>
  isRequest(link) && !isDelivery(link) && !isOutside(link.from) && !isOutside(link.to)

const surelyWaits = (link: LinkSort): boolean => mayWait(link) && !mayBeAnswer(link)
const mayAnswer = (link: LinkSort): boolean => mayWait(link) && mayBeAnswer(link)

const waits = (flow: FlowGraph, link: Link): boolean => mayWait(link) && !isAnswer(flow, link)

/** Blocks that wait for each other in a circle of requests, and the requests between them. */
export interface WaitingCircle {
  readonly blocks: readonly Block[]
  readonly links: readonly Link[]
}

/** The largest sets of two or more blocks of which each waits, over requests, for all others; in board order. */
export const waitingCirclesOf = onceFor((flow: FlowGraph): readonly WaitingCircle[] => {
  const place = flow.places
  const [from, to]: [number[], number[]] = [[], []]
  const links = [linksThat(flow, surelyWaits), linksThat(flow, mayAnswer).filter((link) => !isAnswer(flow, link))]
  for (const link of links.flat()) {
    from.push(place.get(link.edge.from) as number)
    to.push(place.get(link.edge.to) as number)
  }
  const components = stronglyConnected(adjacencyOf(flow.blocks.length, from, to))
  return components
    .filter(({ length }) => length > 1)
    .map((members) => {
      const blocks = members.sort((a, b) => a - b).map((member) => flow.blocks[member] as Block)
      const inside = new Set(blocks)
      const links = blocks.flatMap((block) => flow.out(block).filter((l) => waits(flow, l) && inside.has(l.to)))
      return { blocks, links }
    })
})

const waitersFor = onceFor((flow: FlowGraph) =>
  onceFor((block: Block) => reach(flow, { from: [block], along: (link) => waits(flow, link), backwards: true })),
)

/** True for a request that closes a circle of waiting, or would if it were drawn. */
export function closesCircle(flow: FlowGraph, link: Link): boolean {
  const { from, to } = link
  if (!waits(flow, link)) return false
  const makesAnswers = (back: Link) => back.from === to && back.to === from && leadsBack(back)
  if (!flow.out(to).some(makesAnswers)) return waitersFor(flow)(from).has(to)
  const along = (each: Link) => waits(flow, each) && !makesAnswers(each)
  return reach(flow, { from: [from], along, backwards: true }).has(to)
}
