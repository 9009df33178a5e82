import { useCallback, useState } from 'react'
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

/** Pixels that a letter of a name takes at most, and what stands beside it. */
const [LETTER, TICK, MINUTES, GAP] = [6.4, 15, 40, 4]

/** What is written of a phase in so many pixels: its name and minutes, its name, its first word, or else its number. */
function shownName(phase: Phase, index: number, room: number): readonly [name: string, minutes: boolean] {
  const fits = (text: string, beside = 0) => text.length * LETTER + TICK + beside <= room
  if (fits(phase.name, MINUTES)) return [phase.name, true]
  const [first = ''] = phase.name.split(/[\s-]/)
  return [[phase.name, first].find((text) => fits(text)) ?? String(index + 1), false]
}

/** How wide an element is, in pixels; 0 until it is shown. */
function useBreadth() {
  const [breadth, setBreadth] = useState(0)
  const watch = useCallback((element: HTMLElement | null) => {
    if (!element || !globalThis.ResizeObserver) return
    const observer = new ResizeObserver(([entry]) => setBreadth(Math.round(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [breadth, watch] as const
}

const weight = ({ minutes = OPEN_END }: Phase) => minutes

/** How much of the bar of a phase is filled, in percent. */
function filled(clock: ClockReading, index: number): number {
  const state = phaseState(clock, index)
  if (state !== 'now') return state === 'done' ? 100 : 0
  const phase = clock.phases[index] as Phase
  return phase.minutes === undefined ? 100 : Math.min(100, (100 * clock.spent) / plannedTime(phase))
}

interface StripPhaseProps {
  readonly clock: ClockReading
  readonly index: number
  /** pixels that it has */
  readonly room: number
}

function StripPhase({ clock, index, room }: StripPhaseProps) {
  const workspace = useWorkspace()
  const phase = clock.phases[index] as Phase
  const state = phaseState(clock, index)
  const now = state === 'now'
  const [name, withMinutes] = shownName(phase, index, room)
  return (
    <li className="min-w-6" style={{ flex: `${weight(phase)} 1 0` }}>
      <Tooltip text={interviewWords.phaseWithMinutes(phase.name, phase.minutes)} side="bottom">
        <button
          type="button"
          aria-current={now ? 'step' : undefined}
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
            <span>{name}</span>
            {withMinutes && <span className="font-normal text-muted">{interviewWords.minutes(phase.minutes)}</span>}
            <span className="sr-only">
              {withMinutes
                ? interviewWords.phaseStates[state]
                : interviewWords.phaseInStrip(phase.name, phase.minutes, state)}
            </span>
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
  const [breadth, watch] = useBreadth()
  if (!clock) return <div />
  const all = clock.phases.reduce((sum, phase) => sum + weight(phase), 0)
  const free = breadth - GAP * (clock.phases.length - 1)
  return (
    <nav aria-label={interviewWords.phases} className="border-border border-b bg-surface px-5 max-sm:px-2">
      <ol ref={watch} className="m-0 flex list-none gap-1 p-0">
        {clock.phases.map((phase, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: phases have no ids and keep their places
          <StripPhase key={`${index} ${phase.name}`} clock={clock} index={index} room={(free * weight(phase)) / all} />
        ))}
      </ol>
    </nav>
  )
}
