import type { Point } from '#shared/geometry.ts'
import type { Tool } from './tool.ts'

/**
 * Space with a drag moves the view, over cards and edges, too. Wheel, pinch, the middle button and a finger on the empty board
 * are React Flow's own, which knows them better.
 */
export const panTool: Tool<{ readonly last: Point }> = {
  id: 'pan',
  key: ' ',
  held: true,
  cursor: 'grab',
  alone: true,
  start: ({ pointer }) => ({ last: pointer.screen }),
  step: ({ last }, { type, pointer: { screen } }) =>
    type === 'move'
      ? { state: { last: screen }, pans: { x: screen.x - last.x, y: screen.y - last.y } }
      : { state: { last } },
}
