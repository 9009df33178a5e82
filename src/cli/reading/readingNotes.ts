import { blockKind } from '#domain/blocks/catalogue.ts'
import type { Confidence } from '#domain/mermaid/read/classify/classify.ts'
import { commandLineWords } from '#words/commandLine.ts'
import type { Drawing } from './drawing.ts'

/** What was put into quotes, a line each: Mermaid itself does not draw such a text. */
export const mendNotes = (file: string, { read }: Drawing): readonly string[] =>
  (read?.mends ?? []).map(({ line, label }) => commandLineWords.mended(file, line, label))

/** The names of the blocks that were taken for something with this confidence, and what for. */
function takenFor({ board, read, namesOf }: Drawing, wanted: Confidence): readonly string[] {
  return board.blocks
    .filter(({ id }) => read?.decisions.get(id)?.confidence === wanted)
    .map(({ id, kind }) => `${namesOf(id).join()} (${blockKind(kind).title})`)
}

/** All that a person should know about how a drawing was read from Mermaid, a line each. */
export function readingNotes(file: string, drawing: Drawing): readonly string[] {
  const guessed = takenFor(drawing, 'guess')
  const unknown = takenFor(drawing, 'unknown')
  const count = drawing.board.blocks.length
  return [
    ...mendNotes(file, drawing),
    ...(drawing.read?.notes ?? []).map((note) => `${file}: ${note}`),
    ...(guessed.length > 0 ? [commandLineWords.guessed(file, guessed, count)] : []),
    ...(unknown.length > 0 ? [commandLineWords.notKnown(file, unknown, count)] : []),
  ]
}
