import * as fc from 'fast-check'
import type { Board } from '#domain/board/board.ts'
import { decodeBoardText } from '#domain/board/decodeBoardText.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import type { Problem } from '#domain/board/problem.ts'
import { arbitraryBoard, type BoardOptions } from './boardArbitrary.ts'
import { strayProperties } from './strayProperties.ts'

/** A board and some of its blocks, edges and zones. */
export interface SelectedBoard {
  readonly board: Board
  readonly ids: ReadonlySet<string>
}

/** Boards with any part of them selected. */
export const arbitrarySelection = (options?: BoardOptions): fc.Arbitrary<SelectedBoard> =>
  arbitraryBoard(options).chain((board) =>
    fc
      .subarray([...board.blocks, ...board.edges, ...board.zones].map((record) => record.id as string))
      .map((ids) => ({ board, ids: new Set(ids) })),
  )

/** What a reader of the board's file would find wrong with it, and what stands on records whose kinds do not have it. */
export function problemsOf(board: Board): readonly (Problem | string)[] {
  const read = decodeBoardText(encodeBoard(board))
  return [...(read.ok ? [] : read.error), ...strayProperties(board)]
}
