import type { Given } from '#cli/cliCommand.ts'
import type { CliPorts } from '#cli/ports.ts'
import type { Drawing, Reading, Unread } from '#cli/reading/drawing.ts'
import { type FileType, fileType } from '#cli/reading/fileType.ts'
import { readInput } from '#cli/reading/input.ts'
import { readings } from '#cli/reading/readings.ts'
import { place, tell } from '#cli/tell.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { commandLineWords } from '#words/commandLine.ts'

const placeOf = (reading: Reading): string => {
  if (!reading.ok) return commandLineWords.unreadAt(reading.error.line ?? 1)
  return commandLineWords.diagramAt(reading.value.start ?? 1, reading.value.board.settings.name)
}

const listOf = (all: readonly Reading[]): string => all.map((each, i) => `${i + 1} (${placeOf(each)})`).join(', ')

/** The flowchart of a file that is meant: its only one, or the one of the number given, counted from 1. */
function oneReading(all: readonly Reading[], number: string | undefined): Result<Drawing, Unread> {
  if (all.length === 0) return fail({ says: commandLineWords.noFlowchart })
  if (number === undefined) {
    const [only, ...others] = all
    if (only && others.length === 0) return only
    return fail({ says: commandLineWords.chooseOne(all.length, listOf(all)) })
  }
  const chosen = /^\d{1,6}$/.test(number) ? all[Number(number) - 1] : undefined
  if (!chosen) return fail({ says: commandLineWords.noSuchDiagram(number, listOf(all)) })
  return chosen.ok ? ok(chosen.value) : chosen
}

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
  if (file === undefined) return fail(commandLineWords.nameFile)
  return others.length === 0 ? ok(file) : fail(commandLineWords.oneFileOnly)
}
