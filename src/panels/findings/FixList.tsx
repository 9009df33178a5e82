import { useMemo } from 'react'
import { useStore } from 'zustand'
import { applyFixEverywhere, placesOfFix } from '#commands/findings/applyFix.ts'
import type { OfferedFix } from '#domain/flow/offeredFixes.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { Button } from '#parts/Button.tsx'
import { findingsWords } from '#words/findings.ts'
import { useBoard, useWorkspace } from '#workspace/useWorkspace.ts'
import { FixButton, WRAPPED, WRAPPING } from './FixButton.tsx'
import { useFixes } from './useFixes.ts'
import { useFixPreview } from './useFixPreview.ts'

/** So many places are previewed; trying a fix at more of them could be felt on a large board. */
const MOST_PREVIEWED = 8

interface FixEverywhereProps {
  readonly finding: Finding
  readonly title: string
  /** its title is not read beside it */
  readonly alone?: boolean
}

/** Applies a fix wherever its rule offers it; nothing where that is one place. */
export function FixEverywhere({ finding, title, alone = false }: FixEverywhereProps) {
  const workspace = useWorkspace()
  const places = useStore(workspace.check.state, ({ findings }) => placesOfFix(findings, finding, title))
  const preview = useFixPreview(() => {
    if (places > MOST_PREVIEWED) return undefined
    return workspace.check.rulebook()?.fixEvery(workspace.document.board(), finding.rule, title)
  })
  if (places < 2) return null
  const name = findingsWords.fixEverywhere(title, places)
  return (
    <Button
      size="small"
      tone={alone ? 'accent' : 'quiet'}
      {...(alone && { icon: <LaterIcon name="wand-sparkles" size={14} className="shrink-0" /> })}
      className={alone ? WRAPPING : 'px-1.5!'}
      aria-label={name}
      onClick={() => applyFixEverywhere(workspace, finding, title)}
      {...preview}
    >
      {alone && <span className={WRAPPED}>{title}</span>}
      <span className="shrink-0">{alone ? findingsWords.everywhereToo(places) : findingsWords.everywhere(places)}</span>
    </Button>
  )
}

/** True where all that is left to do is to take something away. */
const onlyRemoves = (fixes: readonly OfferedFix[]): boolean =>
  fixes.every(({ changes }) => changes.every(({ op }) => op === 'remove'))

/** Why the repairs that would keep a block or an edge are not among those offered. */
function RefusedFixes({ finding }: { readonly finding: Finding }) {
  const { check } = useWorkspace()
  const board = useBoard((each) => each)
  const refused = useMemo(() => check.rulebook()?.refusedFixes(board, finding) ?? [], [check, board, finding])
  if (refused.length === 0) return null
  return (
    <>
      <p className="m-0 mt-1.5 text-[12px] text-muted">{findingsWords.notOffered}</p>
      <ul aria-label={findingsWords.notOffered} className="m-0 list-disc pl-4.5 text-[12px] text-muted leading-[1.5]">
        {refused.map(({ title, brings }) => (
          <li key={title}>{findingsWords.refusal(title, brings)}</li>
        ))}
      </ul>
    </>
  )
}

/** Every fix of a finding that holds, each also for all places of its rule; those not tried yet are there but cannot be pressed. */
export function FixList({ finding }: { readonly finding: Finding }) {
  const held = useFixes(finding, true)
  const possible = useMemo(() => finding.fixes?.() ?? [], [finding])
  const fixes = held ?? possible
  if (possible.length === 0) return null
  return (
    <>
      {fixes.length > 0 && (
        <ul aria-label={findingsWords.fixes} className="m-0 mt-2 flex list-none flex-col gap-1 p-0">
          {fixes.map((fix) => (
            <li key={fix.title} className="flex items-center gap-1">
              <FixButton finding={finding} fix={fix} disabled={!held} />
              <FixEverywhere finding={finding} title={fix.title} />
            </li>
          ))}
        </ul>
      )}
      {held && onlyRemoves(held) && <RefusedFixes finding={finding} />}
    </>
  )
}
