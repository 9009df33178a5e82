import type { SheetName } from '#desk/slices/interview.ts'
import type { PhaseKind } from '#domain/board/phaseKinds.ts'
import { readClock } from '#domain/interview/clock/readClock.ts'
import type { Workspace } from '../workspace.ts'
import { timeOfInterview } from './pageTime.ts'

/** What is worked on in a phase beside the board. */
const SHEETS: Readonly<Partial<Record<PhaseKind, SheetName>>> = {
  framing: 'brief',
  requirements: 'brief',
  quality: 'brief',
  estimation: 'estimate',
}

/** Opens what a phase of a kind is for. */
export const openKind = ({ desk }: Pick<Workspace, 'desk'>, kind: PhaseKind): void =>
  desk.setState({ sheet: SHEETS[kind], tab: 'phase', started: true })

/** Opens what the phase that is on is for. */
export function openPhase(workspace: Workspace): void {
  const clock = readClock(workspace.document.board(), timeOfInterview(workspace))
  const kind = clock?.phases[clock.phase]?.kind
  if (kind === undefined || clock?.status === 'ended') return
  openKind(workspace, kind)
}
