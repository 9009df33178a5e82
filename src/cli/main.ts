import { oneLine } from '#shared/plainText.ts'
import { commandLineWords } from '#words/commandLine.ts'
import { CLI_COMMANDS } from './catalogue.ts'
import { type CliCommand, EXIT, type ExitCode } from './cliCommand.ts'
import { didYouMean } from './didYouMean.ts'
import { commandHelp, generalHelp } from './helpText.ts'
import { parseArguments } from './parseArguments.ts'
import type { CliPorts } from './ports.ts'

function wrongly(ports: CliPorts, name: string, says: string): ExitCode {
  ports.stderr(commandLineWords.calledWrongly(name, oneLine(says)))
  return EXIT.wrong
}

async function runCommand(command: CliCommand, words: readonly string[], ports: CliPorts): Promise<ExitCode> {
  const name = `tierboard ${command.name}`
  const parsed = parseArguments(command, words)
  if (!parsed.ok) return wrongly(ports, name, parsed.error)
  if (parsed.value.help) {
    ports.stdout(commandHelp(command))
    return EXIT.fine
  }
  const result = await command.run(parsed.value.given, ports)
  return result.ok ? result.value : wrongly(ports, name, result.error)
}

/** Runs the command line on its words, as typed behind `tierboard`; gives the exit code. All effects go through the ports. */
export async function run(words: readonly string[], ports: CliPorts): Promise<ExitCode> {
  const [name, ...rest] = words
  if (name === '--help' || name === '-h') {
    ports.stdout(generalHelp(CLI_COMMANDS))
    return EXIT.fine
  }
  if (name === '--version') {
    ports.stdout(`${ports.version()}\n`)
    return EXIT.fine
  }
  if (name === undefined) {
    ports.stderr(generalHelp(CLI_COMMANDS))
    return EXIT.wrong
  }
  const command = CLI_COMMANDS.find((each) => each.name === name)
  if (command) return runCommand(command, rest, ports)
  const names = CLI_COMMANDS.map((each) => each.name)
  return wrongly(ports, 'tierboard', `${commandLineWords.noSuchCommand(name)}${didYouMean(name, names)}`)
}
