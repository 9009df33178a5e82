import type { Finding, Rule, Speaks } from '#domain/flow/rule.ts'

/** When a rule speaks, as the end of a sentence that begins with its severity. */
export const MOMENT_WORDS: Readonly<Record<Speaks, string>> = {
  live: 'speaks as you draw',
  settled: 'speaks once the board has rested',
  review: 'speaks on a complete board',
  presenting: 'speaks in a review',
}

const ENDS = /[.]$/

/** What the two drawings of a rule show, for who cannot see them. */
export function exampleWords(
  rule: Rule,
  finding: Finding | undefined,
): { readonly good: string; readonly bad: string } {
  return {
    bad: `A board that breaks the rule: ${finding?.says ?? rule.title}`.replace(ENDS, ''),
    good: 'The same system with the rule kept',
  }
}
