import type { Board } from '#domain/board/board.ts'

/** A design to start from: named, described in one sentence, and drawn; a test holds that it has no finding of severity error. */
export interface Template {
  readonly id: string
  readonly title: string
  readonly summary: string
  board(): Board
}
