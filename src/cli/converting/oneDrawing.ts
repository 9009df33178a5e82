import type { Given } from '#cli/cliCommand.ts'
import type { CliPorts } from '#cli/ports.ts'
import type { Drawing } from '#cli/reading/drawing.ts'
import { type FileType, fileType } from '#cli/reading/fileType.ts'
import { readInput } from '#cli/reading/input.ts'
import { oneReading } from '#cli/reading/oneReading.ts'
import { readings } from '#cli/reading/readings.ts'
import { place, tell } from '#cli/tell.ts'
import { fail, ok, type Result } from '#shared/result.ts'

/** The drawing a command works on, with the name of its file. */
export interface OneDrawing {
  readonly file: string
  readonly type: FileType
  readonly drawing: Drawing
}

/** Reads the one drawing that is meant; when that fails, tells why and gives nothing. */
export async function readOne(operand: string, given: Given, ports: CliPorts): Promise<OneDrawing | undefined> {
  const input = await readInput(operand, ports, given.text('stdin-name'))
  if (!input.ok) {
    tell(ports, [`${operand}: ${input.error.says}`])
    return undefined
  }
  const file = input.value.name
  const drawing = oneReading(await readings(input.value), given.text('diagram'))
  if (drawing.ok) return { file, type: fileType(input.value), drawing: drawing.value }
  tell(ports, [`${place(file, drawing.error.line)}: ${drawing.error.says}`])
  return undefined
}

/** The only file that was named; fails with a sentence on none or several. */
export function onlyFile({ files }: Given): Result<string, string> {
  const [file, ...others] = files
  if (file === undefined) return fail('Name a file, or “-” for standard input.')
  return others.length === 0 ? ok(file) : fail('Name one file only.')
}
