import type { Board, Tradeoff, TradeoffId } from '#domain/board/board.ts'
import { type Change, orderAfter } from '#domain/board/change.ts'
import { LIMITS } from '#domain/board/limits.ts'
import { hashText } from '#shared/hashText.ts'
import { firstCharacters, oneLine } from '#shared/plainText.ts'
import { findingKey } from './findingKey.ts'
import type { Finding } from './rule.ts'

/** Stands for a finding's places and cause: equal for the same rule, blocks, edges and facts, whatever the labels say. */
const markOf = (finding: Finding): string => hashText(`${findingKey(finding)} | ${finding.cause ?? ''}`)

/** A finding that a person accepted, and the trade-off that says why. */
export interface Accepted {
  readonly finding: Finding
  readonly tradeoff: Tradeoff
}

/** The findings that are still open, and those that were accepted, each in their order. */
export function sortOutAccepted(
  findings: readonly Finding[],
  tradeoffs: readonly Tradeoff[],
): { readonly open: readonly Finding[]; readonly accepted: readonly Accepted[] } {
  if (tradeoffs.length === 0) return { open: findings, accepted: [] }
  const rules = new Set(tradeoffs.map(({ rule }) => rule))
  const open: Finding[] = []
  const accepted: Accepted[] = []
  for (const finding of findings) {
    const own = rules.has(finding.rule) ? tradeoffs.filter(({ rule }) => rule === finding.rule) : []
    const mark = own.length > 0 ? markOf(finding) : ''
    const tradeoff = own.find((each) => each.mark === undefined || each.mark === mark)
    if (tradeoff) accepted.push({ finding, tradeoff })
    else open.push(finding)
  }
  return { open, accepted }
}

/** What is accepted: this finding as it is, or whatever its rule finds on the board. */
export type Extent = 'finding' | 'rule'

/** Accepts a finding, or its rule on this board, with the reason; what was accepted before gets the new reason. */
export function acceptFinding(
  board: Board,
  finding: Finding,
  { extent, reason }: { readonly extent: Extent; readonly reason: string },
): readonly Change[] {
  const mark = extent === 'finding' ? markOf(finding) : undefined
  const id = `t_${hashText(`${finding.rule} ${mark ?? ''}`)}` as TradeoffId
  const record: Tradeoff = {
    id,
    rule: finding.rule,
    ...(mark === undefined ? {} : { mark }),
    says: firstCharacters(oneLine(finding.says), LIMITS.says),
    reason: firstCharacters(reason.trim(), LIMITS.reason),
    order: board.tradeoffs.find((each) => each.id === id)?.order ?? orderAfter(board.tradeoffs),
  }
  return [{ op: 'put', type: 'tradeoff', record }]
}

/** Takes an acceptance back: what it covered speaks again. */
export const reopenTradeoff = ({ id }: Tradeoff): readonly Change[] => [{ op: 'remove', type: 'tradeoff', id }]
