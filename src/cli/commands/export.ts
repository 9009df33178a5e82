import { type CliCommand, EXIT } from '#cli/cliCommand.ts'
import { exportOptions } from '#cli/converting/exportOptions.ts'
import { EXPORT_TARGETS } from '#cli/converting/exportTargets.ts'
import { INPUT_OPTIONS } from '#cli/converting/inputOptions.ts'
import { onlyFile, readOne } from '#cli/converting/oneDrawing.ts'
import { writeOutput } from '#cli/converting/writeOutput.ts'
import { oneOf } from '#cli/oneOf.ts'
import { readingNotes } from '#cli/reading/readingNotes.ts'
import { tell } from '#cli/tell.ts'
import { MERMAID_DIALECTS } from '#domain/mermaid/write/catalogue.ts'
import type { ExportPorts } from '#files/write/exportFormat.ts'
import { fail, ok } from '#shared/result.ts'
import { commandLineWords } from '#words/commandLine.ts'

const TARGETS = EXPORT_TARGETS.map(({ to }) => to)

const PORTS: ExportPorts = {
  rasterize: async () => fail({ message: commandLineWords.needsBrowser }),
  // Only pictures of pixels carry their font.
  font: async () => undefined,
  lines: new Map(),
}

/** Writes a board or flowchart in another form. */
export const exportCommand: CliCommand = {
  name: 'export',
  summary: 'Writes a diagram as Mermaid, Markdown, SVG or a board file.',
  operands: 'FILE --to FORMAT',
  options: {
    to: { type: 'text', value: 'FORMAT', help: TARGETS.join(', ') },
    ...INPUT_OPTIONS,
    dialect: {
      type: 'text',
      value: 'ID',
      help: `of Mermaid: ${MERMAID_DIALECTS.map(({ id }) => id).join(', ')}; the first is the usual one`,
    },
    rich: { type: 'flag', help: 'dotted and thick lines and the words on edges; --no-rich for bare arrows' },
    direction: { type: 'text', value: 'TD|LR', help: 'top down, or left to right' },
    tiers: { type: 'flag', help: 'each tier in a subgraph, in the reference dialect' },
    technologies: { type: 'flag', help: 'names technologies; --no-technologies leaves them out' },
    replicas: { type: 'flag', help: 'names the number of copies' },
    colours: { type: 'flag', help: 'fills nodes with the colour of their tier' },
    steps: { type: 'flag', help: 'numbers the arrows in the order a request meets them' },
    board: { type: 'flag', help: 'keeps the board itself in a comment' },
    theme: { type: 'text', value: 'light|dark', help: 'of an SVG' },
    transparent: { type: 'flag', help: 'an SVG without a ground' },
    marks: { type: 'flag', help: 'an SVG with the marks of products; --no-marks for the icons of their kinds' },
  },
  details: [
    'FILE is a board, Mermaid (.mmd) or Markdown (.md); of several flowcharts in a document, --diagram chooses one. “-” is standard input.',
  ],
  run: async (given, ports) => {
    const operand = onlyFile(given)
    if (!operand.ok) return operand
    if (given.text('to') === undefined) return fail(commandLineWords.sayTarget(TARGETS))
    const to = oneOf('to', given.text('to'), TARGETS as [string, ...string[]])
    if (!to.ok) return to
    const target = EXPORT_TARGETS.find((each) => each.to === to.value) ?? EXPORT_TARGETS[0]
    const options = exportOptions(given, target)
    if (!options.ok) return options
    const one = await readOne(operand.value, given, ports)
    if (!one) return ok(EXIT.wrong)
    tell(ports, readingNotes(one.file, one.drawing))
    const written = await target.format.write(one.drawing.board, options.value, PORTS)
    if (!written.ok) {
      tell(ports, [`${one.file}: ${written.error.message}`])
      return ok(EXIT.wrong)
    }
    const { content, note } = written.value
    if (note !== undefined) tell(ports, [note])
    const text = typeof content === 'string' ? content : new TextDecoder().decode(content)
    return ok(await writeOutput(text, given.text('output'), ports))
  },
}
