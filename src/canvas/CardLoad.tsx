import { useShallow } from 'zustand/react/shallow'
import type { BlockId } from '#domain/board/board.ts'
import { cardLoadsOf } from '#domain/capacity/cardLoads.ts'
import { CARD } from '#domain/layout/card.ts'
import { strainInk } from '#parts/strainInk.ts'
import { useBoard } from '#workspace/useWorkspace.ts'
import { useBadge } from './badges.ts'

/** What a line of this height leaves below its baseline, and the border that the card's own measures contain. */
const LINE = { height: 12, below: 2 }
const BORDER = 1

/** The load of a block and how much of its capacity that is, in the corner of its card; nothing while there is none. */
export function CardLoad({ id }: { readonly id: BlockId }) {
  const load = useBoard(useShallow((board) => cardLoadsOf(board).get(id)))
  const isError = useBadge(id)?.severity === 'error'
  if (!load) return null
  return (
    <span
      title={load.says}
      className={`absolute whitespace-pre tabular-nums ${strainInk(load.strain, isError)}`}
      style={{
        right: CARD.padding - BORDER,
        bottom: CARD.loadBaseline - LINE.below - BORDER,
        fontSize: CARD.load.size,
        fontWeight: CARD.load.weight,
        lineHeight: `${LINE.height}px`,
      }}
    >
      <span aria-hidden="true">{load.text}</span>
      <span className="sr-only">{load.says}</span>
    </span>
  )
}
