const inMinutes = (minutes: number | undefined) => (minutes === undefined ? 'open end' : `${minutes} min`)

const PHASE_STATES = { done: 'done', now: 'on now', ahead: 'to come' } as const

/** An interview around the board: its clock, its phases, and the ways to begin and to end it. */
export const interviewWords = {
  practise: 'Practise an interview',
  startInterview: 'Start interview',
  changePhase: 'Change the phase',
  pauseOrGoOn: 'Pause the clock or go on',
  endInterview: 'End the interview',
  removeInterview: 'Take the interview off the board',
  clock: 'Clock',
  phases: 'Phases',
  nextPhase: 'Next phase',
  pause: 'Pause',
  goOn: 'Go on',
  showLeft: 'Show the time that is left of the phase',
  showSpent: 'Show the time that the phase has taken',
  inAll: (time: string, isOver: boolean) => (isOver ? `${time} over` : `${time} left`),
  status: { paused: 'paused', ended: 'ended' },
  pace: {
    on: () => 'on pace',
    behind: (time: string) => `${time} behind`,
    ahead: (time: string) => `${time} ahead`,
  },
  minutes: inMinutes,
  phaseWithMinutes: (name: string, minutes: number | undefined) => `${name}, ${inMinutes(minutes)}`,
  phaseStates: PHASE_STATES,
  phaseInStrip: (name: string, minutes: number | undefined, state: keyof typeof PHASE_STATES) =>
    `${name}, ${inMinutes(minutes)}, ${PHASE_STATES[state]}`,
  /** what screen readers hear */
  phaseIsOn: (name: string, minutes: number | undefined) => `${name} is on: ${inMinutes(minutes)}.`,
  lastMinute: (name: string) => `One minute left of ${name}.`,
  ended: 'The interview has ended.',
} as const
