import { anyOf, isGeneric, isTelemetry } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { nameOf } from '#domain/flow/names.ts'
import { wiringOf } from '#domain/flow/repairs/wiringOf.ts'
import type { Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

const FEWEST_BLOCKS = 3

const isRemark = anyOf(isTelemetry, isGeneric)

const isLoose = (flow: FlowGraph, block: Block): boolean =>
  block.parked !== true && !isRemark(block) && flow.out(block).length === 0 && flow.into(block).length === 0

/** What nothing is sent to and what sends nothing does no work. */
export const danglingNode: Rule = {
  id: 'dangling-node',
  title: 'Block is connected to nothing',
  topic: 'tiers',
  severity: 'warning',
  speaks: 'settled',
  what: 'A block without any edge, once the board has three blocks or more.',
  why: 'A block that no request and no message passes does nothing, and “what is it for” is the first question about it.',
  source: SOURCES.unconnected,
  quiet: [
    'The board has fewer than three blocks.',
    'The block is telemetry or a generic box, which stand beside the flow.',
    'The block is parked, that is kept aside on purpose.',
  ],
  *check(flow) {
    if (flow.blocks.length < FEWEST_BLOCKS) return
    for (const block of flow.blocks.filter((each) => isLoose(flow, each))) {
      const says = `${nameOf(block)} is connected to nothing: connect it or park it.`
      const fixes = () =>
        fixList(
          wiringOf(block),
          { title: 'Park it', draw: (draft) => draft.set(block, { parked: true }) },
          { title: 'Delete it', draw: (draft) => draft.removeBlock(block) },
        )
      yield { at: [block.id], says, fixes }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Feed), D:sql(Posts), K:cache(Hot posts); C->L, L->A, A->K, A->D',
  bad: 'C:client(Browser), L:lb, A:app(Feed), K:cache(Hot posts); C->L, L->A',
}
