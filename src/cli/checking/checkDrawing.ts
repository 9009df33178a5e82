import type { Drawing } from '#cli/reading/drawing.ts'
import type { CheckedFile, ReportedFinding } from '#cli/reporting/report.ts'
import { fixTitle } from '#domain/flow/consequences.ts'
import { checkBoard } from '#domain/flow/engine.ts'
import { momentsAtRest } from '#domain/flow/momentsAtRest.ts'
import { offeredFixes } from '#domain/flow/offeredFixes.ts'
import { MOMENTS } from '#domain/flow/rule.ts'
import { sortOutAccepted } from '#domain/flow/tradeoffs.ts'
import type { CheckSettings } from './checkSettings.ts'

/** What the rules find on a drawing, less what its board accepts as trade-offs; places are those of its file. */
export function checkDrawing(drawing: Drawing, settings: CheckSettings): Omit<CheckedFile, 'file'> {
  const board = settings.briefed(drawing.board)
  const titles = new Map(settings.rules.map(({ id, title }) => [id, title]))
  const found = checkBoard(board, { speaks: settings.review ? MOMENTS : momentsAtRest(board), rules: settings.rules })
  const { open, accepted } = sortOutAccepted(found, board.tradeoffs)
  const findings = open.map((finding): ReportedFinding => {
    const at = [...new Set(finding.at.flatMap(drawing.namesOf))]
    const line = (at[0] === undefined ? undefined : drawing.lineOf(at[0])) ?? drawing.start
    return {
      rule: finding.rule,
      title: titles.get(finding.rule) ?? finding.rule,
      severity: finding.severity,
      says: finding.says,
      at,
      fixes: () => offeredFixes(board, finding).map(fixTitle),
      ...(line === undefined ? {} : { line }),
    }
  })
  return { findings, accepted: accepted.length }
}
