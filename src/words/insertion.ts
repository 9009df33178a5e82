import { counted } from '#shared/plural.ts'

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** What is said of a block that goes into an edge, and of the neighbours of one that was taken away. */
export const insertionWords = {
  /** around the names of the two that a block goes between */
  goes: { between: 'Goes between ', and: ' and ' },
  /** behind the key that is held */
  keepsOthers: ' keeps the others where they are',
  unnamed: 'Unnamed',
  deleted: (names: readonly string[]) =>
    names.length === 1 ? `Deleted “${names[0]}”.` : `Deleted ${counted(names.length, 'block')}.`,
  join: (from: readonly string[], to: readonly string[]) =>
    from.length === 1 && to.length === 1 ? `Join ${from[0]} and ${to[0]}` : `Join ${listed(from)} with ${listed(to)}`,
} as const
