import { counted } from '#shared/plural.ts'

/** What tidying says. */
export const tidyingWords = {
  noBetter: 'Nothing moved: no arrangement was found with fewer crossings or shorter lines.',
  changedMeanwhile: 'Nothing was tidied, since the board changed meanwhile.',
  /** what is shown before it is done, and what keys do about it */
  wouldMove: (blocks: number) => `${counted(blocks, 'block')} ${blocks === 1 ? 'moves' : 'move'}`,
  heard: (title: string, moves: string) => `${title}? ${moves}. Enter does it, Escape leaves all where it is.`,
  leave: 'Leave it',
} as const
