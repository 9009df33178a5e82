import type { EdgeAdvice } from '#domain/flow/edgeAdvice.ts'
import { SEVERITY_LOOKS } from '#parts/severityLooks.ts'

/** The mark on the corner of a card that the edge under way would be wrong at. */
export function AdviceMark({ severity }: Pick<EdgeAdvice, 'severity'>) {
  return (
    <span
      aria-hidden="true"
      data-advice={severity}
      className={`pointer-events-none absolute -top-2 -left-2 grid size-5 place-items-center rounded-full font-bold text-[12px] leading-none ring-2 ring-surface ${SEVERITY_LOOKS[severity].badge}`}
    >
      !
    </span>
  )
}
