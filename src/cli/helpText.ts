import { commandLineWords } from '#words/commandLine.ts'
import type { CliCommand, OptionSpec } from './cliCommand.ts'
import { HELP_OPTION } from './parseArguments.ts'

const WIDTH = 96

/** Pairs as two columns, the second one wrapped. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const first = Math.max(...rows.map(([name]) => name.length)) + 2
  return rows.map(([name, text]) => `  ${name.padEnd(first)}${wrapped(text, first + 2)}\n`).join('')
}

/** A text broken into lines, those after the first indented. */
function wrapped(text: string, indent: number): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && indent + line.length + 1 + word.length > WIDTH) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.join(`\n${' '.repeat(indent)}`)
}

const optionName = ([name, { type, short, value }]: readonly [string, OptionSpec]): string =>
  `${short === undefined ? '    ' : `-${short}, `}--${name}${type === 'flag' ? '' : ` ${value ?? 'TEXT'}`}`

/** The help of the whole command line. */
export const generalHelp = (commands: readonly CliCommand[]): string =>
  [
    commandLineWords.purpose,
    commandLineWords.usage,
    columns(commands.map(({ name, summary }) => [name, summary])),
    columns([
      ['--help', commandLineWords.helpOption],
      ['--version', commandLineWords.versionOption],
    ]),
  ].join('\n')

/** The help of one command. */
export const commandHelp = ({ name, summary, operands, options, details }: CliCommand): string =>
  [
    `${summary}\n`,
    commandLineWords.usageOf(name, operands),
    columns(
      [...Object.entries(options), ['help', HELP_OPTION] as const].map((entry) => [optionName(entry), entry[1].help]),
    ),
    ...details.map((paragraph) => `${wrapped(paragraph, 0)}\n`),
  ].join('\n')
