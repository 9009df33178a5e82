import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DocumentPort } from '#commands/workspace.ts'
import type { Board } from '#domain/board/board.ts'
import type { EditedText } from '#domain/mermaid/edit/editing.ts'
import { type TextEdit, textChanges } from '#domain/mermaid/edit/textChanges.ts'
import { EMPTY_TEXT, type TextState } from '#domain/mermaid/edit/textState.ts'
import { describeMermaidFault, type MermaidFault } from '#domain/mermaid/read/mermaidFault.ts'
import type { WrittenMermaid } from '#domain/mermaid/write/mermaidDialect.ts'
import type { Draft, Drafts } from './drafts.ts'
import type { TextMark } from './editor/fault.ts'
import type { ReadText } from './readText.ts'
import { createTextBase, type TextBase } from './textBase.ts'
import { createTypingSteps } from './typingSteps.ts'

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
  /** takes back what was typed since the last pause, as long as the board has not followed it, else the last step of the board */
  readonly undo: () => void
  /** brings back what was taken back last */
  readonly redo: () => void
  /** keeps what was typed and not followed yet for another visit */
  readonly keep: () => void
  /** stops following */
  readonly dispose: () => void
}

interface Ports {
  readonly document: Pick<DocumentPort, 'board' | 'apply' | 'undo' | 'redo'>
  readonly read: ReadText
  /** called when an empty board was filled, with what each block was taken for */
  readonly filled: (decisions: TextEdit['decisions']) => void
  /** called when the board has followed a typed text */
  readonly followed?: (text: string, read: EditedText) => void
  /** called with sentences about what goes from the text because a board does not keep it */
  readonly leftOut?: (notes: readonly string[]) => void
  /** where a text that was typed and not followed outlives the visit */
  readonly drafts?: Drafts
}

/** Milliseconds without typing after which the board follows. */
export const TYPING_PAUSE = 500

const STEP = { title: 'Edit the Mermaid text' }

const markOf = (fault: MermaidFault): TextMark => ({
  line: ('line' in fault ? fault.line : undefined) ?? 1,
  message: describeMermaidFault(fault),
})

/** Text and board, as long as they are kept together. */
class TextOnBoard implements TextEditing {
  readonly store = createStore<ShownText>(() => ({ text: '', state: EMPTY_TEXT, mark: undefined }))
  readonly #ports: Ports
  readonly #base: TextBase
  readonly #steps = createTypingSteps()
  /** the board that the last typed text led to */
  #ownBoard: Board | undefined
  /** the board that was last written */
  #writtenBoard: Board | undefined
  /** the text is to be put into the written form as soon as the board is written as it is */
  #leaving = false
  /** the board changed elsewhere while something typed was not read yet */
  #behind = false
  /** what was typed last, such as a comment, changed nothing on the board */
  #idle = false
  #draft: Draft | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #reading: Promise<void> | undefined

  constructor(ports: Ports) {
    this.#ports = ports
    this.#base = createTextBase(ports.read)
    this.#draft = ports.drafts?.load()
  }

