import type { Finding } from '#domain/flow/rule.ts'
import { Icon } from '#icons/Icon.tsx'
import { classNames } from '#parts/classNames.ts'
import { SEVERITY_LOOKS } from '#parts/severityLooks.ts'
import { severityWords } from '#words/severities.ts'
import { FindingDetail } from './FindingDetail.tsx'
import { FirstFix } from './FirstFix.tsx'
import { useFindingRow } from './useFindingRow.ts'

interface FindingItemProps {
  readonly finding: Finding
  readonly chosen: boolean
  /** shows its first fix before it is chosen */
  readonly eager: boolean
}

/** What a rule found at its only place: what is wrong and its first fix, and when it is chosen all there is about it. */
export function FindingItem({ finding, chosen, eager }: FindingItemProps) {
  const { id, row, head } = useFindingRow(finding, chosen)
  const look = SEVERITY_LOOKS[finding.severity]
  return (
    <li {...row} className="border-border border-b py-1 last:border-b-0">
      <div
        className={classNames(
          'rounded-lg px-2 py-2 transition-colors duration-150',
          chosen ? 'bg-accent-soft' : 'hover:bg-hover',
        )}
      >
        <div className="relative flex gap-2.5 rounded-md has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-3">
          <Icon name={look.icon} className={classNames('mt-px shrink-0', look.ink)} />
          {/* The button covers the whole head, so that a press anywhere on it chooses. */}
          <button
            {...head}
            className="min-w-0 flex-1 text-left font-semibold leading-[1.4] outline-none after:absolute after:-inset-2"
          >
            <span className="sr-only">{severityWords[finding.severity].before}</span>
            <span id={`${id}-says`} className="break-words">
              {finding.says}
            </span>
          </button>
        </div>
        {chosen && (
          <div className="pl-6.5">
            <FindingDetail finding={finding} id={id} />
          </div>
        )}
        {!chosen && eager && <FirstFix finding={finding} mends={`${id}-says`} />}
      </div>
    </li>
  )
}
