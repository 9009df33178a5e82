import type { Theme } from '#shared/theme.ts'

type Token = keyof Theme

/** The colour of what is written in the editor, by the job it does; a test holds that each can be read on every ground. */
export const INKS = {
  plain: 'text',
  lineNumber: 'muted',
  keyword: 'inkEdge',
  comment: 'muted',
  words: 'ok',
  edgeWords: 'accent',
  style: 'inkObservability',
  arrow: 'lineRequest',
  bracket: 'muted',
  fault: 'danger',
} as const satisfies Record<string, Token>

/** The grounds that writing stands on. */
export const GROUNDS = {
  plain: 'page',
  activeLine: 'hover',
  shown: 'accentSoft',
  fault: 'dangerSoft',
} as const satisfies Record<string, Token>
