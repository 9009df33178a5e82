import { isTelemetry } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { FlowchartLink } from './flowchart.ts'

/** The ends of the edge that a link is: what is watched sends, however a link without a head is written. */
export const senderFirst = ({ head }: FlowchartLink, from: Block, to: Block): readonly [from: Block, to: Block] =>
  !head && isTelemetry(from) && !isTelemetry(to) ? [to, from] : [from, to]
