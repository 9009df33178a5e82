import { clockText } from '#domain/interview/clock/pace.ts'
import { plannedTime } from '#domain/interview/clock/readClock.ts'
import { Button } from '#parts/Button.tsx'
import { Kbd } from '#parts/Kbd.tsx'
import { useShortcutLabel } from '#parts/shortcutLabel.ts'
import { interviewWords } from '#words/interview.ts'
import { useCommand } from '#workspace/useWorkspace.ts'
import { useClock } from './useClock.ts'
import '#parts/laterStyles.css'

/** The phase that is on: what it is for, which one it is, how long it takes, and the ways on. */
export function PhasePanel() {
  const clock = useClock()
  const next = useCommand('next-phase')
  const brief = useCommand('open-brief')
  const estimate = useCommand('open-estimate')
  const shortcut = useShortcutLabel('next-phase')
  if (!clock) return null
  const { phase: index, phases, status, spent } = clock
  const phase = phases[index]
  const following = phases[index + 1]
  if (!phase) return null
  return (
    <section aria-label={interviewWords.phase} className="flex h-full flex-col bg-surface">
      <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto px-4 py-3">
        <div>
          <h2 className="m-0 flex items-center justify-between gap-2 font-semibold text-[15px]">
            {phase.name}
            <span className="rounded-full bg-accent-soft px-2 py-0.5 font-semibold text-[11px] text-accent">
              {interviewWords.phaseOf(index + 1, phases.length)}
            </span>
          </h2>
          <p className="m-0 mt-0.5 text-[12.5px] text-muted">{interviewWords.purposes[phase.kind]}</p>
        </div>
        <p className="m-0 text-[12.5px] tabular-nums">
          {interviewWords.spentOf(clockText(spent), plannedTime(phase) === 0 ? '' : clockText(plannedTime(phase)))}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button size="small" onClick={brief.run}>
            {brief.command.title}
          </Button>
          <Button size="small" onClick={estimate.run}>
            {estimate.command.title}
          </Button>
        </div>
      </div>
      {status !== 'ended' && (
        <footer className="flex items-center justify-between gap-2 border-border border-t px-4 py-2.5">
          <span className="text-[12.5px] text-muted">
            {following && interviewWords.following(interviewWords.phaseWithMinutes(following.name, following.minutes))}
          </span>
          <Button onClick={next.run}>
            {following ? interviewWords.nextPhase : interviewWords.endInterview}
            {shortcut && <Kbd>{shortcut}</Kbd>}
          </Button>
        </footer>
      )}
    </section>
  )
}
