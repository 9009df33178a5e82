import type { Result } from '#shared/result.ts'
import type { CliPorts } from './ports.ts'

/** How a run ends: nothing to object to, errors were found, or it could not do all that was asked for. */
export const EXIT = { fine: 0, found: 1, wrong: 2 } as const

/** The exit code of a run. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** One option of a command; a flag can also be denied, as `--no-colours`, and a list may be given several times. */
export interface OptionSpec {
  readonly type: 'text' | 'list' | 'flag'
  /** its one-letter form */
  readonly short?: string
  /** what its help calls the value */
  readonly value?: string
  readonly help: string
}

/** What was given to a command, as typed. */
export interface Given {
  readonly files: readonly string[]
  readonly text: (option: string) => string | undefined
  readonly list: (option: string) => readonly string[]
  /** undefined when neither it nor its denial was given */
  readonly flag: (option: string) => boolean | undefined
}

/** One command of the command line: parsed, explained and run from this object alone. */
export interface CliCommand {
  readonly name: string
  /** one line for the list of commands */
  readonly summary: string
  /** what follows its name */
  readonly operands: string
  readonly options: Readonly<Record<string, OptionSpec>>
  /** paragraphs of its help, below the options */
  readonly details: readonly string[]
  /** fails with a sentence when it was called wrongly; all else it tells by itself */
  readonly run: (given: Given, ports: CliPorts) => Promise<Result<ExitCode, string>>
}
