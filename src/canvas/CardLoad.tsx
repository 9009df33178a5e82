import { useShallow } from 'zustand/react/shallow'
import type { BlockId } from '#domain/board/board.ts'
import { cardLoadsOf } from '#domain/capacity/cardLoads.ts'
import { CARD } from '#domain/layout/card.ts'
import { REPORT_MARK, reportingBlocks } from '#domain/layout/telemetryLines.ts'
import { BlockGlyph } from '#icons/Icon.tsx'
import { strainInk } from '#parts/strainInk.ts'
import { canvasWords } from '#words/canvas.ts'
import { useBoard, useDesk } from '#workspace/useWorkspace.ts'
import { useBadge } from './badges.ts'
import { useDrawnBoard } from './drawnBoard.ts'

/** What a line of this height leaves below its baseline, and the border that the card's own measures contain. */
const LINE = { height: 12, below: 2 }
const BORDER = 1

/** Says on a card that its block reports to telemetry, where the lines of that are hidden. */
function ReportMark({ id }: { readonly id: BlockId }) {
  const isHidden = useDesk((state) => !state.telemetryLines)
  const reports = useDrawnBoard(({ edges }) => isHidden && reportingBlocks(edges).has(id))
  if (!reports) return null
  const { size, icon, left } = REPORT_MARK
  return (
    <span
      role="img"
      aria-label={canvasWords.reports}
      title={canvasWords.reports}
      className="absolute grid place-items-center rounded-full border border-border-strong bg-raised text-muted"
      style={{ left, bottom: -size / 2, width: size, height: size }}
    >
      <BlockGlyph name="activity" size={icon} />
    </span>
  )
}

/** What is marked on a card besides its name: its load and, where its lines are hidden, that it reports to telemetry. */
export const CardLoad = ({ id }: { readonly id: BlockId }) => (
  <>
    <LoadMark id={id} />
    <ReportMark id={id} />
  </>
)

/** The load of a block and how much of its capacity that is, in the corner of its card; nothing while there is none. */
function LoadMark({ id }: { readonly id: BlockId }) {
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
