import { layoutOf } from '#domain/layout/bands.ts'
import { useBoard } from '#workspace/useWorkspace.ts'

/** The layout of the board as it is now. */
export const useLayout = () => layoutOf(useBoard((board) => board))
