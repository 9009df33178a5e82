import {
  anyOf,
  isBalancer,
  isCdnBlock,
  isClient,
  isDlq,
  isDomainService,
  isEntry,
  isGateway,
  isQueue,
  isRouter,
  isServer,
  isStore,
  isWorkingQueue,
  runsCode,
  worksOnMessages,
} from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { distanceAcross } from '#domain/flow/graph/distanceAcross.ts'
import { entrancesOf } from '#domain/flow/graph/entrances.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { nearestBefore } from '#domain/flow/graph/nearestBefore.ts'
import { walk } from '#domain/flow/graph/reach.ts'
import { clientsOf } from '#domain/flow/roles/clients.ts'
import { flowOf } from '../flowGraph.ts'
import type { Fix } from '../rule.ts'
import { passThrough } from './passThrough.ts'
import { publishToWorker } from './publish.ts'

interface Wiring {
  readonly title: string
  readonly wire: (draft: Draft, block: Block) => void
}

/** The block of a sort that lies nearest across the flow, among equals the first on the board. */
function nearest(draft: Draft, to: Block, fits: (block: Block) => boolean): Block | undefined {
  const board = draft.board()
  const away = distanceAcross(board, to)
  const candidates = board.blocks.filter((block) => block.id !== to.id && fits(block))
  return candidates.sort((a, b) => away(a) - away(b))[0]
}

/** Puts a router behind clients and routers of the kinds that stand further out, in front of whatever these call. */
function behind(...outer: readonly ((block: Block) => boolean)[]): Wiring {
  const isOuter = anyOf(isClient, ...outer)
  return {
    title: 'Put it between the clients and their first hop',
    wire: (draft, router) => {
      const flow = flowOf(draft.board())
      const outside = walk(flow, {
        from: clientsOf(flow),
        along: (link) => isRequest(link) && isOuter(link.to),
      })
      const calls = [...outside].flatMap((block) => flow.out(block)).filter(isRequest)
      passThrough(
        draft,
        router,
        calls.filter(({ to }) => !isOuter(to) && (isRouter(to) || runsCode(to))),
      )
    },
  }
}

const FROM_SERVICE: Wiring = {
  title: 'Connect it to the nearest service',
  wire: (draft, store) => {
    const service = nearest(draft, store, isDomainService)
    if (service) draft.connect(service, store)
  },
}

const FROM_QUEUE: Wiring = {
  title: 'Connect it to the nearest queue',
  wire: (draft, block) => {
    const queue = nearest(draft, block, isWorkingQueue)
    if (queue) draft.connect(queue, block, { kind: 'event' })
  },
}

const FROM_BEFORE: Wiring = {
  title: 'Connect it with the tier before',
  wire: (draft, server) => {
    const before = nearestBefore(flowOf(draft.board()), server)
    if (before) draft.connect(before, server)
  },
}

const TO_ENTRANCE: Wiring = {
  title: 'Connect it to the entrance',
  wire: (draft, client) => {
    const [entrance] = entrancesOf(flowOf(draft.board()))
    if (entrance) draft.connect(client, entrance)
  },
}

const PUBLISHED: Wiring = {
  title: 'Publish to it from the nearest service and add a worker',
  wire: (draft, queue) => {
    const service = nearest(draft, queue, isDomainService)
    if (service) publishToWorker(draft, service, queue)
  },
}

/** What usually leads to a block, the first that fits; what fits none is wired by hand. */
const WIRING: readonly (readonly [fits: (block: Block) => boolean, Wiring])[] = [
  [anyOf(isDlq, worksOnMessages), FROM_QUEUE],
  [isStore, FROM_SERVICE],
  [isQueue, PUBLISHED],
  [isServer, FROM_BEFORE],
  [isClient, TO_ENTRANCE],
  [isCdnBlock, behind(isEntry)],
  [isGateway, behind(isEntry, isCdnBlock)],
  [isBalancer, behind(isEntry, isCdnBlock, isGateway)],
]

const wiringFor = (block: Block): Wiring | undefined =>
  isRouter(block) && block.tier !== 'edge' ? undefined : WIRING.find(([fits]) => fits(block))?.[1]

/** The repair that gives a block without edges the ones that its kind usually has; nothing for kinds that have no usual place. */
export function wiringOf(block: Block): Fix | undefined {
  const wiring = wiringFor(block)
  return (
    wiring && {
      title: wiring.title,
      draw: (draft) => {
        const now = draft.block(block.id)
        if (now) wiring.wire(draft, now)
      },
    }
  )
}
