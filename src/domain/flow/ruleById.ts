import type { Rule } from './rule.ts'
import { RULES } from './rules/catalogue.ts'

const byId = new Map<string, Rule>(RULES.map((rule) => [rule.id, rule]))

/** The rule of an id, or undefined, for a board may name a rule that is no more. */
export const ruleById = (id: string): Rule | undefined => byId.get(id)