  readonly boardWritten = (board: Board, fresh: WrittenMermaid): void => {
    const same = this.#base.written()?.text === fresh.text
    const draft = this.#draft
    this.#draft = undefined
    this.#base.write(fresh)
    this.#writtenBoard = board
    if (draft?.over === fresh.text && !this.#isTyped()) {
      this.#adopt()
      this.#show(draft.text)
    } else if (this.#leaving && !this.#isTyped()) this.#adopt()
    else if (board !== this.#ownBoard && !(same && !this.#behind)) {
      if (this.#isTyped() || this.#timer !== undefined) this.#behind = true
      else this.#adopt()
    }
  }

  readonly typed = (text: string): void => {
    this.#steps.typed()
    // A fault stays at its line until the text is read again.
    this.#show(text, this.store.getState().mark)
  }

  readonly left = async (): Promise<void> => {
    await this.#takeNow()
    const { mark, text } = this.store.getState()
    if (mark !== undefined || (this.#isTyped() && text.trim() !== '')) return
    this.#ownBoard = undefined
    const notes = await this.#base.leftOut()
    if (notes.length > 0 && text === this.#base.text()) this.#ports.leftOut?.(notes)
    this.#renew()
  }

  readonly undo = (): void => {
    this.#stop()
    const { text } = this.store.getState()
    if (this.#isTyped()) {
      const back = this.#steps.back(text) ?? this.#base.text()
      // The text as the board has it may be written anew again.
      if (back === this.#base.text()) this.#ownBoard = undefined
      this.#show(back)
    } else if (this.#idle) this.#adopt()
    else this.#ports.document.undo()
  }

  readonly redo = (): void => {
    const text = this.#steps.forth()
    if (text === undefined) this.#ports.document.redo()
    else this.#show(text)
  }

  readonly keep = (): void => {
    const { text } = this.store.getState()
    const isDraft = this.#isTyped() && text.trim() !== ''
    this.#ports.drafts?.save(isDraft ? { over: this.#base.text(), text } : undefined)
  }

  readonly dispose = (): void => this.#stop()

  #isTyped(): boolean {
    return this.store.getState().text !== this.#base.text()
  }

  #stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  /** Shows another text, which the board follows after a pause. */
  #show(text: string, mark?: TextMark): void {
    this.store.setState({ text, state: undefined, mark })
    this.#stop()
    if (this.#isTyped()) this.#timer = setTimeout(() => void this.#takeNow(), TYPING_PAUSE)
    else void this.#takeNow()
  }

  /** Puts the text into the written form. */
  #adopt(): void {
    const written = this.#base.written()
    if (!written) return
    this.#settled(true)
    this.#behind = false
    this.#leaving = false
    this.#ownBoard = undefined
    const { text } = written
    const isNew = this.store.getState().text !== text
    const state = this.#base.adopt(written)
    this.store.setState({ text, mark: undefined, ...(isNew ? { state: undefined } : {}) })
    void state.then((ready) => {
      const still = this.#base.text() === text && this.store.getState().text === text
      if (ready && still) this.store.setState({ state: ready })
    })
  }

  /** Puts the text into the written form, once the board is written as it is now. */
  #renew(): void {
    if (this.#writtenBoard !== this.#ports.document.board()) this.#leaving = true
    else if (this.#behind || this.#base.written()?.text !== this.store.getState().text) this.#adopt()
  }

  /** There is nothing typed that the board does not know. */
  #settled(changed: boolean): void {
    this.#steps.clear()
    this.#ports.drafts?.save(undefined)
    this.#idle = !changed
  }

  #follow(text: string, before: TextState, edited: EditedText): void {
    const { document, followed, filled } = this.#ports
    const board = document.board()
    const { changes, state, decisions } = textChanges(board, before, edited)
    this.#base.follow(text, state)
    this.#settled(changes.length > 0)
    this.store.setState({ state, mark: undefined })
    if (changes.length > 0) document.apply(changes, STEP)
    const after = document.board()
    this.#ownBoard = after
    followed?.(text, edited)
    if (board.blocks.length === 0 && after.blocks.length > 0) filled(decisions)
  }

  async #take(text: string): Promise<void> {
    const [before, result] = [await this.#base.state(), await this.#ports.read(text)]
    // More was typed meanwhile, which is read with this.
    if (this.store.getState().text !== text) return
    if (result.ok && before) return this.#follow(text, before, result.value)
    this.store.setState({ state: undefined, mark: markOf(result.ok ? { code: 'not-loaded' } : result.error) })
    this.#steps.paused(text)
    this.keep()
  }

  /** A text that asks for no change has no fault; one that was typed back means what it meant. */
  async #passOver(text: string): Promise<void> {
    const state = text === this.#base.text() ? await this.#base.state() : undefined
    if (this.store.getState().text === text) this.store.setState({ state, mark: undefined })
  }

  async #takeNow(): Promise<void> {
    this.#stop()
    await this.#reading
    const { text } = this.store.getState()
    // An empty text is one that is about to be replaced, not the wish to remove everything.
    this.#reading = !this.#isTyped() || text.trim() === '' ? this.#passOver(text) : this.#take(text)
    await this.#reading
    if (this.#behind && !this.#isTyped()) this.#renew()
  }
}

/**
 * Keeps a text and a board together: one undo step of the board for each pause in typing, and the board's own changes in the text.
 * What was typed and cannot be read stays, and can be taken back pause by pause.
 */
export const createTextEditing = (ports: Ports): TextEditing => new TextOnBoard(ports)
