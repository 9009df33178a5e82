import type { Tool } from '#canvas/tools/tool.ts'
import type { Point } from '#shared/geometry.ts'

/** A tool that the product does not have: it selects the block that the pointer rests on at last. A test adds it to the catalogue. */
export const pointTool: Tool<{ readonly to: Point }> = {
  id: 'point',
  key: '#',
  cursor: 'crosshair',
  slop: 2,
  start: ({ pointer }) => ({ to: pointer.at }),
  step: (state, { type, pointer }, { hit }) => {
    if (type === 'cancel') return { state: undefined }
    const id = hit.blockAt(state.to)
    if (type === 'up') return { state: undefined, ...(id && { asks: [['select', { ids: [id] }]] }) }
    return { state: { to: pointer.at }, shows: { marquee: { ...pointer.at, width: 1, height: 1 } } }
  },
}
