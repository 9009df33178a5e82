import type { Board, BoardSettings } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'

/** What a template is written as: its blocks and edges in the compact notation, and where each block stands. */
export interface DrawnTemplate {
  readonly name: string
  readonly notation: string
  /** x and y of each block, relative to its tier as on any board, in steps of 20 pixels */
  /** the least extent of tiers that need more room for their lines than their cards, in pixels */
  readonly sizes?: Omit<BoardSettings, 'name' | 'direction'>
  readonly places: Readonly<Record<string, readonly [x: number, y: number]>>
}

const STEP = 20

/** The board of a drawing. Throws when a block has no place, for drawings are written by us. */
export function placed({ name, notation, sizes, places }: DrawnTemplate): Board {
  const board = parseNotation(notation)
  const blocks = board.blocks.map((block) => {
    const place = places[block.id]
    if (!place) throw new Error(`Template “${name}”: no place for ${block.id}`)
    return { ...block, x: place[0] * STEP, y: place[1] * STEP }
  })
  return { ...board, settings: { ...board.settings, ...sizes, name }, blocks }
}
