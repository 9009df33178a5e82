import { useStore } from 'zustand'
import { chooseFinding } from '#commands/findings/chooseFinding.ts'
import type { BlockId } from '#domain/board/board.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { findingKey } from '#domain/flow/findingKey.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { worstFirst } from '#domain/flow/worstFirst.ts'
import { foldOf } from '#domain/layout/fold.ts'
import { SEVERITY_LOOKS } from '#parts/severityLooks.ts'
import { Tooltip } from '#parts/Tooltip.tsx'
import { canvasWords } from '#words/canvas.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { useBadge } from './badges.ts'
import { useDrawnBoard } from './drawnBoard.ts'

/** So many findings are said beside a dot. */
const MOST_SAID = 3

/** Tells findings that are about a card: about its block, or about something in the collapsed zone that it stands for. */
function useIsHere(id: BlockId): (finding: Finding) => boolean {
  const hidden = useDrawnBoard((board) => foldOf(findBlock(board, id))?.hidden)
  return ({ at }) => at.some((each) => each === id || hidden?.has(each))
}

/** What the first findings on a card say, the worst first. */
function FindingsTip({ id }: { readonly id: BlockId }) {
  const findings = useStore(useWorkspace().check.state, (state) => state.findings)
  const here = worstFirst(findings).filter(useIsHere(id))
  return (
    <span className="flex flex-col gap-1.5 py-0.5 leading-snug">
      {here.slice(0, MOST_SAID).map((finding) => (
        <span key={findingKey(finding)}>{finding.says}</span>
      ))}
      {here.length > MOST_SAID && (
        <span className="text-muted">{canvasWords.moreFindings(here.length - MOST_SAID)}</span>
      )}
    </span>
  )
}

/** The dot with the number of findings on a card, which says them where a pointer rests on it; pressing it shows the findings and chooses the worst of them. */
export function CardBadge({ id }: { readonly id: BlockId }) {
  const workspace = useWorkspace()
  const badge = useBadge(id)
  const isHere = useIsHere(id)
  if (!badge) return null
  const show = () => {
    const worst = worstFirst(workspace.check.state.getState().findings).find(isHere)
    workspace.desk.setState({ tab: 'findings', panelOpen: true })
    if (worst) chooseFinding(workspace, worst)
  }
  const name = canvasWords.findings(badge.count)
  return (
    <Tooltip text={<FindingsTip id={id} />}>
      <button
        type="button"
        tabIndex={-1}
        aria-label={name}
        className={`absolute -top-2 -right-2 grid h-5 min-w-5 place-items-center rounded-full px-1 text-[11px] font-semibold tabular-nums ring-2 ring-surface ${SEVERITY_LOOKS[badge.severity].badge}`}
        onClick={(event) => {
          // Pressed by a screen reader, it would be a press on the card, too.
          event.stopPropagation()
          show()
        }}
      >
        {badge.count}
      </button>
    </Tooltip>
  )
}
