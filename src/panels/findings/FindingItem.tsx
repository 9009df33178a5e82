import { useId } from 'react'
import type { Finding } from '#domain/flow/rule.ts'
import { Icon } from '#icons/Icon.tsx'
import { classNames } from '#parts/classNames.ts'
import { SEVERITY_LOOKS } from './findingWords.ts'

interface FindingItemProps {
  readonly finding: Finding
  readonly chosen: boolean
  readonly onChoose: (finding: Finding) => void
}

/** One finding: what is wrong, why it matters and where the framework says so; choosing it shows its blocks. */
export function FindingItem({ finding, chosen, onChoose }: FindingItemProps) {
  const id = useId()
  const look = SEVERITY_LOOKS[finding.severity]
  return (
    <li
      data-rule={finding.rule}
      data-severity={finding.severity}
      className="border-border border-b py-1 last:border-b-0"
    >
      <div
        className={classNames(
          'relative flex gap-2.5 rounded-lg px-2 py-2 transition-colors duration-150 has-focus-visible:outline-2 has-focus-visible:outline-accent',
          chosen ? 'bg-accent-soft' : 'hover:bg-hover',
        )}
      >
        <Icon name={look.icon} className={classNames('mt-px shrink-0', look.ink)} />
        <div className="min-w-0 flex-1">
          {/* The button covers the whole finding, so that a press anywhere on it chooses. */}
          <button
            type="button"
            aria-describedby={id}
            aria-current={chosen}
            onClick={() => onChoose(finding)}
            className="break-words text-left font-semibold leading-[1.4] outline-none after:absolute after:inset-0 after:rounded-lg"
          >
            {finding.says}
          </button>
          <div id={id} className="mt-0.5 text-[12.5px] text-muted leading-[1.5]">
            {finding.why}
            <div className="mt-1 text-[11.5px]">{finding.source}</div>
          </div>
        </div>
      </div>
    </li>
  )
}
