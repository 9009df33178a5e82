import { useStore } from 'zustand'
import type { BlockId, Board } from '#domain/board/board.ts'
import type { Finding, Severity } from '#domain/flow/rule.ts'
import { worstFirst } from '#domain/flow/worstFirst.ts'
import { foldOf } from '#domain/layout/fold.ts'
import { onceFor } from '#shared/onceFor.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { drawnBoard } from './drawnBoard.ts'

/** What the dot on a card says. */
export interface Badge {
  readonly severity: Severity
  readonly count: number
}

const badgesOf = onceFor((findings: readonly Finding[]): ReadonlyMap<string, Badge> => {
  const badges = new Map<string, Badge>()
  for (const { severity, at } of worstFirst(findings)) {
    for (const id of at) {
      const old = badges.get(id)
      badges.set(id, { severity: old?.severity ?? severity, count: (old?.count ?? 0) + 1 })
    }
  }
  return badges
})

/** What is said on the card of a collapsed zone of all that is hidden in it. */
function badgeOfHidden(findings: readonly Finding[], hidden: ReadonlySet<string>): Badge | undefined {
  const here = worstFirst(findings.filter(({ at }) => at.some((id) => hidden.has(id))))
  return here[0] && { severity: here[0].severity, count: here.length }
}

/** What the dots on the cards of a board as it is drawn say, by the ids of its blocks. */
export const badgesOn = onceFor(({ blocks }: Board) => {
  const folds = blocks.filter(foldOf)
  return onceFor((findings: readonly Finding[]): ReadonlyMap<string, Badge> => {
    const own = badgesOf(findings)
    if (folds.length === 0) return own
    const badges = new Map(own)
    for (const card of folds) {
      const badge = badgeOfHidden(findings, foldOf(card)?.hidden ?? new Set())
      if (badge) badges.set(card.id, badge)
    }
    return badges
  })
})

/** The number of findings on a block, or in a collapsed zone, and the worst severity among them; undefined when there are none. */
export function useBadge(id: BlockId): Badge | undefined {
  const { check, document } = useWorkspace()
  return useStore(check.state, ({ findings }) => badgesOn(drawnBoard(document.board()))(findings).get(id))
}
