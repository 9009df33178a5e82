import { noSuchRule } from '#cli/checking/severities.ts'
import { type CliCommand, EXIT } from '#cli/cliCommand.ts'
import { ruleText } from '#cli/ruleText.ts'
import type { Rule } from '#domain/flow/rule.ts'
import { ruleById } from '#domain/flow/ruleById.ts'
import { RULES } from '#domain/flow/rules/catalogue.ts'
import { fail, ok } from '#shared/result.ts'
import { commandLineWords } from '#words/commandLine.ts'

function list(): string {
  const width = Math.max(...RULES.map(({ id }) => id.length))
  const line = ({ id, severity, title, lower }: Rule) => {
    const less = lower ? `; ${commandLineWords.lower(lower.severity, lower.where)}` : ''
    return `${id.padEnd(width)}  ${severity.padEnd(7)}  ${title}${less}\n`
  }
  return RULES.map(line).join('')
}

/** Lists the rules, or explains one. */
export const rulesCommand: CliCommand = {
  name: 'rules',
  summary: 'Lists the rules, or explains one of them.',
  operands: '[ID]',
  options: {},
  details: [],
  run: async ({ files }, ports) => {
    const [id, ...others] = files
    if (others.length > 0) return fail(commandLineWords.oneRuleOnly)
    if (id === undefined) {
      ports.stdout(list())
      return ok(EXIT.fine)
    }
    const rule = ruleById(id)
    if (!rule) return fail(noSuchRule(id))
    ports.stdout(ruleText(rule))
    return ok(EXIT.fine)
  },
}
