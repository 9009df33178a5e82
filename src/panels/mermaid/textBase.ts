import { EMPTY_TEXT, type TextState, writtenState } from '#domain/mermaid/edit/textState.ts'
import type { WrittenMermaid } from '#domain/mermaid/write/mermaidDialect.ts'
import type { ReadText } from './readText.ts'

/** The text that the board was last in step with, what it means, and how the board is written now. */
export interface TextBase {
  readonly text: () => string
  /** undefined where the text could not be read, since the parser could not be loaded */
  readonly state: () => Promise<TextState | undefined>
  readonly written: () => WrittenMermaid | undefined
  readonly write: (written: WrittenMermaid) => void
  /** makes the written text the one that the board is in step with */
  readonly adopt: (written: WrittenMermaid) => Promise<TextState | undefined>
  /** makes a typed text the one that the board is in step with */
  readonly follow: (text: string, state: TextState) => void
  /** sentences about what is in the text and not in the written one, which a board does not keep */
  readonly leftOut: () => Promise<readonly string[]>
}

/** A text that stands for nothing, of an empty board. */
export function createTextBase(read: ReadText): TextBase {
  let written: WrittenMermaid | undefined
  let text = ''
  let state: Promise<TextState | undefined> = Promise.resolve(EMPTY_TEXT)
  let lastRead: TextState['read'] = new Map()
  let ownNotes: readonly string[] = []

  const meaningOf = async (from: WrittenMermaid): Promise<TextState | undefined> => {
    if (from.text === '') return EMPTY_TEXT
    const result = await read(from.text)
    return result.ok ? writtenState(from, result.value, lastRead) : undefined
  }
  return {
    text: () => text,
    state: async () => {
      const from = written
      const known = await state
      return known ?? (from?.text === text ? meaningOf(from) : undefined)
    },
    written: () => written,
    write: (fresh) => {
      written = fresh
    },
    adopt: async (from) => {
      text = from.text
      const meaning = meaningOf(from)
      state = meaning
      const ready = await meaning
      ownNotes = ready?.flowchart.notes ?? []
      return ready
    },
    follow: (typed, meaning) => {
      text = typed
      state = Promise.resolve(meaning)
      lastRead = meaning.read
    },
    leftOut: async () => {
      const notes = (await state)?.flowchart.notes ?? []
      return text === written?.text ? [] : notes.filter((note) => !ownNotes.includes(note))
    },
  }
}
