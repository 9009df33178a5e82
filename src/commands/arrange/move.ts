import { TIER_TITLES, TIERS, type Tier } from '#domain/board/tier.ts'
import { blocksWith } from '#domain/board/zoneTree.ts'
import { moveToTier, nudgeBlocks, nudgeTogether } from '#domain/edits/moveBlocks.ts'
import { commandWords } from '#words/commands.ts'
import type { Command } from '../command.ts'

const STEP = 20
const LEAP = 100
const DIRECTIONS = [
  ['left', -1, 0],
  ['right', 1, 0],
  ['up', 0, -1],
  ['down', 0, 1],
] as const

type Direction = (typeof DIRECTIONS)[number][0]

/** How far a key moves, what it is pressed with, and what ids end with. */
interface Nudge<End extends string> {
  readonly step: number
  readonly keys: string
  readonly id: End
}

const nudges = <End extends '' | '-far'>(by: Nudge<End>) =>
  DIRECTIONS.map(
    ([name, x, y]): Command<`move-${Direction}${End}`> => ({
      id: `move-${name}${by.id}`,
      title: commandWords.move[`${name}${by.id}`],
      group: 'Arrange',
      keys: [`${by.keys}arrow${name}`],
      repeats: true,
      when: 'hasPlaced',
      merge: 'nudge',
      edit: ({ board, selection }) => {
        const around = blocksWith(board, selection).map(({ id }) => id)
        const nudge = board.zones.some(({ id }) => selection.has(id)) ? nudgeTogether : nudgeBlocks
        const changes = nudge(board, new Set(around), { x: x * by.step, y: y * by.step })
        return { changes, room: { around } }
      },
    }),
  )

/** Moving the selected blocks, and zones with all in them, by keys within their tiers; or blocks into another tier. */
export const MOVE_COMMANDS = [
  ...nudges({ step: STEP, keys: '', id: '' }),
  ...nudges({ step: LEAP, keys: 'shift+', id: '-far' }),
  ...TIERS.map(
    (tier, i): Command<`move-to-${Tier}`> => ({
      id: `move-to-${tier}`,
      title: commandWords.moveTo(TIER_TITLES[tier]),
      group: 'Arrange',
      keys: [`alt+${i + 1}`],
      when: 'hasBlocks',
      edit: ({ board, selection }) => ({ changes: moveToTier(board, selection, tier) }),
    }),
  ),
] as const satisfies readonly Command[]
