import { answersCallers, isServer, startsWork } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { entrancesOf } from '#domain/flow/graph/entrances.ts'
import { buildingBlocks } from '#domain/flow/isComplete.ts'
import { namesOf } from '#domain/flow/names.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

const FEWEST_BLOCKS = 3

/** Where a client would come in: at the outermost routers, else at what answers callers. */
function waysIn(flow: FlowGraph): readonly Block[] {
  const entrances = entrancesOf(flow)
  return entrances.length > 0 ? entrances : blocksThat(flow, isServer).filter(answersCallers)
}

const addClient = (first: Block | undefined): Fix => ({
  title: 'Add a client',
  draw: (draft) => {
    if (first && !draft.block(first.id)) return
    const client = draft.add('client')
    if (first) draft.connect(client, first)
  },
})

/** A system that nobody calls has no flow to judge. */
export const noClient: Rule = {
  id: 'no-client',
  title: 'No client',
  topic: 'tiers',
  severity: 'warning',
  speaks: 'settled',
  what: 'Three or more building blocks, and no client that starts a request.',
  why: 'Every request starts at somebody; until it is clear who calls and with what device, nothing behind can be sized or secured.',
  source: SOURCES.requestFlow,
  quiet: [
    'There are fewer than three building blocks.',
    'An external API in the role of a producer calls the system: a partner, a fleet of devices, a sender of webhooks.',
    'A schedule starts the work, as it does for a crawler or a nightly job.',
  ],
  *check(flow) {
    const blocks = buildingBlocks(flow)
    if (blocks.length < FEWEST_BLOCKS || flow.blocks.some(startsWork)) return
    const entrances = waysIn(flow)
    const places = entrances.length > 0 ? entrances : blocks
    const says = `Nobody uses this system yet: no client sends a request to ${namesOf(places)}.`
    yield { at: places.map(({ id }) => id), says, fixes: () => [addClient(entrances[0])] }
  },
  good: 'C:client(Browser), L:lb, A:app(Orders), D:sql(Orders DB); C->L, L->A, A->D',
  bad: 'L:lb, A:app(Orders), D:sql(Orders DB); L->A, A->D',
}
