import { isApplication, isSocketServer } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { Assumption } from '#domain/capacity/assumption.ts'
import { assumptionWords } from '#domain/capacity/assumptionWords.ts'
import type { Capacity } from '#domain/capacity/capacityOf.ts'
import { sourceOf } from '#domain/capacity/capacityWords.ts'
import { assumptionsOf } from '#domain/capacity/overload.ts'
import type { FlowGraph } from './flowGraph.ts'
import { nameOf } from './names.ts'
import type { Breach, Opening } from './rule.ts'

/** What a load rests on, set off by commas in the middle of a sentence; empty where it rests on nothing. */
export function assuming({ board }: FlowGraph, block: Block): string {
  const words = assumptionWords(assumptionsOf(board, block))
  return words && `, ${words},`
}

function openingOf(assumption: Assumption): Opening | undefined {
  if (assumption.by === 'hits') {
    const { cache } = assumption
    return { title: `State how many reads ${nameOf(cache)} answers`, field: { in: 'block', id: cache.id, name: 'hit' } }
  }
  if (!('link' in assumption)) return undefined
  const { edge, from, to } = assumption.link
  return {
    title: `State the share from ${nameOf(from)} to ${nameOf(to)}`,
    field: { in: 'edge', id: edge.id, name: 'share' },
  }
}

/** The field of a block of which the figure of one copy is not its own. */
function figureOpening(block: Block, { basis }: Capacity): Opening | undefined {
  if (basis === 'usual' && isApplication(block)) {
    return { title: `State what one copy of ${nameOf(block)} takes`, field: { in: 'block', id: block.id, name: 'rps' } }
  }
  if (basis !== 'like' || isSocketServer(block) || block.technology?.trim()) return undefined
  return { title: `State the technology of ${nameOf(block)}`, field: { in: 'block', id: block.id, name: 'technology' } }
}

/** Where what a finding about load assumes can be stated, and where its figure is from. */
export function restsOn({ board }: FlowGraph, block: Block, capacity: Capacity): Pick<Breach, 'opens' | 'source'> {
  const [opening] = assumptionsOf(board, block).flatMap((assumption) => openingOf(assumption) ?? [])
  const opens = opening ?? figureOpening(block, capacity)
  const isOfDocument = capacity.basis !== 'own' && capacity.basis !== 'set'
  return { ...(opens && { opens }), ...(isOfDocument && { source: sourceOf(capacity.reference) }) }
}
