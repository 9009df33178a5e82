import { ID } from '#domain/board/property.ts'
import { boardShape } from '#domain/board/records/boardShape.ts'
import { RECORDS, SINGLES } from '#domain/board/records/catalogue.ts'
import type { RecordSpec } from '#domain/board/records/recordType.ts'

/** A made-up record type, for tests of what follows by itself from one: a line drawn by hand, perhaps about blocks. */
export const strokeRecord = {
  type: 'stroke',
  list: 'strokes',
  words: { one: 'stroke', many: 'strokes' },
  most: 100,
  scope: 'board',
  since: 5,
  idPrefix: 's',
  copied: 'selected',
  fields: {
    id: ID,
    points: {
      type: 'numbers',
      min: -10_000,
      max: 10_000,
      step: 0.5,
      every: 2,
      maxItems: 1_000,
      place: 'xy',
      required: true,
    },
    colour: { type: 'choice', options: ['red', 'blue'] },
    label: { type: 'text', maxLength: 20 },
    from: { type: 'ref', to: 'block' },
    pace: { type: 'number', min: 0, max: 9 },
    zone: { type: 'ref', to: 'zone', whenGone: 'parent' },
    about: { type: 'refs', to: 'block', maxItems: 10 },
    picture: { type: 'ref', to: 'part' },
    marks: { type: 'records', fields: { at: { type: 'number', min: 0, max: 1, required: true } }, maxItems: 3 },
  },
  fit: { kindsOf: ['from'], stray: (_, { from }) => (from === 'app' ? [] : ['pace']) },
} as const satisfies RecordSpec

/** The boards of this version with one more record type. */
export const SHAPE_WITH_STROKES = boardShape(SINGLES, [...RECORDS, strokeRecord])
