import { blockKind } from '#domain/blocks/catalogue.ts'
import { hasTrait, propertyOf, roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { isTelemetry } from './nodeClass.ts'

const ROLE_PREFIXES = { bff: 'B', worker: 'W' } as const
const SIGNALS = [
  ['M', /\bmetrics?\b/i],
  ['T', /\b(?:tracing|traces?)\b/i],
  ['LG', /\b(?:logs?|logging)\b/i],
] as const
const BARE_WHEN_ALONE = new Set(['U', 'E', 'G', 'L4', 'L7', 'LB', 'K', 'M', 'T', 'LG'])

function signalPrefix(label: string): string | undefined {
  const found = SIGNALS.filter(([, words]) => words.test(label))
  return found.length === 1 ? found[0]?.[0] : undefined
}

/** The letters a block's node id begins with: those of its kind, or of its role, layer or label where these say more. */
export function idPrefix(block: Block): string {
  const role = roleOf(block)
  const { prefix } = blockKind(block.kind).mermaid
  if (block.kind === 'lb') return propertyOf(block, 'layer') ?? prefix
  if (isTelemetry(block)) return signalPrefix(block.label) ?? prefix
  if (role === 'projection' && hasTrait(block.kind, 'store')) return 'P'
  return role === 'bff' || role === 'worker' ? ROLE_PREFIXES[role] : prefix
}

/** True when a prefix stands without a number while only one block has it. */
export const isBareWhenAlone = (prefix: string): boolean => BARE_WHEN_ALONE.has(prefix)
