import type { CliCommand } from './cliCommand.ts'
import { checkCommand } from './commands/check.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { rulesCommand } from './commands/rules.ts'

/** Every command of the command line, in the order of its help. */
export const CLI_COMMANDS = [
  checkCommand,
  exportCommand,
  importCommand,
  rulesCommand,
] as const satisfies readonly CliCommand[]
