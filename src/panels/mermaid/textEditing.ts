import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DocumentPort } from '#commands/workspace.ts'
import type { Board } from '#domain/board/board.ts'
import type { EditedText } from '#domain/mermaid/edit/editing.ts'
import { textChanges } from '#domain/mermaid/edit/textChanges.ts'
import { EMPTY_TEXT, type TextState, writtenState } from '#domain/mermaid/edit/textState.ts'
import { describeMermaidFault, type MermaidFault } from '#domain/mermaid/read/mermaidFault.ts'
import type { WrittenMermaid } from '#domain/mermaid/write/mermaidDialect.ts'
import type { Result } from '#shared/result.ts'
import type { TextMark } from './editor/fault.ts'

/** Reads a text as a flowchart; never rejects. */
export type ReadText = (text: string) => Promise<Result<EditedText, MermaidFault>>

/** What is shown of the text: `state` is its meaning on the board, undefined while it is read or does not parse. */
export interface ShownText {
  readonly text: string
  readonly state: TextState | undefined
  readonly mark: TextMark | undefined
}

/** The text of a board as it is written by hand and by the board in turn. */
export interface TextEditing {
  readonly store: Pick<StoreApi<ShownText>, 'getState' | 'subscribe' | 'getInitialState'>
  /** the board, or how it is written, has changed; what was typed and not read yet stays */
  readonly boardWritten: (board: Board, written: WrittenMermaid) => void
  /** a person has typed; the board follows after a pause */
  readonly typed: (text: string) => void
  /** a person has left the text: what was typed is read at once, and the text put into the form the board is written in */
  readonly left: () => Promise<void>
  /** takes back what was typed last, else the last step of the board */
  readonly undo: () => void
}

interface Ports {
  readonly document: Pick<DocumentPort, 'board' | 'apply' | 'undo'>
  readonly read: ReadText
  /** called when an empty board was filled */
  readonly filled: () => void
  /** called when the board has followed a typed text */
  readonly followed?: (text: string, read: EditedText) => void
}

/** Milliseconds without typing after which the board follows. */
export const TYPING_PAUSE = 500

const STEP = { title: 'Edit the Mermaid text' }

const markOf = (fault: MermaidFault): TextMark => ({
  line: ('line' in fault ? fault.line : undefined) ?? 1,
  message: describeMermaidFault(fault),
})

/** The text that was last read, and its meaning; undefined where it could not be read. */
interface ReadOnce {
  readonly text: string
  readonly state: Promise<TextState | undefined>
}

/** The meaning of a written text; undefined when the parser could not be loaded. */
async function meaningOf(written: WrittenMermaid, read: ReadText): Promise<TextState | undefined> {
  if (written.text === '') return EMPTY_TEXT
  const result = await read(written.text)
  return result.ok ? writtenState(written, result.value.flowchart, result.value.hints) : undefined
}

/** Keeps a text and a board together: one undo step of the board for each pause in typing, and the board's own changes in the text. */
export function createTextEditing({ document, read, filled, followed }: Ports): TextEditing {
  const store = createStore<ShownText>(() => ({ text: '', state: EMPTY_TEXT, mark: undefined }))
  let written: WrittenMermaid | undefined
  /** the board that the last typed text led to */
  let ownBoard: Board | undefined
  /** the board that was last written */
  let writtenBoard: Board | undefined
  /** the text is to be put into the written form as soon as the board is written as it is */
  let leaving = false
  let base: ReadOnce = { text: '', state: Promise.resolve(EMPTY_TEXT) }
  /** the board changed elsewhere while something typed was not read yet */
  let behind = false
  /** what was typed last, such as a comment, changed nothing on the board */
  let idle = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let reading: Promise<void> | undefined

  const isTyped = () => store.getState().text !== base.text

  const adopt = () => {
    if (!written) return
    behind = false
    leaving = false
    idle = false
    ownBoard = undefined
    const [{ text }, state] = [written, meaningOf(written, read)]
    base = { text, state }
    store.setState({ text, mark: undefined, ...(store.getState().text === text ? {} : { state: undefined }) })
    void state.then((ready) => {
      if (ready && base.text === text && store.getState().text === text) store.setState({ state: ready })
    })
  }

  /** The meaning of the text that was shown before typing, read again where that has failed. */
  const meaningBefore = async (): Promise<TextState | undefined> => {
    const from = written
    const known = await base.state
    return known ?? (from?.text === base.text ? meaningOf(from, read) : undefined)
  }

  const take = async (text: string): Promise<void> => {
    const [before, result] = [await meaningBefore(), await read(text)]
    // More was typed meanwhile, which is read with this.
    if (store.getState().text !== text) return
    if (!result.ok || !before) {
      store.setState({ state: undefined, mark: markOf(result.ok ? { code: 'not-loaded' } : result.error) })
      return
    }
    const board = document.board()
    const { changes, state } = textChanges(board, before, result.value)
    base = { text, state: Promise.resolve(state) }
    idle = changes.length === 0
    store.setState({ state, mark: undefined })
    if (changes.length > 0) document.apply(changes, STEP)
    ownBoard = document.board()
    followed?.(text, result.value)
    if (board.blocks.length === 0 && ownBoard.blocks.length > 0) filled()
  }

  /** Puts the text into the written form, once the board is written as it is now. */
  const renew = () => {
    if (writtenBoard !== document.board()) leaving = true
    else if (written && (behind || written.text !== store.getState().text)) adopt()
  }

  /** A text that asks for no change has no fault; one that was typed back means what it meant. */
  const passOver = async (text: string): Promise<void> => {
    const state = text === base.text ? await base.state : undefined
    if (store.getState().text === text) store.setState({ state, mark: undefined })
  }

  const takeNow = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    await reading
    const { text } = store.getState()
    // An empty text is one that is about to be replaced, not the wish to remove everything.
    reading = !isTyped() || text.trim() === '' ? passOver(text) : take(text)
    await reading
    if (behind && !isTyped()) renew()
  }

  return {
    store,
    boardWritten: (board, fresh) => {
      const same = written?.text === fresh.text
      written = fresh
      writtenBoard = board
      if (leaving && !isTyped()) return adopt()
      if (board === ownBoard || (same && !behind)) return
      if (isTyped() || timer !== undefined) behind = true
      else adopt()
    },
    typed: (text) => {
      store.setState({ text, state: undefined })
      clearTimeout(timer)
      timer = setTimeout(() => void takeNow(), TYPING_PAUSE)
    },
    left: async () => {
      await takeNow()
      const { mark, text } = store.getState()
      if (mark !== undefined || (isTyped() && text.trim() !== '')) return
      ownBoard = undefined
      renew()
    },
    undo: () => {
      clearTimeout(timer)
      timer = undefined
      if (isTyped() || idle) adopt()
      else document.undo()
    },
  }
}
