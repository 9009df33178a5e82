import type { Board } from '#domain/board/board.ts'
import { momentsAtRest } from '#domain/flow/momentsAtRest.ts'
import { MOMENTS, type Speaks } from '#domain/flow/rule.ts'

/**
 * Why a board is checked: a change was just made, it has rested, a person asks for what a pause would bring, or for everything
 * there is.
 */
export type Occasion = 'drawing' | 'pause' | 'now' | 'review'

/** The rules of which kinds may bring news on an occasion. */
export const SPEAK_ON: Readonly<Record<Occasion, (board: Board) => readonly Speaks[]>> = {
  drawing: () => ['live'],
  pause: momentsAtRest,
  now: momentsAtRest,
  review: () => MOMENTS,
}

/** True when a person asks: nothing is kept back then. */
export const isAskedFor = (occasion: Occasion): boolean => occasion === 'now' || occasion === 'review'
