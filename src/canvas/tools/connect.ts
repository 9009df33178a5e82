import type { BlockId } from '#domain/board/board.ts'
import type { Shows } from './shown.ts'
import type { Ground, Pointer, Tool } from './tool.ts'

/** The line of an edge that is pulled from a block, and the block it would end at. */
export function pulled(anchor: Omit<Shows['edge'], 'at'>, { at, inside }: Pointer, { hit }: Ground): Partial<Shows> {
  const target = inside ? hit.blockAt(at) : undefined
  return { edge: { ...anchor, at }, ...(target && { target }) }
}

/** Pulls an edge from a port to another block, or to where the next block is to be; a press alone waits for the other block. */
export const connectTool: Tool<{ readonly from: BlockId }> = {
  id: 'connect',
  cursor: 'crosshair',
  slop: 5,
  follows: true,
  alone: true,
  start: ({ hit }) => (hit.what === 'port' ? { from: hit.id } : undefined),
  step: (state, { type, pointer, moved }, ground) => {
    const { from } = state
    if (type === 'cancel') return { state: undefined }
    if (type !== 'up') return moved ? { state, shows: pulled({ from, points: 'away' }, pointer, ground) } : { state }
    if (!moved) return { state: undefined, asks: [['press-port', { id: from }]] }
    const { at, screen, inside } = pointer
    const to = inside ? ground.hit.blockAt(at) : undefined
    if (to) return { state: undefined, asks: [['connect', { from, to }]] }
    return { state: undefined, ...(inside && { asks: [['open-edge', { from, at, screen }]] }) }
  },
  names: ({ from }) => [from],
  hover: ({ at, inside }, { desk, hit }) => {
    if (!desk.connectingFrom) return undefined
    const target = inside ? hit.blockAt(at) : undefined
    return target ? { target } : {}
  },
}
