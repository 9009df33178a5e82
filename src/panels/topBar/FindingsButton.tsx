import { useStore } from 'zustand'
import { useShallow } from 'zustand/shallow'
import type { Severity } from '#domain/flow/rule.ts'
import { Icon } from '#icons/Icon.tsx'
import type { UiIcon } from '#icons/uiIcons.ts'
import { classNames } from '#parts/classNames.ts'
import { shortcutLabel } from '#parts/shortcutLabel.ts'
import { Tooltip } from '#parts/Tooltip.tsx'
import { useCommand, useWorkspace } from '#workspace/useWorkspace.ts'
import { countFindings, countsInWords } from './findingCounts.ts'

const LOOKS = [
  ['error', 'circle-alert', 'text-danger'],
  ['warning', 'triangle-alert', 'text-warning'],
  ['hint', 'lightbulb', 'text-hint'],
] as const satisfies readonly (readonly [Severity, UiIcon, string])[]

/** How many findings there are; shows them. The counts change without a word; what is new is told elsewhere. */
export function FindingsButton() {
  const { check } = useWorkspace()
  const counts = useStore(
    check.state,
    useShallow((state) => countFindings(state.findings)),
  )
  const settled = useStore(check.state, (state) => state.settled)
  const { command, run } = useCommand('show-findings')
  const words = countsInWords(counts)
  const shown = LOOKS.filter(([severity]) => counts[severity] > 0)
  return (
    <Tooltip text={words} shortcut={shortcutLabel(command)}>
      <button
        type="button"
        aria-label={`${words}: ${command.title.toLowerCase()}`}
        className="inline-flex h-8 shrink-0 items-center gap-3 rounded-lg border border-border bg-raised px-3 font-semibold text-[13px] tabular-nums transition-colors duration-150 hover:border-border-strong hover:bg-hover max-sm:gap-2 max-sm:px-2"
        onClick={run}
      >
        {shown.length === 0 && <Icon name="circle-check" className={settled ? 'text-ok' : 'text-muted'} />}
        {shown.map(([severity, icon, colour], i) => (
          <span
            key={severity}
            className={classNames('inline-flex items-center gap-1.5', i > 0 && 'max-[899px]:hidden')}
            data-count={severity}
          >
            <Icon name={icon} className={colour} />
            {counts[severity]}
          </span>
        ))}
      </button>
    </Tooltip>
  )
}
