import type { Rule, Severity, Speaks } from '#domain/flow/rule.ts'
import type { UiIcon } from '#icons/uiIcons.ts'

/** How each severity is named, drawn and coloured. */
export const SEVERITY_LOOKS: Readonly<
  Record<Severity, { readonly one: string; readonly many: string; readonly icon: UiIcon; readonly ink: string }>
> = {
  error: { one: 'Error', many: 'Errors', icon: 'circle-alert', ink: 'text-danger' },
  warning: { one: 'Warning', many: 'Warnings', icon: 'triangle-alert', ink: 'text-warning' },
  hint: { one: 'Hint', many: 'Hints', icon: 'lightbulb', ink: 'text-hint' },
}

/** How many of the rules have looked at the board: those that speak at the given moments. */
export const rulesChecked = (rules: readonly Rule[], speaks: readonly Speaks[]): number =>
  rules.filter((rule) => speaks.includes(rule.speaks)).length
