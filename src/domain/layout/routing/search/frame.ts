import type { Point, Rect, Side } from '#shared/geometry.ts'

/** A turned or mirrored view of the plane in which an edge leaves its card to the right; its own inverse by `toWorld`. */
export interface Frame {
  toLocal(point: Point): Point
  toWorld(point: Point): Point
  rectToLocal(rect: Rect): Rect
  rectToWorld(rect: Rect): Rect
}

const swapPoint = (p: Point): Point => ({ x: p.y, y: p.x })
const flipPoint = (p: Point): Point => ({ x: -p.x, y: p.y })
const same = (p: Point): Point => p

/** The rectangle with the two axes exchanged. */
export const swapRect = (r: Rect): Rect => ({ x: r.y, y: r.x, width: r.height, height: r.width })
const flipRect = (r: Rect): Rect => ({ x: -r.x - r.width, y: r.y, width: r.width, height: r.height })
const sameRect = (r: Rect): Rect => r

const FRAMES: Record<Side, Frame> = {
  right: { toLocal: same, toWorld: same, rectToLocal: sameRect, rectToWorld: sameRect },
  left: { toLocal: flipPoint, toWorld: flipPoint, rectToLocal: flipRect, rectToWorld: flipRect },
  bottom: { toLocal: swapPoint, toWorld: swapPoint, rectToLocal: swapRect, rectToWorld: swapRect },
  top: {
    toLocal: (p) => flipPoint(swapPoint(p)),
    toWorld: (p) => swapPoint(flipPoint(p)),
    rectToLocal: (r) => flipRect(swapRect(r)),
    rectToWorld: (r) => swapRect(flipRect(r)),
  },
}

/** The view in which `side` faces right. */
export const frameOf = (side: Side): Frame => FRAMES[side]

/** The same view with its axes exchanged. */
export const acrossFrame = (frame: Frame): Frame => ({
  toLocal: (p) => swapPoint(frame.toLocal(p)),
  toWorld: (p) => frame.toWorld(swapPoint(p)),
  rectToLocal: (r) => swapRect(frame.rectToLocal(r)),
  rectToWorld: (r) => frame.rectToWorld(swapRect(r)),
})
