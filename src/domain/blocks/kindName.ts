import type { BlockKind } from './kinds/blockKind.ts'

const ORDINARY_WORD = /^[A-Z][a-z]+(?= |$)/

/** The title of a kind as it stands in the middle of a sentence: "load balancer", but "CDN" and "WebSocket server". */
export const kindName = ({ title }: Pick<BlockKind, 'title'>): string =>
  title.replace(ORDINARY_WORD, (word) => word.toLowerCase())
