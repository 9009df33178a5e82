import { namesProduct } from '#domain/blocks/namesProduct.ts'
import { isGeneric } from '#domain/blocks/predicates.ts'
import { BLOCK_PROPERTIES } from '#domain/board/blockProperties.ts'
import type { Block, BlockId, ZoneId } from '#domain/board/board.ts'
import { fittingRecord } from '#domain/board/fitting.ts'
import { hasProperty } from '#domain/board/kind.ts'
import { blockRecord } from '#domain/board/records/block.ts'
import type { Tier } from '#domain/board/tier.ts'
import { isSafeId } from '#domain/mermaid/write/safeId.ts'
import { firstCharacters } from '#shared/plainText.ts'
import { type BlockLabel, blockLabel } from './blockLabel.ts'
import type { Decision } from './classify/classify.ts'
import type { FlowchartNode } from './flowchart.ts'
import { type NodeHint, usualTier } from './hints.ts'

/** What is known of the block of a node beside the node. */
export interface BlockContext {
  readonly id: BlockId
  readonly order: number
  readonly decision: Decision
  /** the tier that the text puts it into */
  readonly tier: Tier | undefined
  readonly zone: ZoneId | undefined
}

/** Fields that a word on the box gives beside kind and role. A product is noted under the name it has there. */
function extras({ sense, technology }: Decision, { label, technology: written }: BlockLabel) {
  const called = technology !== undefined && !isGeneric(sense) && namesProduct(label, technology)
  const named = written ?? (called ? technology : undefined)
  return {
    ...(named === undefined ? {} : { technology: firstCharacters(named, BLOCK_PROPERTIES.technology.maxLength) }),
    ...(sense.features === undefined ? {} : { features: sense.features }),
    ...(sense.platform === undefined ? {} : { platform: sense.platform }),
  }
}

/** What a node is: by the hint about it, which keeps the details of a decision that agrees with it, else by the decision. */
export function settled(decision: Decision, hint: NodeHint | undefined): Decision {
  if (!hint) return decision
  const agrees = hint.kind === decision.sense.kind && hint.role === decision.sense.role
  const stated = { kind: hint.kind, ...(hint.role === undefined ? {} : { role: hint.role }) }
  return { ...decision, sense: agrees ? decision.sense : stated, confidence: 'sure' }
}

/** The block that a node is read as, without a place on the board yet. */
export function readBlock(node: FlowchartNode, { id, order, decision, tier, zone }: BlockContext): Block {
  const { kind, role } = decision.sense
  const text = blockLabel(node.lines, { counts: hasProperty(kind, 'replicas') })
  const { label, replicas } = text
  const block: Block = {
    id,
    kind,
    label,
    tier: tier ?? usualTier(kind),
    x: 0,
    y: 0,
    order,
    ...(role === undefined ? {} : { role }),
    ...(zone === undefined ? {} : { zone }),
    ...(isSafeId(node.id) ? { mermaidId: node.id } : {}),
    ...(replicas === undefined ? {} : { replicas }),
    ...extras(decision, text),
  }
  return fittingRecord(block, blockRecord)
}
