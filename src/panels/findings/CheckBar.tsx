import { useStore } from 'zustand'
import type { CheckState } from '#desk/liveCheck.ts'
import { Button } from '#parts/Button.tsx'
import { useShortcutLabel } from '#parts/shortcutLabel.ts'
import { Tooltip } from '#parts/Tooltip.tsx'
import { findingsWords } from '#words/findings.ts'
import { useCommand, useWorkspace } from '#workspace/useWorkspace.ts'

const wordsFor = ({ settled, sketch, speaks }: CheckState): string => {
  if (sketch) return findingsWords.moreBlocksFirst
  if (!settled) return findingsWords.rulesWait
  return speaks.includes('presenting') ? findingsWords.everyRuleRun : findingsWords.moreInReview
}

/** Asks for what the check has not told yet: what a pause or more blocks bring, and what only a review does. */
export function CheckBar() {
  const { check } = useWorkspace()
  const waits = useStore(check.state, ({ settled, sketch }) => !settled || sketch)
  const words = useStore(check.state, wordsFor)
  const { command, run } = useCommand('review-board')
  return (
    <div className="flex min-h-11 shrink-0 items-center gap-1.5 border-border border-t py-1 pr-2 pl-4 text-[12px] text-muted leading-tight">
      <span className="min-w-0 flex-1">{words}</span>
      {waits && (
        <Button size="small" onClick={() => check.checkNow()}>
          {findingsWords.checkNow}
        </Button>
      )}
      <Tooltip text={command.title} shortcut={useShortcutLabel(command.id)} side="top">
        <Button size="small" aria-label={command.title} onClick={run}>
          {findingsWords.review}
        </Button>
      </Tooltip>
    </div>
  )
}
