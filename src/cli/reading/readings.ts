import { basename, extname } from 'node:path'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { markdownDiagrams } from '#domain/mermaid/read/markdownDiagrams.ts'
import { fromUtf8 } from '#files/utf8.ts'
import { fail, ok } from '#shared/result.ts'
import { commandLineWords } from '#words/commandLine.ts'
import { boardReading } from './boardReading.ts'
import type { Reading } from './drawing.ts'
import { fileType } from './fileType.ts'
import { type Input, STDIN_NAME } from './input.ts'
import { mermaidReading } from './mermaidReading.ts'

/** What a board is called that has no title of its own. */
const nameFrom = (name: string): string =>
  name === STDIN_NAME ? EMPTY_BOARD.settings.name : basename(name, extname(name))

/** Each flowchart of a document; diagrams of other types are none of ours. */
async function readDocument(text: string, name: string): Promise<readonly Reading[]> {
  const readings: Reading[] = []
  for (const diagram of markdownDiagrams(text)) {
    const reading = await mermaidReading(diagram, name)
    if (reading.ok) readings.push(ok({ ...reading.value, start: diagram.line }))
    else if (!reading.error.otherDiagram) readings.push(reading)
  }
  return readings
}

/** Every board and flowchart in a file, in its order: one for anything but Markdown. */
export async function readings(input: Input): Promise<readonly Reading[]> {
  const type = fileType(input)
  if (type === 'board') return [boardReading(input.name, input.bytes)]
  const text = fromUtf8(input.bytes)
  if (!text.ok) return [fail({ says: commandLineWords.notUtf8 })]
  const name = nameFrom(input.name)
  if (type === 'markdown') return readDocument(text.value, name)
  return [await mermaidReading({ text: text.value, line: 1 }, name)]
}
