import type { TradeoffId } from '#domain/board/board.ts'
import { findRecord } from '#domain/board/lookup.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { acceptFinding, type Extent, reopenTradeoff } from '#domain/flow/tradeoffs.ts'
import { findingsWords } from '#words/findings.ts'
import type { BoardEdit } from '../boardEdit.ts'
import { type Happened, perform } from '../perform.ts'
import type { Workspace } from '../workspace.ts'
import { moveOn } from './moveOn.ts'

/** Why a finding is accepted, and whether all of its rule is with it. */
interface Acceptance {
  readonly extent: Extent
  readonly reason: string
}

/** Accepts a finding, or its rule on this board, for a reason. */
export const accept: BoardEdit<Acceptance & { readonly finding: Finding }> = {
  id: 'accept-as-trade-off',
  title: 'Accept as a trade-off',
  edit: (board, { finding, ...why }) => ({ changes: acceptFinding(board, finding, why) }),
}

/** Gives another reason for what was accepted. */
export const changeReason: BoardEdit<{ readonly id: TradeoffId; readonly reason: string }> = {
  id: 'change-reason',
  title: 'Change the reason',
  edit: (board, { id, reason }) =>
    findRecord(board.tradeoffs, id)?.reason === reason
      ? { changes: [] }
      : { changes: [{ op: 'patch', type: 'tradeoff', id, fields: { reason } }] },
}

/** Takes an acceptance back; `found` says that what it covered is there still, and speaks again. */
export const reopen: BoardEdit<{ readonly id: TradeoffId; readonly found: boolean }> = {
  id: 'reopen',
  title: ({ found }) => (found ? findingsWords.reopenFinding : findingsWords.removeTradeoff),
  edit: (board, { id }) => {
    const tradeoff = findRecord(board.tradeoffs, id)
    return { changes: tradeoff ? reopenTradeoff(tradeoff) : [] }
  },
}

/** Accepts a finding, or its rule on this board, for a reason, as one step, and goes on to the next finding. */
export const acceptAsTradeoff = (workspace: Workspace, finding: Finding, why: Acceptance): Happened =>
  moveOn(workspace, finding, () => perform(workspace, accept, { finding, ...why }).is)
