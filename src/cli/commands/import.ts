import { type CliCommand, EXIT } from '#cli/cliCommand.ts'
import { INPUT_OPTIONS } from '#cli/converting/inputOptions.ts'
import { onlyFile, readOne } from '#cli/converting/oneDrawing.ts'
import { writeOutput } from '#cli/converting/writeOutput.ts'
import { readingNotes } from '#cli/reading/readingNotes.ts'
import { tell } from '#cli/tell.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { fail, ok } from '#shared/result.ts'
import { commandLineWords } from '#words/commandLine.ts'

/** Makes a board file of a Mermaid flowchart. */
export const importCommand: CliCommand = {
  name: 'import',
  summary: 'Makes a board file of a Mermaid flowchart.',
  operands: 'FILE',
  options: INPUT_OPTIONS,
  details: [
    'FILE is Mermaid (.mmd) or Markdown (.md); of several flowcharts in a document, --diagram chooses one. “-” is standard input.',
    'What was mended or left out, and which blocks were only guessed, is said on standard error.',
  ],
  run: async (given, ports) => {
    const operand = onlyFile(given)
    if (!operand.ok) return operand
    const one = await readOne(operand.value, given, ports)
    if (!one) return ok(EXIT.wrong)
    if (one.type === 'board') return fail(commandLineWords.boardAlready(one.file))
    tell(ports, readingNotes(one.file, one.drawing))
    return ok(await writeOutput(encodeBoard(one.drawing.board), given.text('output'), ports))
  },
}
