import type { Block } from '#domain/board/board.ts'
import { isStore } from '#domain/capacity/isStore.ts'
import { technologyIs } from '#domain/capacity/technologyIs.ts'

const ON_DEVICE = ['IndexedDB', 'SQLite', 'AsyncStorage']

/** True for a store of the Client tier that lives on the device itself. */
export const isOnDevice = (block: Block): boolean =>
  block.tier === 'client' && isStore(block) && technologyIs(block, ON_DEVICE)
