import type { FlowGraph } from './flowGraph.ts'

/** True when the brief says that this is a first version, kept simple on purpose. */
export const isMvp = (flow: FlowGraph): boolean => flow.board.brief.stage === 'mvp'
