import type { Board } from '#domain/board/board.ts'

/** The reads for each write that the brief states: as such, else by its two peaks; undefined where neither tells. */
export function readWriteRatio({ brief }: Pick<Board, 'brief'>): number | undefined {
  const { readWriteRatio: stated, peakReadQps, peakWriteQps } = brief
  if (stated !== undefined) return stated
  return peakReadQps === undefined || !peakWriteQps ? undefined : peakReadQps / peakWriteQps
}
