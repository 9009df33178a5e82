import type { Board } from '#domain/board/board.ts'
import type { Kind } from '#domain/board/kind.ts'
import { blockKind } from './catalogue.ts'

const labelOf = (kind: Kind): string => blockKind(kind).label ?? blockKind(kind).title

/** The label of a block of a kind that comes to a board, with the first number from 2 on that tells it from the others there. */
export function freshLabel({ blocks }: Pick<Board, 'blocks'>, kind: Kind, label = labelOf(kind)): string {
  let fresh = label
  for (let i = 2; blocks.some((block) => block.label === fresh); i++) fresh = `${label} ${i}`
  return fresh
}

/** True for a label that a block of a kind has until somebody gives it one. */
export const isFreshLabel = (label: string, kind: Kind): boolean => label.replace(/ \d+$/, '') === labelOf(kind)
