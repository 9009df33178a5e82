import { type BlockId, type Board, EMPTY_BOARD } from '#domain/board/board.ts'

/** A board of services in one tier, each with notes of its own; `text` is repeated until the notes have their length. */
export function heavyBoard({ blocks, notes, text }: { blocks: number; notes: number; text: string }): Board {
  const note = text.repeat(Math.ceil(notes / text.length)).slice(0, notes)
  return {
    ...EMPTY_BOARD,
    settings: { ...EMPTY_BOARD.settings, name: 'Heavy' },
    blocks: Array.from({ length: blocks }, (_, order) => ({
      id: `b${order}` as BlockId,
      kind: 'app',
      label: `Service ${order}`,
      tier: 'business',
      x: 40 + (order % 40) * 240,
      y: 40 + Math.floor(order / 40) * 120,
      ...(note ? { notes: note } : {}),
      order,
    })),
  }
}
