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
  phase: 'Phase',
  phaseOf: (place: number, all: number) => `${place} of ${all}`,
  spentOf: (spent: string, planned: string) => (planned === '' ? `${spent} so far` : `${spent} of ${planned}`),
  following: (phase: string) => `Next: ${phase}`,
  /** what each kind of phase is for */
  purposes: {
    framing: 'Say how you will go about it, and what you take for granted.',
    requirements: 'Agree on what is built, for whom, how well, and what is left out.',
    estimation: 'Turn users into load, storage and cost, and see what they force.',
    api: 'Name what is called and what is kept.',
    'high-level': 'Draw the path of a request from end to end, then give the reasons.',
    frontend: 'What runs with the user, and what it asks for.',
    edge: 'How requests come in: names, delivery, balancing, the gateway.',
    backend: 'Which services hold the rules, and how they talk.',
    data: 'What is kept where, and why there.',
    quality: 'Hold the design against its targets.',
    'deep-dive': 'Take the hardest part and go down to its mechanics.',
    scale: 'What breaks first as load grows, and when a part is gone.',
    operations: 'How it is watched, shipped and repaired.',
    evolution: 'What comes next, and what would be done otherwise.',
    'wrap-up': 'Sum up the design, its main trade-off and what is open.',
    questions: 'Ask what you want to know.',
    other: 'Use the time as you planned it.',
  },
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
