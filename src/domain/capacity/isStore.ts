import { hasTrait } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'

/** True for what keeps data to be looked up again: cache, databases, object storage, search; a queue only passes it on. */
export const isStore = ({ kind }: Pick<Block, 'kind'>): boolean => hasTrait(kind, 'store') && kind !== 'queue'
