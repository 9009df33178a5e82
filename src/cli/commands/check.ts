import { checkDrawing } from '#cli/checking/checkDrawing.ts'
import { type CheckSettings, checkSettings } from '#cli/checking/checkSettings.ts'
import { CONFIG_NAME } from '#cli/checking/config.ts'
import { type CliCommand, EXIT, type ExitCode } from '#cli/cliCommand.ts'
import { oneOf } from '#cli/oneOf.ts'
import type { CliPorts } from '#cli/ports.ts'
import { expandFiles } from '#cli/reading/expandFiles.ts'
import { readInput } from '#cli/reading/input.ts'
import { mendNotes } from '#cli/reading/readingNotes.ts'
import { readings } from '#cli/reading/readings.ts'
import { REPORT_FORMATS } from '#cli/reporting/catalogue.ts'
import type { CheckedFile, UnreadFile } from '#cli/reporting/report.ts'
import { place, tell } from '#cli/tell.ts'
import { fail, ok } from '#shared/result.ts'
import { commandLineWords } from '#words/commandLine.ts'

interface FileOutcome {
  readonly checked?: CheckedFile
  readonly unread: readonly UnreadFile[]
}

interface Task {
  readonly settings: CheckSettings
  readonly ports: CliPorts
  readonly stdinName: string | undefined
}

async function checkFile(operand: string, { settings, ports, stdinName }: Task): Promise<FileOutcome> {
  const input = await readInput(operand, ports, stdinName)
  if (!input.ok) return { unread: [{ file: operand, says: input.error.says }] }
  const file = input.value.name
  const all = await readings(input.value)
  const drawings = all.flatMap((each) => (each.ok ? [each.value] : []))
  const unread = all.flatMap((each) => (each.ok ? [] : [{ file, ...each.error }]))
  tell(
    ports,
    drawings.flatMap((drawing) => mendNotes(file, drawing)),
  )
  // A file of which nothing could be read has no findings to report, not even none.
  if (drawings.length === 0 && unread.length > 0) return { unread }
  const outcomes = drawings.map((drawing) => checkDrawing(drawing, settings))
  const accepted = outcomes.reduce((sum, each) => sum + each.accepted, 0)
  return { checked: { file, findings: outcomes.flatMap(({ findings }) => findings), accepted }, unread }
}

function exitCode(files: readonly CheckedFile[], unread: readonly UnreadFile[]): ExitCode {
  if (unread.length > 0) return EXIT.wrong
  return files.some(({ findings }) => findings.some(({ severity }) => severity === 'error')) ? EXIT.found : EXIT.fine
}

const formatIds = REPORT_FORMATS.map(({ id }) => id) as [string, ...string[]]

/** Tells what the rules find in files. */
export const checkCommand: CliCommand = {
  name: 'check',
  summary: 'Tells what the rules of the request flow find in diagrams.',
  operands: 'FILE…',
  options: {
    format: {
      type: 'text',
      value: 'FORMAT',
      help: REPORT_FORMATS.map(({ id, purpose }, i) => `${id} (${purpose}${i === 0 ? ', the usual one' : ''})`).join(
        ', ',
      ),
    },
    review: { type: 'flag', help: 'runs also the rules that speak only in a review' },
    brief: { type: 'text', value: 'FILE', help: 'a JSON file with the brief, as the "brief" of a board file' },
    rule: {
      type: 'list',
      value: 'ID=SEVERITY',
      help: 'sets a rule to error, warning, hint or off; may be given several times',
    },
    config: { type: 'text', value: 'FILE', help: `the settings, instead of ${CONFIG_NAME} in the working directory` },
    'stdin-name': { type: 'text', value: 'NAME', help: 'what reports call standard input' },
  },
  details: [
    'Files are boards (.tierboard.json, or an SVG or PNG saved with its board), Mermaid (.mmd, .mermaid) and Markdown (.md, .markdown), of which every Mermaid flowchart is checked. “-” is standard input. In quotes, * and ** are expanded here.',
    'The exit code is 0 when no error was found, 1 when there is a finding of severity error, and 2 when a file could not be read or the call was wrong.',
  ],
  run: async (given, ports) => {
    if (given.files.length === 0) return fail(commandLineWords.nameFiles)
    const formatId = oneOf('format', given.text('format'), formatIds)
    if (!formatId.ok) return formatId
    const settings = await checkSettings(given, ports)
    if (!settings.ok) return settings
    const outcomes: FileOutcome[] = []
    for (const operand of await expandFiles(given.files, ports)) {
      outcomes.push(await checkFile(operand, { settings: settings.value, ports, stdinName: given.text('stdin-name') }))
    }
    const files = outcomes.flatMap(({ checked }) => (checked ? [checked] : []))
    const unread = outcomes.flatMap((each) => each.unread)
    tell(
      ports,
      unread.map(({ file, line, says }) => `${place(file, line)}: ${says}`),
    )
    const format = REPORT_FORMATS.find(({ id }) => id === formatId.value) ?? REPORT_FORMATS[0]
    ports.stdout(format.write({ files, unread, rules: settings.value.rules, cwd: ports.cwd, version: ports.version() }))
    return ok(exitCode(files, unread))
  },
}
