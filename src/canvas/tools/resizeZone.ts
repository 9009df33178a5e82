import type { Board, ZoneId } from '#domain/board/board.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { blocksInZones } from '#domain/board/zoneTree.ts'
import type { ItemId } from '#domain/edits/edit.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { type PlacedZone, partOf, type ZonePart, zonesOf } from '#domain/layout/zones.ts'
import { type Axis, lengthOn, type Point, type Rect, rectBetween } from '#shared/geometry.ts'
import type { Ground, Tool } from './tool.ts'
import { within } from './zone.ts'

/** How near to two borders a corner is taken by both, in screen pixels. */
const CORNER = 12

/** Which border across an axis is pulled, if one is. */
type Borders = Readonly<Record<Axis, 'before' | 'after' | undefined>>

interface Pull {
  readonly zone: ZoneId
  readonly part: ZonePart
  readonly rect: Rect
  readonly borders: Borders
  readonly from: Point
  /** what the zone holds in the other part of the board, which stays in it */
  readonly beside: readonly ItemId[]
  readonly ids: readonly ItemId[]
}

const farBorders = (rect: Rect, at: Point) =>
  (['x', 'y'] as const).flatMap((axis) => [
    { axis, end: 'before' as const, far: Math.abs(at[axis] - rect[axis]) },
    { axis, end: 'after' as const, far: Math.abs(at[axis] - rect[axis] - lengthOn(rect, axis)) },
  ])

/** The border that is nearest to a point, and that of the other axis where both meet. */
function bordersAt(rect: Rect, at: Point, reach: number): Borders & { readonly far: number } {
  const [first, ...others] = farBorders(rect, at).sort((a, b) => a.far - b.far)
  const second = others.find(({ axis, far }) => axis !== first?.axis && far <= reach)
  const of = (wanted: Axis) => [first, second].find((border) => border?.axis === wanted)?.end
  return { x: of('x'), y: of('y'), far: first?.far ?? 0 }
}

/** The frame of a selected zone whose border is nearest. */
function frameAt({ board, desk, zoom }: Ground, at: Point) {
  const frames = zonesOf(board, layoutOf(board)).filter(({ zone }) => desk.selection.has(zone.id))
  const found = frames.map((frame) => ({ frame, borders: bordersAt(frame.rect, at, CORNER / zoom) }))
  return found.sort((a, b) => a.borders.far - b.borders.far)[0]
}

function heldBeside(board: Board, { zone, part }: PlacedZone): readonly ItemId[] {
  const held = blocksInZones(board).get(zone.id) ?? []
  return held.flatMap((block) => (partOf(block) === part ? [] : [block.id]))
}

function pulled({ rect, borders, from }: Pull, at: Point): Rect {
  const ends = (axis: Axis): readonly [number, number] => {
    const [start, end, by] = [rect[axis], rect[axis] + lengthOn(rect, axis), at[axis] - from[axis]]
    return [borders[axis] === 'before' ? start + by : start, borders[axis] === 'after' ? end + by : end]
  }
  const [[left, right], [top, bottom]] = [ends('x'), ends('y')]
  return rectBetween({ x: left, y: top }, { x: right, y: bottom })
}

/** Pulls the border of a selected zone over blocks: what lies within it then is what the zone holds, and is chosen while it is pulled. */
export const resizeZoneTool: Tool<Pull> = {
  id: 'resize-zone',
  once: true,
  cursor: 'crosshair',
  slop: 4,
  follows: true,
  alone: true,
  start: ({ pointer, entry }, ground) => {
    const found = entry ? undefined : frameAt(ground, pointer.at)
    if (!found) return undefined
    const { frame, borders } = found
    const { zone, part, rect } = frame
    return { zone: zone.id, part, rect, borders, from: pointer.at, beside: heldBeside(ground.board, frame), ids: [] }
  },
  step: (state, { type, pointer, moved }, ground) => {
    const { zone, part, beside } = state
    if (type === 'cancel' || (type === 'up' && !moved)) return { state: undefined, asks: [['select', { ids: [zone] }]] }
    if (type === 'up') return { state: undefined, asks: [['resize-zone', { zone, ids: state.ids }]] }
    if (!moved) return { state }
    const marquee = pulled(state, pointer.at)
    const isInPart = (id: ItemId) => partOf(findBlock(ground.board, id) ?? { tier: 'business' }) === part
    const ids = [...within(marquee, ground).filter(isInPart), ...beside]
    return { state: { ...state, ids }, shows: { marquee }, asks: [['select', { ids }]] }
  },
  names: ({ zone }) => [zone],
}
