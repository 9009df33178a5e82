import type { Board } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { BRIEF_FIELDS, SETTINGS_FIELDS } from '#domain/board/fields.ts'

/** Every field of the specs, at its value or undefined, so that what was set before is taken away. */
const allOf = (specs: object, values: object): Record<string, unknown> =>
  Object.fromEntries(Object.keys(specs).map((key) => [key, (values as Record<string, unknown>)[key]]))

/** The changes that turn an empty board into a copy of another one, its settings and brief included. */
export const fillBoard = (from: Board): readonly Change[] => [
  { op: 'patch', type: 'settings', fields: allOf(SETTINGS_FIELDS, from.settings) },
  { op: 'patch', type: 'brief', fields: allOf(BRIEF_FIELDS, from.brief) },
  ...from.zones.map((record): Change => ({ op: 'put', type: 'zone', record })),
  ...from.blocks.map((record): Change => ({ op: 'put', type: 'block', record })),
  ...from.edges.map((record): Change => ({ op: 'put', type: 'edge', record })),
  ...from.tradeoffs.map((record): Change => ({ op: 'put', type: 'tradeoff', record })),
]
