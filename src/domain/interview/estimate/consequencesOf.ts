import type { BlockId, Board } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { loadOf } from '#domain/capacity/loadOf.ts'
import type { Edit } from '#domain/edits/edit.ts'
import { layNew } from '#domain/edits/layNew.ts'
import { openDraft } from '#domain/flow/draft/openDraft.ts'
import { flowOf } from '#domain/flow/flowGraph.ts'
import type { Fix } from '#domain/flow/rule.ts'
import { onceFor } from '#shared/onceFor.ts'
import { FORCED } from './consequences/catalogue.ts'
import type { ForcedBy, NumbersView, Verdict } from './consequences/consequence.ts'
import { estimateOf } from './estimateOf.ts'
import type { InputId } from './inputs.ts'
import type { ResultId } from './results/ids.ts'

/** What the numbers of a board force at one place, and what answers it. */
export interface Consequence extends Verdict {
  /** of what it is one, with its place: the same for the same thing on the board */
  readonly key: string
  readonly id: string
  readonly result: ResultId
  readonly source: string
  /** the empty fields of which a usual value was taken; where there are none, it is certain */
  readonly assumes: readonly InputId[]
}

/** The brief of a board with what the estimate makes of its peaks. */
function withPeaks(board: Board): Board {
  const estimate = estimateOf(board)
  const known = (field: 'peakReadQps' | 'peakWriteQps' | 'concurrentConnections', id: ResultId) => {
    const value = estimate.get(id)?.value
    return value === undefined ? {} : { [field]: value }
  }
  const brief = {
    ...board.brief,
    ...known('peakReadQps', 'reads-peak'),
    ...known('peakWriteQps', 'writes-peak'),
    ...known('concurrentConnections', 'connections'),
  }
  return { ...board, brief }
}

function viewOf(stated: Board): NumbersView {
  const estimate = estimateOf(stated)
  const board = withPeaks(stated)
  return { board, flow: flowOf(board), estimate, loads: loadOf(board), value: (id) => estimate.get(id)?.value }
}

function consequencesBy({ id, result, source, check }: ForcedBy, view: NumbersView): readonly Consequence[] {
  const assumes = view.estimate.get(result)?.assumes ?? []
  return check(view).map((verdict) => ({
    ...verdict,
    key: [id, ...verdict.at].join(' '),
    id,
    result,
    source,
    assumes,
  }))
}

/** What the numbers of a board force, open and answered alike; computed once a board. */
export const consequencesOf: (board: Board) => readonly Consequence[] = onceFor((board: Board) => {
  const view = viewOf(board)
  return FORCED.flatMap((forced) => consequencesBy(forced, view))
})

/** What a step of a consequence does to the board, with places for what is new; the same board gives the same changes. */
export function stepEdit(board: Board, { key }: Pick<Consequence, 'key'>, step: Fix): Edit {
  const draft = openDraft(board, `${key} ${step.title}`)
  step.draw(draft)
  const changes = draft.changes()
  const after = applyChanges(board, changes)
  const known = new Set<BlockId>(board.blocks.map(({ id }) => id))
  const added = after.blocks.map(({ id }) => id).filter((id) => !known.has(id))
  return { changes: layNew(board, changes, after), ...(added.length > 0 && { select: added }) }
}
