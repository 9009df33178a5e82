import type { Block } from '#domain/board/board.ts'
import type { Kind } from '#domain/board/kind.ts'

/** A test for blocks of any of the kinds. */
export const isKind = (...kinds: readonly Kind[]): ((block: Block) => boolean) => {
  const wanted = new Set(kinds)
  return (block) => wanted.has(block.kind)
}
