import { TIER_TITLES, TIERS } from '#domain/board/tier.ts'
import { moveToTier, nudgeBlocks } from '#domain/edits/moveBlocks.ts'
import type { Command } from '../command.ts'

const STEP = 20
const LEAP = 100
const DIRECTIONS = [
  ['left', -1, 0],
  ['right', 1, 0],
  ['up', 0, -1],
  ['down', 0, 1],
] as const

const nudges = (step: number, prefix: string, far: string): Command[] =>
  DIRECTIONS.map(([name, x, y]) => ({
    id: `move-${name}${far ? '-far' : ''}`,
    title: `Move ${name}${far}`,
    group: 'Arrange',
    keys: [`${prefix}arrow${name}`],
    when: 'hasBlocks',
    merge: 'nudge',
    edit: ({ board, selection }) => ({ changes: nudgeBlocks(board, selection, { x: x * step, y: y * step }) }),
  }))

/** Moving the selected blocks by keys, within their tier or into another one. */
export const MOVE_COMMANDS: readonly Command[] = [
  ...nudges(STEP, '', ''),
  ...nudges(LEAP, 'shift+', ' by five steps'),
  ...TIERS.map(
    (tier, i): Command => ({
      id: `move-to-${tier}`,
      title: `Move to ${TIER_TITLES[tier]}`,
      group: 'Arrange',
      keys: [`alt+${i + 1}`],
      when: 'hasBlocks',
      edit: ({ board, selection }) => ({ changes: moveToTier(board, selection, tier) }),
    }),
  ),
]
