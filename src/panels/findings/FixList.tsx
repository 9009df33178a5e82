import { useMemo } from 'react'
import { useStore } from 'zustand'
import { applyFixEverywhere, placesOfFix } from '#commands/findings/applyFix.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { Button } from '#parts/Button.tsx'
import { findingsWords } from '#words/findings.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { FixButton } from './FixButton.tsx'
import { useFixes } from './useFixes.ts'
import { useFixPreview } from './useFixPreview.ts'

/** So many places are previewed; trying a fix at more of them could be felt on a large board. */
const MOST_PREVIEWED = 8

function FixEverywhere({ finding, title }: { readonly finding: Finding; readonly title: string }) {
  const workspace = useWorkspace()
  const places = useStore(workspace.check.state, ({ findings }) => placesOfFix(findings, finding, title))
  const preview = useFixPreview(() => {
    if (places > MOST_PREVIEWED) return undefined
    return workspace.check.rulebook()?.fixEvery(workspace.document.board(), finding.rule, title)
  })
  if (places < 2) return null
  return (
    <Button
      size="small"
      tone="quiet"
      className="px-1.5!"
      aria-label={findingsWords.fixEverywhere(title, places)}
      onClick={() => applyFixEverywhere(workspace, finding, title)}
      {...preview}
    >
      {findingsWords.everywhere(places)}
    </Button>
  )
}

/** Every fix of a finding that holds, each also for all places of its rule; those not tried yet are there but cannot be pressed. */
export function FixList({ finding }: { readonly finding: Finding }) {
  const fixes = useFixes(finding, true)
  const possible = useMemo(() => (finding.fixes?.() ?? []).map(({ title }) => title), [finding])
  const titles = fixes ?? possible
  if (titles.length === 0) return null
  return (
    <ul aria-label={findingsWords.fixes} className="m-0 mt-2 flex list-none flex-col gap-1 p-0">
      {titles.map((title) => (
        <li key={title} className="flex items-center gap-1">
          <FixButton finding={finding} title={title} disabled={!fixes} />
          <FixEverywhere finding={finding} title={title} />
        </li>
      ))}
    </ul>
  )
}
