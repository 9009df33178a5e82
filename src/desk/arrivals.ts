import type { Board } from '#domain/board/board.ts'
import type { Clock } from '#shared/clock.ts'

/** How long a block counts as new, in milliseconds. */
export const NEW_MS = 10_000

/** Remembers when blocks came onto a board; those on it from the start, and those that come back, are not new. */
export function createArrivals({ blocks }: Board, clock: Clock) {
  const times = new Map<string, number>(blocks.map(({ id }) => [id, Number.NEGATIVE_INFINITY]))
  return {
    /** notes the blocks that were never seen before */
    see: ({ blocks: now }: Board): void => {
      for (const { id } of now) if (!times.has(id)) times.set(id, clock.now())
    },
    /** for how long one of the ids is still a new block, in milliseconds; 0 when none is */
    newFor: (ids: readonly string[]): number => {
      const latest = Math.max(...ids.map((id) => times.get(id) ?? Number.NEGATIVE_INFINITY))
      return Math.max(0, latest + NEW_MS - clock.now())
    },
  }
}

/** What is remembered of when blocks came. */
export type Arrivals = ReturnType<typeof createArrivals>
