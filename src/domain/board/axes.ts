import { type Axis, otherAxis } from '#shared/geometry.ts'
import type { Direction } from './board.ts'
import type { Tier } from './tier.ts'

/** The axis on which the flow tiers follow each other. */
export const flowAxis = (direction: Direction): Axis => (direction === 'right' ? 'x' : 'y')

/** The axis across the flow. */
export const crossAxis = (direction: Direction): Axis => otherAxis(flowAxis(direction))

/** The axis on which the band of a tier begins and ends, and on which the blocks of the tier count from its start. */
export const bandAxis = (direction: Direction, tier: Tier): Axis =>
  tier === 'observability' ? crossAxis(direction) : flowAxis(direction)
