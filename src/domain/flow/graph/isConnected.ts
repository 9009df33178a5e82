import type { Block } from '#domain/board/board.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { isFlow } from './linkKinds.ts'

/** True for a block that requests, messages or data come to or leave; telemetry does not count. */
export const isConnected = (flow: FlowGraph, block: Block): boolean =>
  flow.out(block).some(isFlow) || flow.into(block).some(isFlow)
