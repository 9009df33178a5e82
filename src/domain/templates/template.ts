import type { Board } from '#domain/board/board.ts'

/** The board of a template, made afresh each time; a test holds that it has no finding of severity error. */
export type TemplateBoard = () => Board

/** A design to start from: named, described in one sentence, and drawn by a part of its own, which rejects when it is not to be had. */
export interface Template {
  readonly id: string
  readonly title: string
  readonly summary: string
  load(): Promise<TemplateBoard>
}
