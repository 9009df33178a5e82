import type { Board } from '#domain/board/board.ts'
import type { Clock } from '#shared/clock.ts'

/** How long a block counts as new, in milliseconds. */
export const NEW_MS = 10_000

/** Remembers when and how blocks came onto a board; those on it from the start, and those that come back, are not new. */
export function createArrivals({ blocks }: Board, clock: Clock) {
  let begun = blocks.length === 0
  const times = new Map<string, number>(blocks.map(({ id }) => [id, Number.NEGATIVE_INFINITY]))
  return {
    /** notes the blocks that were never seen before */
    see: ({ blocks: now }: Board): void => {
      begun ||= now.length === 0
      for (const { id } of now) if (!times.has(id)) times.set(id, clock.now())
    },
    /** all that is on the board came at once, as a template or an import does */
    cameWhole: (): void => {
      begun = false
    },
    /** whether the board was begun on an empty canvas during this visit */
    isBegunHere: (): boolean => begun,
    /** for how long one of the ids is still a new block, in milliseconds; 0 when none is */
    newFor: (ids: readonly string[]): number => {
      const latest = Math.max(...ids.map((id) => times.get(id) ?? Number.NEGATIVE_INFINITY))
      return Math.max(0, latest + NEW_MS - clock.now())
    },
  }
}

/** What is remembered of when and how blocks came. */
export type Arrivals = ReturnType<typeof createArrivals>
