import type { PhaseKind } from '#domain/board/phaseKinds.ts'
import type { Phase } from './clock/readClock.ts'

/** Something that is marked within a phase, such as the last minutes for a summary. */
export interface FormatMarker {
  readonly at: 'start' | 'end'
  /** how long it takes, in seconds from the start of the first phase or up to the end of the last one */
  readonly seconds: number
  readonly title: string
}

/** A way to divide the time of an interview. */
export interface InterviewFormat {
  readonly id: string
  readonly title: string
  /** what is special about it, beside the title */
  readonly detail?: string
  readonly phases: readonly Phase[]
  readonly markers: readonly FormatMarker[]
  /** how many parts of the design are gone into */
  readonly deepDives: readonly [least: number, most: number]
}

const phase = (kind: PhaseKind, name: string, minutes?: number): Phase =>
  minutes === undefined ? { name, kind } : { name, kind, minutes }

const OPENING: FormatMarker = { at: 'start', seconds: 30, title: 'Opening' }
const CLOSING: FormatMarker = { at: 'end', seconds: 120, title: 'Closing' }

/** The formats that come with the product, the usual one first. */
export const FORMATS: readonly InterviewFormat[] = [
  {
    id: 'four-45',
    title: 'Four phases',
    phases: [
      phase('requirements', 'Requirements', 5),
      phase('estimation', 'Estimation', 5),
      phase('high-level', 'High-level design', 15),
      phase('deep-dive', 'Deep dive', 20),
    ],
    markers: [OPENING, CLOSING],
    deepDives: [1, 1],
  },
  {
    id: 'four-60',
    title: 'Four phases and questions',
    phases: [
      phase('requirements', 'Requirements', 5),
      phase('estimation', 'Estimation', 5),
      phase('high-level', 'High-level design', 15),
      phase('deep-dive', 'Deep dive', 30),
      phase('questions', 'Questions', 5),
    ],
    markers: [OPENING, CLOSING],
    deepDives: [1, 1],
  },
  {
    id: 'five-45',
    title: 'Five phases',
    phases: [
      phase('requirements', 'Requirements', 5),
      phase('estimation', 'Capacity', 10),
      phase('high-level', 'Design and API', 15),
      phase('deep-dive', 'Deep dive', 10),
      phase('wrap-up', 'Wrap-up', 5),
    ],
    markers: [],
    deepDives: [1, 2],
  },
  {
    id: 'five-60',
    title: 'Five phases, long',
    phases: [
      phase('requirements', 'Requirements', 10),
      phase('estimation', 'Capacity', 10),
      phase('high-level', 'Design and API', 15),
      phase('deep-dive', 'Deep dive', 15),
      phase('scale', 'Scaling and failures', 10),
    ],
    markers: [],
    deepDives: [2, 3],
  },
  {
    id: 'eight-36',
    title: 'Eight steps',
    detail: 'two deep dives',
    phases: [
      phase('requirements', 'Use cases', 3),
      phase('estimation', 'Capacity', 4),
      phase('api', 'API and data', 4),
      phase('high-level', 'High-level design', 6),
      phase('quality', 'Quality targets', 4),
      phase('deep-dive', 'First deep dive', 6),
      phase('deep-dive', 'Second deep dive', 6),
      phase('operations', 'Operations', 3),
    ],
    markers: [{ at: 'end', seconds: 60, title: 'Closing' }],
    deepDives: [2, 2],
  },
  {
    id: 'tiers',
    title: 'Tier by tier',
    phases: [
      phase('framing', 'Framing', 1),
      phase('requirements', 'Scope', 5),
      phase('high-level', 'High level', 3),
      phase('frontend', 'Frontend', 3),
      phase('edge', 'Edge', 3),
      phase('backend', 'Backend', 10),
      phase('data', 'Data', 5),
      phase('scale', 'Scale', 5),
      phase('operations', 'Operations'),
      phase('evolution', 'Evolution'),
    ],
    markers: [],
    deepDives: [1, 2],
  },
]

/** The format of an id; undefined for one's own. */
export const formatById = (id: string | undefined): InterviewFormat | undefined =>
  FORMATS.find((each) => each.id === id)
