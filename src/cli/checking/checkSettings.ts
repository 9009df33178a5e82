import type { Given } from '#cli/cliCommand.ts'
import type { CliPorts } from '#cli/ports.ts'
import type { Board } from '#domain/board/board.ts'
import type { Rule } from '#domain/flow/rule.ts'
import { ok, type Result } from '#shared/result.ts'
import { readBriefFile, readConfig } from './config.ts'
import { readLevels, rulesAt } from './severities.ts'

/** How boards are checked. */
export interface CheckSettings {
  readonly rules: readonly Rule[]
  readonly review: boolean
  /** the board with what is stated about it elsewhere */
  readonly briefed: (board: Board) => Board
}

/**
 * The settings of a check: what the command line says goes before what the board says, and that before the settings file, field by
 * field. Fails with sentences.
 */
export async function checkSettings(given: Given, ports: CliPorts): Promise<Result<CheckSettings, string>> {
  const levels = readLevels(given.list('rule'))
  if (!levels.ok) return levels
  const config = await readConfig(given.text('config'), ports)
  if (!config.ok) return config
  const brief = await readBriefFile(given.text('brief'), ports)
  if (!brief.ok) return brief
  return ok({
    rules: rulesAt({ ...config.value.rules, ...levels.value }),
    review: given.flag('review') === true,
    briefed: (board) => ({ ...board, brief: { ...config.value.brief, ...board.brief, ...brief.value } }),
  })
}
