import { fixTitle } from '#domain/flow/consequences.ts'
import { checkBoard } from '#domain/flow/engine.ts'
import { offeredFixes } from '#domain/flow/offeredFixes.ts'
import type { Rule, Speaks } from '#domain/flow/rule.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { capitalised } from '#shared/capitalised.ts'
import { commandLineWords } from '#words/commandLine.ts'

const WHEN: Readonly<Record<Speaks, string>> = {
  live: commandLineWords.onEveryBoard,
  settled: commandLineWords.onEveryBoard,
  review: commandLineWords.onCompleteBoards,
  presenting: commandLineWords.onReview,
}

const listed = (items: readonly string[]): string => items.map((item) => `- ${item}\n`).join('')

/** What the rule says of its own bad example, and what it offers there. */
function example(rule: Rule): { readonly says: string; readonly repairs: readonly string[] } {
  const board = parseNotation(rule.bad)
  const [finding] = checkBoard(board, { speaks: [rule.speaks], rules: [rule] })
  if (!finding) return { says: '', repairs: [] }
  const fixes = offeredFixes(board, finding).map(fixTitle)
  return { says: finding.says, repairs: finding.opens ? [...fixes, finding.opens.title] : fixes }
}

/** How bad what a rule finds is, and where it is less. */
const severityText = ({ severity, lower }: Rule): string =>
  lower ? `${severity}, ${commandLineWords.lower(lower.severity, lower.where)}` : severity

/** The help of a rule as plain text: what it looks for and why, its repairs, when it keeps quiet, and where it is from. */
export function ruleText(rule: Rule): string {
  const { says, repairs } = example(rule)
  const parts = [
    `${rule.title}\n${capitalised(severityText(rule))}; ${WHEN[rule.speaks]} (${rule.id})\n`,
    `${rule.what}\n${rule.why}\n`,
    commandLineWords.example(says),
    commandLineWords.repairs(listed(repairs)),
    commandLineWords.quiet(listed(rule.quiet)),
    commandLineWords.source(rule.source),
  ]
  return parts.join('\n')
}
