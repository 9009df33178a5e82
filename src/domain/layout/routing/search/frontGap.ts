import type { Rect } from '#shared/geometry.ts'
import { STUB } from '../measures.ts'
import type { Port, Scene } from '../scene.ts'
import { frameOf } from './frame.ts'

const LOOK = 2 * STUB

/** How far an edge may run straight out of a port before it turns: STUB, or half the way to a card right in front. */
export function stubOf(scene: Scene, port: Port): number {
  const frame = frameOf(port.side)
  const at = frame.toLocal(port.at)
  let free = LOOK
  const front: Rect = { x: at.x, y: at.y - 6, width: LOOK, height: 12 }
  scene.index.some(frame.rectToWorld(front), (card, rect) => {
    if (card !== port.card) free = Math.min(free, Math.max(0, frame.rectToLocal(rect).x - at.x))
    return false
  })
  return Math.max(2, Math.min(STUB, free / 2))
}
