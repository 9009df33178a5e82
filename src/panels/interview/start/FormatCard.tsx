import type { Phase } from '#domain/interview/clock/readClock.ts'
import { plannedLength } from '#domain/interview/ownFormats.ts'
import type { OfferedFormat } from '#domain/interview/practice.ts'
import { classNames } from '#parts/classNames.ts'
import { practiceWords } from '#words/practice.ts'
import { RadioCard } from './RadioCard.tsx'

/** Minutes that a phase with an open end is drawn as. */
const OPEN_END = 5

const share = ({ minutes = OPEN_END }: Phase) => ({ flex: `${minutes} 1 0` })
const HATCHED = 'bg-[repeating-linear-gradient(115deg,var(--track-2)_0_3px,transparent_3px_6px)]'

function Bar({ phases, chosen }: { readonly phases: readonly Phase[]; readonly chosen: boolean }) {
  return (
    <span className="mt-1.5 flex gap-0.5">
      {phases.map((phase, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: phases have no ids and keep their places
          key={index}
          data-open={phase.minutes === undefined || undefined}
          style={share(phase)}
          className={classNames(
            'h-2 min-w-1 rounded-sm forced-colors:border forced-colors:border-[CanvasText]',
            phase.minutes === undefined ? HATCHED : chosen ? 'bg-accent' : 'bg-[var(--track-2)]',
            chosen && 'forced-colors:bg-[Highlight]',
          )}
        />
      ))}
    </span>
  )
}

/** The minutes of each phase under its part of the bar. */
function MinuteMarks({ phases }: { readonly phases: readonly Phase[] }) {
  return (
    <span className="mt-0.5 flex gap-0.5 group-hover/card:invisible">
      {phases.map((phase, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: phases have no ids and keep their places
        <span key={index} style={share(phase)} className="min-w-1 text-[11px] text-muted tabular-nums leading-4">
          {practiceWords.minutes(phase.minutes)}
        </span>
      ))}
    </span>
  )
}

/** So many names have no room in one row, and rows are read as a text. */
const MOST_IN_ROW = 5

/** What the phases are called, near their parts of the bar as long as there is room, and in rows where there is not. */
function Names({ phases, className }: { readonly phases: readonly Phase[]; readonly className?: string }) {
  return (
    <span className={classNames('flex flex-wrap gap-x-2.5', className)}>
      {phases.map((phase, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: phases have no ids and keep their places
          key={index}
          style={phases.length > MOST_IN_ROW ? undefined : share(phase)}
          className="min-w-max text-[11px] text-muted leading-4"
        >
          {phase.name} <b className="font-semibold text-text tabular-nums">{practiceWords.minutes(phase.minutes)}</b>
        </span>
      ))}
    </span>
  )
}

interface FormatCardProps {
  readonly format: OfferedFormat
  readonly group: string
  readonly checked: boolean
  readonly onChoose: () => void
}

/** A format with its phases to scale; the chosen one names them, another one when it is pointed at. */
export function FormatCard({ format, group, checked, onChoose }: FormatCardProps) {
  const { id, title, detail, phases, own } = format
  const { minutes, isOpen } = plannedLength(phases)
  const total = practiceWords.length(minutes, isOpen)
  const named = phases.map(({ name, minutes: taken }) => practiceWords.phase(name, taken))
  return (
    <RadioCard
      group={group}
      value={id}
      name={title}
      facts={practiceWords.formatFacts(total, named)}
      checked={checked}
      onChoose={onChoose}
      className="px-3 pt-2.5 pb-2"
    >
      <span
        className={classNames(
          'flex items-baseline gap-2 font-semibold text-[13px]',
          own && 'pr-16 pointer-coarse:pr-20',
        )}
      >
        <span className="truncate">{title}</span>
        {detail && <span className="font-normal text-[12px] text-muted">{detail}</span>}
        <span className="ml-auto shrink-0 tabular-nums">{total}</span>
      </span>
      <Bar phases={phases} chosen={checked} />
      {checked ? (
        <Names phases={phases} className="mt-0.5" />
      ) : (
        <>
          <MinuteMarks phases={phases} />
          <Names
            phases={phases}
            className="invisible absolute -inset-x-px top-11 z-10 rounded-b-[10px] border border-border-strong border-t-0 bg-raised px-3 pb-2 group-hover/card:visible"
          />
        </>
      )}
    </RadioCard>
  )
}
