import type { Block, Board } from '#domain/board/board.ts'
import { RULE_SETTINGS, type RuleSettingId } from '#domain/board/ruleSettings.ts'
import { saysTheSame } from '#domain/names/namedRole.ts'
import { findingsOf } from './findingsOf.ts'
import type { Finding, Rule, Speaks } from './rule.ts'
import { worstFirst } from './worstFirst.ts'

/** A check that remembers: a rule runs again only when something changed that it may have read. */
export interface Checker {
  /** the same findings as a fresh check of the board gives, with those of the rules named, whenever they speak */
  check(board: Board, speaks: readonly Speaks[], named?: ReadonlySet<string>): readonly Finding[]
}

/** How much of a board changed, as far as rules are concerned. */
type Extent = 'nothing' | 'labels' | 'flow'

/** Fields of a block that no rule reads. */
const UNREAD: ReadonlySet<string> = new Set<keyof Block>(['x', 'y', 'zone', 'notes', 'mermaidId'])

function blockExtent(old: Block, next: Block): Extent {
  if (old === next) return 'nothing'
  let extent: Extent = 'nothing'
  for (const field of new Set([...Object.keys(old), ...Object.keys(next)])) {
    if (UNREAD.has(field) || old[field as keyof Block] === next[field as keyof Block]) continue
    if (field !== 'label' || !saysTheSame(old, next)) return 'flow'
    extent = 'labels'
  }
  return extent
}

const sameSettings = (old: Board['settings'], next: Board['settings']): boolean =>
  old === next || (Object.keys(RULE_SETTINGS) as RuleSettingId[]).every((setting) => old[setting] === next[setting])

function extentOf(old: Board | undefined, next: Board): Extent {
  if (old?.edges !== next.edges || old.brief !== next.brief || !sameSettings(old.settings, next.settings)) return 'flow'
  if (old.blocks === next.blocks) return 'nothing'
  if (old.blocks.length !== next.blocks.length) return 'flow'
  let extent: Extent = 'nothing'
  for (const [index, block] of next.blocks.entries()) {
    const own = blockExtent(old.blocks[index] as Block, block)
    if (own === 'flow') return own
    if (own === 'labels') extent = own
  }
  return extent
}

/** A checker of one board that changes over time. */
export function createChecker(rules: readonly Rule[]): Checker {
  const known = new Map<Rule, readonly Finding[]>()
  let last: Board | undefined

  /** Forgets what may no longer hold. A sentence names blocks by label, so a rule that said something reads labels too. */
  const forget = (extent: Extent) => {
    if (extent === 'flow') known.clear()
    if (extent !== 'labels') return
    for (const [rule, findings] of known) if (rule.readsLabels || findings.length > 0) known.delete(rule)
  }
  return {
    check(board, speaks, named) {
      if (board !== last) forget(extentOf(last, board))
      last = board
      const asked = rules.filter((rule) => speaks.includes(rule.speaks) || named?.has(rule.id))
      const found = asked.flatMap((rule) => {
        const findings = known.get(rule) ?? findingsOf(rule, board)
        known.set(rule, findings)
        return findings
      })
      return worstFirst(found)
    },
  }
}
