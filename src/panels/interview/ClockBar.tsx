import { useEffect, useRef, useState } from 'react'
import { clockText, isEnding, type Pace, paceOf } from '#domain/interview/clock/pace.ts'
import type { ClockReading } from '#domain/interview/clock/readClock.ts'
import { Icon } from '#icons/Icon.tsx'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { classNames } from '#parts/classNames.ts'
import { IconButton } from '#parts/IconButton.tsx'
import { useShortcutLabel } from '#parts/shortcutLabel.ts'
import { interviewWords } from '#words/interview.ts'
import { useCommand, useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { useClock } from './useClock.ts'
import '#parts/laterStyles.css'

const PACE_LOOKS: Readonly<Record<Pace, string>> = {
  on: 'bg-[var(--good-soft)] text-ok',
  behind: 'bg-[var(--warn-soft)] text-warning',
  ahead: 'bg-hover text-muted',
}

/** What a screen reader hears of the clock: which phase is on, and that one is about to end. */
function ClockAnnouncer({ clock }: { readonly clock: ClockReading }) {
  const phase = clock.phases[clock.phase]
  const ending = clock.status === 'running' && isEnding(clock)
  const [said, setSaid] = useState('')
  const first = useRef(true)
  const sentence =
    clock.status === 'ended'
      ? interviewWords.ended
      : ending
        ? interviewWords.lastMinute(phase?.name ?? '')
        : interviewWords.phaseIsOn(phase?.name ?? '', phase?.minutes)
  useEffect(() => {
    // What is so when the page opens is no news.
    if (first.current) first.current = false
    else setSaid(sentence)
  }, [sentence])
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  )
}

/** The time of the phase: what is left of it, with a plus once it is overrun; or how long it has been on. */
function phaseTime({ left, spent }: ClockReading, countsUp: boolean): string {
  if (countsUp || left === undefined) return clockText(spent)
  // A second is left until it is over.
  return left < 0 ? `+${clockText(left)}` : clockText(Math.ceil(left / 1000) * 1000)
}

function PaceMark({ clock }: { readonly clock: ClockReading }) {
  const pace = paceOf(clock)
  return (
    <span
      data-pace={pace}
      className={classNames(
        'inline-flex h-5 items-center rounded-full px-2 font-semibold text-[11px] tabular-nums max-[1023px]:hidden',
        PACE_LOOKS[pace],
      )}
    >
      {interviewWords.pace[pace](clockText(clock.behind))}
    </span>
  )
}

/** The clock in the top bar: the phase, what is left of it and of all, the pace, and the ways to stop it and to go on. */
export function ClockBar() {
  const { desk } = useWorkspace()
  const clock = useClock()
  const countsUp = useDesk((state) => state.clockCountsUp)
  const pause = useCommand('pause-interview')
  const next = useCommand('next-phase')
  const pauseKey = useShortcutLabel('pause-interview')
  const nextKey = useShortcutLabel('next-phase')
  if (!clock) return null
  const phase = clock.phases[clock.phase]
  const { status } = clock
  const isLast = clock.phase === clock.phases.length - 1
  return (
    <section
      aria-label={interviewWords.clock}
      data-phase={phase?.kind}
      data-left={Math.ceil((clock.left ?? clock.leftInAll) / 1000)}
      data-status={status}
      className="flex h-8 min-w-0 shrink-0 items-stretch divide-x max-sm:h-11 divide-border overflow-hidden rounded-lg border border-border bg-raised text-[13px]"
    >
      <button
        type="button"
        aria-description={countsUp ? interviewWords.showLeft : interviewWords.showSpent}
        className={classNames(
          'flex min-w-0 items-center gap-2 px-2.5 tabular-nums hover:bg-hover focus-visible:-outline-offset-2',
          status !== 'running' && 'text-muted',
        )}
        onClick={() => desk.setState({ clockCountsUp: !countsUp })}
      >
        <Icon name="timer" size={15} className="shrink-0" />
        <span className={classNames('truncate font-medium max-[899px]:hidden', isEnding(clock) && 'text-warning')}>
          {phase?.name}
        </span>
        <b className="font-semibold text-[15px]" data-clock-phase>
          {phaseTime(clock, countsUp)}
        </b>
        <span className="whitespace-nowrap text-[12px] text-muted max-[1023px]:hidden" data-clock-all>
          {status === 'running'
            ? interviewWords.inAll(clockText(clock.leftInAll), clock.leftInAll < 0)
            : interviewWords.status[status]}
        </span>
        <PaceMark clock={clock} />
      </button>
      {status !== 'ended' && (
        <>
          <IconButton
            icon={<LaterIcon name={status === 'paused' ? 'play' : 'pause'} size={15} />}
            label={status === 'paused' ? interviewWords.goOn : interviewWords.pause}
            shortcut={pauseKey}
            className="h-full rounded-none max-sm:hidden"
            onClick={pause.run}
          />
          <IconButton
            icon={<LaterIcon name="skip-forward" size={15} />}
            label={isLast ? interviewWords.endInterview : interviewWords.nextPhase}
            shortcut={nextKey}
            className="h-full rounded-none max-sm:hidden"
            onClick={next.run}
          />
        </>
      )}
      <ClockAnnouncer clock={clock} />
    </section>
  )
}
