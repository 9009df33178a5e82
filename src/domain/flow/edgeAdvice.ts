import { edgeKindFor } from '#domain/blocks/edgeKindFor.ts'
import type { Block, BlockId, Board, Edge, EdgeId } from '#domain/board/board.ts'
import { type Link, linkOf } from '#domain/capacity/links.ts'
import { replicasOf } from '#domain/capacity/replicas.ts'
import { flowOf } from './flowGraph.ts'
import type { Rule, Severity } from './rule.ts'
import { RULES } from './rules/catalogue.ts'
import { worstFirst } from './worstFirst.ts'

/** Why an edge to a block would be wrong: the rule it would break, in its short words. */
export interface EdgeAdvice {
  readonly rule: string
  readonly title: string
  readonly severity: Severity
}

/** The end of an edge that stays where it is, and which of its two ends that is. */
export interface FixedEnd {
  readonly block: BlockId
  readonly end: 'from' | 'to'
}

const FORBIDDING: readonly Rule[] = worstFirst(RULES.filter(({ forbids }: Rule) => forbids))

/**
 * For an edge with one end at a block, the blocks that its other end would be wrong at, with the worst rule it would break.
 * The edge is as a person would draw it: kind inferred, nothing stated. Linear in the board: compute it once a gesture.
 */
export function edgeAdvice(board: Board, { block: id, end }: FixedEnd): ReadonlyMap<BlockId, EdgeAdvice> {
  const flow = flowOf(board)
  const replicas = replicasOf(board)
  const fixed = flow.blocks.find((block) => block.id === id)
  const advice = new Map<BlockId, EdgeAdvice>()
  if (!fixed) return advice
  const linkTo = (other: Block): Link => {
    const [from, to] = end === 'from' ? [fixed, other] : [other, fixed]
    const edge: Edge = { id: '' as EdgeId, from: from.id, to: to.id, kind: edgeKindFor(from, to), order: Infinity }
    return linkOf(edge, { from, to, toReplica: replicas.has(to.id) })
  }
  for (const other of flow.blocks) {
    if (other === fixed) continue
    const link = linkTo(other)
    const broken = FORBIDDING.find((rule) => rule.forbids?.(flow, link))
    if (broken) advice.set(other.id, { rule: broken.id, title: broken.title, severity: broken.severity })
  }
  return advice
}
