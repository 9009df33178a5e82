import type { Finding } from '#domain/flow/rule.ts'
import { acceptFinding, type Extent } from '#domain/flow/tradeoffs.ts'
import type { Workspace } from '../workspace.ts'
import { moveOn } from './moveOn.ts'

/** Accepts a finding, or its rule on this board, for a reason, as one step. */
export function acceptAsTradeoff(
  workspace: Workspace,
  finding: Finding,
  why: { readonly extent: Extent; readonly reason: string },
): void {
  const { document } = workspace
  moveOn(workspace, finding, () =>
    document.apply(acceptFinding(document.board(), finding, why), { title: 'Accept as a trade-off' }),
  )
}
