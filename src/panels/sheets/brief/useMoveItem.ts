import { type BriefItemMove, moveBriefItem } from '#commands/brief/briefEdits.ts'
import { itemsOf } from '#domain/interview/brief/lines.ts'
import type { BriefListId } from '#domain/interview/brief/questions.ts'
import { briefSheetWords } from '#words/briefSheet.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import type { GoTo } from './goTo.ts'

/** The lists that items move between, in the order in which they are read. */
const BESIDE: readonly BriefListId[] = ['features', 'featuresLater', 'outOfScope']

/** To the end of the list before or after, or to the start of the one after. */
export type BesideWay = 'before' | 'after' | 'start-of-next'

/** What moves an item of this list to the ones beside it, and what was dropped to a place in it; the focus goes with the item. */
export function useMoveItem(id: BriefListId, goTo: GoTo) {
  const { document, desktop } = useWorkspace()
  const move = useEdit(moveBriefItem)
  const run = (wanted: BriefItemMove) => {
    const count = itemsOf(document.board().brief[wanted.to]).length
    if (move(wanted).is !== 'made') return desktop.notify(briefSheetWords.notTaken)
    goTo({ list: wanted.to, item: Math.min(wanted.place ?? count, count) })
  }
  return {
    beside: (index: number, way: BesideWay) => {
      const at = BESIDE.indexOf(id)
      const to = at < 0 ? undefined : BESIDE[at + (way === 'before' ? -1 : 1)]
      if (to) run({ from: id, to, index, place: way === 'start-of-next' ? 0 : undefined })
    },
    dropped: ({ from, index }: Pick<BriefItemMove, 'from' | 'index'>, place: number) => {
      const last = itemsOf(document.board().brief[id]).length - 1
      if (from === id && index !== place) run({ from, to: id, index, place: Math.min(place, last) })
      if (from !== id && BESIDE.includes(from) && BESIDE.includes(id)) run({ from, to: id, index, place })
    },
  }
}
