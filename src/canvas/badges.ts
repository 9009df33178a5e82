import { useStore } from 'zustand'
import type { BlockId } from '#domain/board/board.ts'
import type { Finding, Severity } from '#domain/flow/rule.ts'
import { worstFirst } from '#domain/flow/worstFirst.ts'
import { onceFor } from '#shared/onceFor.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'

/** What the dot on a card says. */
export interface Badge {
  readonly severity: Severity
  readonly count: number
}

/** What the dots on cards say by the ids of their blocks. */
export const badgesOf = onceFor((findings: readonly Finding[]): ReadonlyMap<string, Badge> => {
  const badges = new Map<string, Badge>()
  for (const { severity, at } of worstFirst(findings)) {
    for (const id of at) {
      const old = badges.get(id)
      badges.set(id, { severity: old?.severity ?? severity, count: (old?.count ?? 0) + 1 })
    }
  }
  return badges
})

/** The number of findings on a block and the worst severity among them; undefined when there are none. */
export function useBadge(id: BlockId): Badge | undefined {
  return useStore(useWorkspace().check.state, (state) => badgesOf(state.findings).get(id))
}
