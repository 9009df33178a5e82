import { useStore } from 'zustand'
import { useShallow } from 'zustand/shallow'
import { SEVERITIES, type Severity } from '#domain/flow/rule.ts'
import { Icon } from '#icons/Icon.tsx'
import { classNames } from '#parts/classNames.ts'
import { SEVERITY_LOOKS } from '#parts/severityLooks.ts'
import { useShortcutLabel } from '#parts/shortcutLabel.ts'
import { Tooltip } from '#parts/Tooltip.tsx'
import { findingCountWords } from '#words/findingCounts.ts'
import { topBarWords } from '#words/topBar.ts'
import { useCommand, useWorkspace } from '#workspace/useWorkspace.ts'

/** How many findings there are of each severity. */
type FindingCounts = Readonly<Record<Severity, number>>

/** Counts findings by severity. */
export function countFindings(findings: readonly { readonly severity: Severity }[]): FindingCounts {
  const counts = { error: 0, warning: 0, hint: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

/** The counts as words: "1 error, 2 warnings"; severities without findings are left out. */
export function countsInWords(counts: FindingCounts): string {
  const parts = SEVERITIES.flatMap((severity) => {
    const count = counts[severity]
    return count === 0 ? [] : [findingCountWords[severity](count)]
  })
  return parts.length === 0 ? findingCountWords.none : parts.join(', ')
}

/** How many findings there are; shows them. The counts change without a word; what is new is told elsewhere. */
export function FindingsButton() {
  const { check } = useWorkspace()
  const counts = useStore(
    check.state,
    useShallow((state) => countFindings(state.findings)),
  )
  const settled = useStore(check.state, (state) => state.settled && !state.sketch)
  const { command, run } = useCommand('show-findings')
  const words = countsInWords(counts)
  const shown = SEVERITIES.filter((severity) => counts[severity] > 0)
  return (
    <Tooltip text={words} shortcut={useShortcutLabel(command.id)}>
      <button
        type="button"
        className="inline-flex h-8 shrink-0 items-center gap-3 rounded-lg border border-border bg-raised px-3 font-semibold text-[13px] tabular-nums transition-colors duration-150 hover:border-border-strong hover:bg-hover max-sm:gap-2 max-sm:px-2"
        onClick={run}
      >
        <span className="sr-only">{topBarWords.findings(words, command.title)}</span>
        {shown.length === 0 && <Icon name="circle-check" className={settled ? 'text-ok' : 'text-muted'} />}
        {shown.map((severity, i) => (
          <span
            key={severity}
            className={classNames('inline-flex items-center gap-1.5', i > 0 && 'max-[899px]:hidden')}
            aria-hidden="true"
            data-count={severity}
          >
            <Icon name={SEVERITY_LOOKS[severity].icon} className={SEVERITY_LOOKS[severity].ink} />
            {counts[severity]}
          </span>
        ))}
      </button>
    </Tooltip>
  )
}
