import type { PhaseKind } from '#domain/board/phaseKinds.ts'
import type { FormatFault } from '#domain/interview/ownFormats.ts'
import type { InterviewRole } from '#domain/interview/practice.ts'
import type { Level } from '#domain/interview/problems/catalogue.ts'

const minutesOf = (minutes: number): string => `${minutes.toLocaleString('en-GB')} min`
const length = (minutes: number, isOpen: boolean): string => {
  if (!isOpen) return minutesOf(minutes)
  return minutes === 0 ? 'open end' : `${minutesOf(minutes)} + open end`
}

const LEVEL_NAMES: Readonly<Record<Level, string>> = { 'warm-up': 'warm-up', standard: 'standard', hard: 'hard' }

/** Choosing what to practise, in which format and as whom. */
export const practiceWords = {
  problem: 'Problem',
  find: 'Find a problem',
  show: 'Problems to show',
  all: (count: number) => `All ${count}`,
  levels: { 'warm-up': 'Warm-up', standard: 'Standard', hard: 'Hard' } satisfies Readonly<Record<Level, string>>,
  notTried: 'Not tried yet',
  noProblem: 'No problem matches.',
  own: 'Your own: name it, or paste the task',
  tooLong: (tooMany: number, most: number) =>
    `The brief takes ${most} characters of a task; these are ${tooMany.toLocaleString('en-GB')} too many.`,
  problemFacts: (type: string, level: Level) => `${type} · ${LEVEL_NAMES[level]}`,

  format: 'Format',
  toScale: 'minutes a phase, to scale',
  length,
  /** of a phase under its part of the bar */
  minutes: (minutes: number | undefined) => minutes?.toLocaleString('en-GB') ?? 'open',
  /** a format as screen readers hear it */
  formatFacts: (total: string, phases: readonly string[]) => `${total}: ${phases.join(', ')}`,
  phase: (name: string, minutes: number | undefined) => `${name} ${minutes ?? 'open'}`,
  ownFormat: 'Your own phases and minutes',
  edit: (name: string) => `Edit “${name}”`,
  delete: (name: string) => `Delete “${name}”`,
  deleted: (name: string) => `“${name}” is deleted.`,
  bringBack: 'Bring back',

  editor: {
    name: 'Name of the format',
    namePlaceholder: 'Its name, such as “Our loop”',
    phases: 'Phases of the format',
    phase: (number: number) => `Phase ${number}`,
    phaseName: 'Name',
    kind: 'What it is for',
    minutes: 'Minutes',
    minutesPlaceholder: 'open',
    move: (name: string) => `Move ${name}`,
    moveKeys: 'Alt+↑↓',
    remove: (name: string) => `Remove ${name}`,
    unnamed: (number: number) => `phase ${number}`,
    add: 'Add a phase',
    sum: (minutes: number, isOpen: boolean) => `In all ${length(minutes, isOpen)}`,
    save: 'Save the format',
    cancel: 'Cancel',
    moved: (name: string, place: number, count: number) => `${name}: ${place} of ${count}`,
    faults: {
      'no-name': 'The format needs a name.',
      'name-taken': 'Another format has this name.',
      'no-phases': 'A format needs a phase at least.',
      'phase-name': 'Each phase needs a name.',
      minutes: 'Minutes are a number from 0.5 to 240, or nothing for an open end.',
    } satisfies Readonly<Record<FormatFault['code'], string>>,
  },

  kinds: {
    framing: 'Framing',
    requirements: 'Requirements',
    estimation: 'Estimate',
    api: 'API and data',
    'high-level': 'High-level design',
    frontend: 'Frontend',
    edge: 'Edge',
    backend: 'Backend',
    data: 'Data',
    quality: 'Quality targets',
    'deep-dive': 'Deep dive',
    scale: 'Scale and failures',
    operations: 'Operations',
    evolution: 'Evolution',
    'wrap-up': 'Wrap-up',
    questions: 'Questions',
    other: 'Something else',
  } satisfies Readonly<Record<PhaseKind, string>>,

  youAre: 'You are',
  roles: {
    candidate: { title: 'Candidate', does: 'Prompts at hand' },
    interviewer: { title: 'Interviewer', does: 'Questions to ask' },
    alone: { title: 'Alone', does: 'Both, in turn' },
  } satisfies Readonly<Record<InterviewRole, { title: string; does: string }>>,

  cancel: 'Cancel',
  start: (problem: string, total: string) => `Start: ${problem}, ${total}`,
} as const
