import { showPhase } from '#commands/interview/clockWishes.ts'
import { isEnding } from '#domain/interview/clock/pace.ts'
import { type ClockReading, type Phase, phaseState, plannedTime } from '#domain/interview/clock/readClock.ts'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { classNames } from '#parts/classNames.ts'
import { Tooltip } from '#parts/Tooltip.tsx'
import { interviewWords } from '#words/interview.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { useClock } from './useClock.ts'
import '#parts/laterStyles.css'

/** Minutes that a phase with an open end is drawn as. */
const OPEN_END = 5

/** How much of the bar of a phase is filled, in percent. */
function filled(clock: ClockReading, index: number): number {
  const state = phaseState(clock, index)
  if (state !== 'now') return state === 'done' ? 100 : 0
  const phase = clock.phases[index] as Phase
  return phase.minutes === undefined ? 100 : Math.min(100, (100 * clock.spent) / plannedTime(phase))
}

function StripPhase({ clock, index }: { readonly clock: ClockReading; readonly index: number }) {
  const workspace = useWorkspace()
  const phase = clock.phases[index] as Phase
  const state = phaseState(clock, index)
  const now = state === 'now'
  return (
    <li className="min-w-6" style={{ flex: `${phase.minutes ?? OPEN_END} 1 0` }}>
      <Tooltip text={interviewWords.phaseWithMinutes(phase.name, phase.minutes)} side="bottom">
        <button
          type="button"
          aria-current={now ? 'step' : undefined}
          aria-label={interviewWords.phaseInStrip(phase.name, phase.minutes, state)}
          data-strip-phase={index}
          className="group flex h-[27px] w-full flex-col justify-end gap-[3px] pb-[3px] text-left focus-visible:-outline-offset-2"
          onClick={() => showPhase(workspace, index)}
        >
          <span
            className={classNames(
              'flex items-center gap-1 overflow-hidden whitespace-nowrap text-[11px] leading-none',
              now ? 'font-semibold text-text' : 'text-muted group-hover:text-text',
              now && isEnding(clock) && 'text-warning',
            )}
          >
            {state === 'done' && <LaterIcon name="check" size={11} className="shrink-0 text-ok" />}
            <span className="truncate">{phase.name}</span>
            <span className="font-normal text-muted">{interviewWords.minutes(phase.minutes)}</span>
          </span>
          <span className="h-[3px] w-full overflow-hidden rounded-full bg-[var(--track)] forced-colors:border forced-colors:border-[CanvasText]">
            <span
              className={classNames(
                'block h-full rounded-full',
                now ? 'bg-accent forced-colors:bg-[Highlight]' : 'bg-[var(--track-2)] forced-colors:bg-[CanvasText]',
              )}
              style={{ width: `${filled(clock, index)}%` }}
            />
          </span>
        </button>
      </Tooltip>
    </li>
  )
}

/** The phases of the interview in proportion to their minutes; each is a way to go there. */
export function PhaseStrip() {
  const clock = useClock()
  if (!clock) return <div />
  return (
    <nav aria-label={interviewWords.phases} className="border-border border-b bg-surface px-5 max-sm:px-2">
      <ol className="m-0 flex list-none gap-1 p-0">
        {clock.phases.map((phase, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: phases have no ids and keep their places
          <StripPhase key={`${index} ${phase.name}`} clock={clock} index={index} />
        ))}
      </ol>
    </nav>
  )
}
