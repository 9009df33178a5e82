import type { Rule, Speaks } from '#domain/flow/rule.ts'

/** How many of the rules have looked at the board: those that speak at the given moments. */
export const rulesChecked = (rules: readonly Rule[], speaks: readonly Speaks[]): number =>
  rules.filter((rule) => speaks.includes(rule.speaks)).length
