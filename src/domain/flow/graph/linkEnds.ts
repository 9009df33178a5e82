import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'

/** The blocks at which some links begin, each once. */
export const sourcesOf = (links: readonly Link[]): readonly Block[] => [...new Set(links.map(({ from }) => from))]

/** The blocks at which some links end, each once. */
export const targetsOf = (links: readonly Link[]): readonly Block[] => [...new Set(links.map(({ to }) => to))]
