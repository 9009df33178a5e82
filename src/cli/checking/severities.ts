import { type Rule, SEVERITIES, type Severity } from '#domain/flow/rule.ts'
import { RULES } from '#domain/flow/rules/catalogue.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { commandLineWords } from '#words/commandLine.ts'
import { didYouMean } from '../didYouMean.ts'

/** What a rule may be set to, `off` meaning that it is not run. */
export const RULE_LEVELS = ['off', 'hint', 'warning', 'error'] as const

/** A severity that was set for a rule, or that it is off. */
export type RuleLevel = Severity | 'off'

/** What was set for rules, by id. */
export type RuleLevels = Readonly<Record<string, RuleLevel>>

/** The ids of all rules. */
export const RULE_IDS: readonly string[] = RULES.map(({ id }) => id)

/** The sentence about a rule that there is not. */
export const noSuchRule = (id: string): string => `${commandLineWords.noSuchRule(id)}${didYouMean(id, RULE_IDS)}`

const isLevel = (word: string): word is RuleLevel => (RULE_LEVELS as readonly string[]).includes(word)

/** Reads settings of the form `no-cdn=off`; fails with a sentence about the first one that is none. */
export function readLevels(settings: readonly string[]): Result<RuleLevels, string> {
  const levels: Record<string, RuleLevel> = {}
  for (const setting of settings) {
    const [, id = '', level = ''] = /^([^=]*)=(.*)$/s.exec(setting) ?? []
    if (id === '') return fail(commandLineWords.noRuleSetting(setting))
    if (!RULE_IDS.includes(id)) return fail(noSuchRule(id))
    if (!isLevel(level)) return fail(commandLineWords.noSeverity(id, RULE_LEVELS, level))
    levels[id] = level
  }
  return ok(levels)
}

/** The rules that are to be run, with the severities that were set. */
export const rulesAt = (levels: RuleLevels): readonly Rule[] =>
  RULES.flatMap((rule: Rule) => {
    const level = levels[rule.id] ?? rule.severity
    const severity = SEVERITIES.find((each) => each === level)
    return severity === undefined ? [] : [severity === rule.severity ? rule : { ...rule, severity }]
  })
