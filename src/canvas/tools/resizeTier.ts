import { flowAxis } from '#domain/board/axes.ts'
import type { Tier } from '#domain/board/tier.ts'
import { bandOf, layoutOf } from '#domain/layout/bands.ts'
import { snapTo } from '#shared/geometry.ts'
import type { Tool } from './tool.ts'

/** By what a tier grows, in board pixels. */
export const TIER_STEP = 20

interface Pull {
  readonly tier: Tier
  /** where the border was taken, along the flow */
  readonly from: number
  readonly before: number
  readonly size: number
}

/** Makes a tier wider by its far border; pressed twice, the border fits the tier to its blocks. */
export const resizeTierTool: Tool<Pull> = {
  id: 'resize-tier',
  follows: true,
  start: ({ hit, pointer }, { board }) => {
    if (hit.what !== 'border') return undefined
    const { size } = bandOf(layoutOf(board), hit.tier)
    return { tier: hit.tier, from: pointer.at[flowAxis(board.settings.direction)], before: size, size }
  },
  step: (state, { type, pointer, moved }, { board }) => {
    const { tier, from, before } = state
    if (type === 'cancel' || (type === 'up' && state.size === before)) return { state: undefined }
    if (type === 'up') return { state: undefined, asks: [['resize', { tier, size: state.size }]] }
    if (!moved) return { state }
    const by = pointer.at[flowAxis(board.settings.direction)] - from
    const size = Math.max(TIER_STEP, snapTo(before + by, TIER_STEP))
    return { state: { ...state, size }, shows: { border: { tier, size } } }
  },
  double: (hit) => (hit.what === 'border' ? [['resize', { tier: hit.tier, size: undefined }]] : []),
}
