import { type ParseArgsConfig, parseArgs } from 'node:util'
import { fail, ok, type Result } from '#shared/result.ts'
import type { CliCommand, Given, OptionSpec } from './cliCommand.ts'
import { didYouMean } from './didYouMean.ts'

/** The option that every command has beside its own. */
export const HELP_OPTION: OptionSpec = { type: 'flag', short: 'h', help: 'shows this' }

type Config = NonNullable<ParseArgsConfig['options']>

const configOf = ({ options }: CliCommand): Config =>
  Object.fromEntries(
    Object.entries({ ...options, help: HELP_OPTION }).map(([name, { type, short }]) => [
      name,
      {
        type: type === 'flag' ? 'boolean' : 'string',
        multiple: type === 'list',
        ...(short === undefined ? {} : { short }),
      },
    ]),
  )

/** The first sentence of what Node says, with the options that may have been meant. */
function reasonOf(error: unknown, { options }: CliCommand): string {
  const [sentence = ''] = String(error instanceof Error ? error.message : error).split(/\.\s|\n/)
  const unknown = /Unknown option '--(?:no-)?([^']+)'/.exec(sentence)?.[1]
  const near = unknown === undefined ? '' : didYouMean(unknown, [...Object.keys(options), 'help'])
  return `${sentence.replace(/\.$/, '')}.${near.replace(/(mean | or )/g, '$1--')}`
}

/** What the words behind a command's name say, and whether they ask for its help; fails with a sentence. */
export function parseArguments(
  command: CliCommand,
  words: readonly string[],
): Result<{ readonly given: Given; readonly help: boolean }, string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: configOf(command),
      allowPositionals: true,
      allowNegative: true,
    })
    const value = (name: string): unknown => values[name]
    const given: Given = {
      files: positionals,
      text: (name) => value(name) as string | undefined,
      list: (name) => (value(name) as readonly string[] | undefined) ?? [],
      flag: (name) => value(name) as boolean | undefined,
    }
    return ok({ given, help: given.flag('help') === true })
  } catch (error) {
    return fail(reasonOf(error, command))
  }
}
