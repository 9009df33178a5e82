import type { BlockId, EdgeId } from '#domain/board/board.ts'
import { findEdge } from '#domain/board/lookup.ts'
import { pulled } from './connect.ts'
import type { PulledEdge } from './shown.ts'
import type { Tool } from './tool.ts'

interface Pulled {
  readonly edge: EdgeId
  readonly end: 'from' | 'to'
  /** the block whose end stays */
  readonly stays: BlockId
}

const POINTS: Readonly<Record<Pulled['end'], PulledEdge['points']>> = { to: 'away', from: 'here' }

/** Moves an end of the selected edge to another block. */
export const reconnectTool: Tool<Pulled> = {
  id: 'reconnect',
  cursor: 'move',
  slop: 5,
  follows: true,
  alone: true,
  start: ({ hit }, { board }) => {
    const edge = hit.what === 'grip' ? findEdge(board, hit.id) : undefined
    if (!edge || hit.what !== 'grip') return undefined
    return { edge: edge.id, end: hit.end, stays: hit.end === 'to' ? edge.from : edge.to }
  },
  step: (state, { type, pointer, moved }, ground) => {
    const { edge, end, stays } = state
    if (type === 'cancel' || (type === 'up' && !moved)) return { state: undefined }
    if (!moved) return { state }
    const shows = pulled({ from: stays, points: POINTS[end] }, pointer, ground)
    if (type !== 'up') return { state, shows }
    return { state: undefined, ...(shows.target && { asks: [['reconnect', { edge, end, to: shows.target }]] }) }
  },
  names: ({ edge, stays }) => [edge, stays],
}
