import type { Board } from '#domain/board/board.ts'
import { flowOrder, type Stop } from './flowOrder.ts'

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** The arrows that move no border of a tier: those along it. */
const ALONG = { right: ['ArrowUp', 'ArrowDown'], down: ['ArrowLeft', 'ArrowRight'] } as const

const isSame = (a: Stop, b: Stop) => ('id' in a ? 'id' in b && a.id === b.id : 'border' in b && a.border === b.border)

/** True for the four arrows. */
export const isArrowKey = (key: string): boolean => key in STEPS

/** True for the arrows that the border of a tier is moved by, which lie across it. */
export const movesBorder = ({ settings }: Board, key: string): boolean =>
  isArrowKey(key) && !ALONG[settings.direction].some((each) => each === key)

/**
 * Where a key of a keyboard leads from a stop, or from none; undefined for other keys, and where there is no further one. Only the arrows
 * that move no border stop at borders, so that whoever walks on with one key never moves one.
 */
export function walkFrom(board: Board, from: Stop | undefined, key: string): Stop | undefined {
  const step = STEPS[key] ?? 0
  const stops = flowOrder(board).filter((stop) => 'id' in stop || (step !== 0 && !movesBorder(board, key)))
  if (key === 'Home') return stops[0]
  if (key === 'End') return stops.at(-1)
  if (step === 0) return undefined
  const at = from ? stops.findIndex((stop) => isSame(stop, from)) : -1
  if (at < 0) return step > 0 ? stops[0] : stops.at(-1)
  return stops[at + step]
}
