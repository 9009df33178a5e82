import type { Board } from '#domain/board/board.ts'
import type { EditedText } from '#domain/mermaid/edit/editing.ts'
import { EMPTY_TEXT, type TextState, writtenState } from '#domain/mermaid/edit/textState.ts'
import type { MermaidFault } from '#domain/mermaid/read/mermaidFault.ts'
import type { WrittenMermaid } from '#domain/mermaid/write/mermaidDialect.ts'
import type { Result } from '#shared/result.ts'
import type { TextMark } from './editor/fault.ts'
import { NO_STEPS, type TypingSteps } from './typingSteps.ts'

/** A text with its meaning on the board. */
export interface KnownText {
  readonly text: string
  readonly state: TextState
}

/**
 * Where a text stands with its board. `in-step`: it is the one the board is in step with. `typing`: something is typed that waits for
 * a pause. `reading`: it is read, since a pause came. `unread`: it was read, and the board cannot follow it as it is; or it is blank.
 * `closed`: the board is closed, and nothing happens any more.
 */
type Phase = 'in-step' | 'typing' | 'reading' | 'unread' | 'closed'

/** The text of a board while it is written by hand and by the board in turn. */
export interface TextModel {
  readonly phase: Phase
  /** as it is shown */
  readonly text: string
  readonly mark: TextMark | undefined
  /** the text that the board was last in step with */
  readonly base: KnownText
  /** the board as it was last written, and how */
  readonly written: { readonly board: Board; readonly as: WrittenMermaid } | undefined
  /** the reading that is under way: of what was typed before a pause, or of as much as was typed by now */
  readonly reading: { readonly text: string; readonly onward: boolean } | undefined
  /** the board that the last typed text led to */
  readonly ownBoard: Board | undefined
  /** the text goes into the written form as soon as the board is written as it is */
  readonly leaving: boolean
  /** the board changed elsewhere while something typed was not read yet */
  readonly behind: boolean
  /** what was typed last, such as a comment, changed nothing on the board */
  readonly idle: boolean
  /** how many bursts of typing there were, each ended by a pause */
  readonly burst: number
  /** the board has followed some of the burst that goes on */
  readonly followedBurst: boolean
  readonly steps: TypingSteps
  /** what was left out of the text as the board last wrote it */
  readonly ownNotes: readonly string[]
}

/** Nothing typed, nothing written. */
export const START: TextModel = {
  phase: 'in-step',
  text: '',
  mark: undefined,
  base: { text: '', state: EMPTY_TEXT },
  written: undefined,
  reading: undefined,
  ownBoard: undefined,
  leaving: false,
  behind: false,
  idle: false,
  burst: 0,
  followedBurst: false,
  steps: NO_STEPS,
  ownNotes: [],
}

/** What happens to a text. */
export type TextEvent =
  | { readonly is: 'written'; readonly board: Board; readonly as: WrittenMermaid }
  | { readonly is: 'typed'; readonly text: string }
  /** the pause after typing came, or the longest wait while it goes on is over */
  | { readonly is: 'paused' | 'waited' }
  | { readonly is: 'read'; readonly text: string; readonly result: Result<EditedText, MermaidFault> }
  /** the board has followed a text */
  | { readonly is: 'followed'; readonly known: KnownText; readonly changed: boolean }
  | { readonly is: 'refused' }
  /** a text that an earlier visit left, with the one that the board was in step with */
  | { readonly is: 'restored'; readonly text: string; readonly base: KnownText }
  | { readonly is: 'left' | 'undo' | 'redo' | 'closed' }

/** What is to be done about it. */
export type TextEffect =
  | { readonly do: 'wait' | 'stop-waiting' | 'call-off' | 'undo' | 'redo' | 'keep' }
  | { readonly do: 'read'; readonly text: string }
  | {
      readonly do: 'follow'
      readonly text: string
      readonly edited: EditedText
      readonly base: KnownText
      readonly merge: string
    }
  | { readonly do: 'tell-left-out'; readonly notes: readonly string[] }

/** What comes of an event. */
export interface TextStep {
  readonly model: TextModel
  readonly effects: readonly TextEffect[]
}

/** True when the shown text is not the one the board is in step with. */
export const isTyped = ({ text, base }: Pick<TextModel, 'text' | 'base'>): boolean => text !== base.text

/** True when there is something typed that would be missed; a blank text is about to be replaced. */
export const isDraft = (model: TextModel): boolean => isTyped(model) && model.text.trim() !== ''

/** The text in the form the board was last written in. */
export function adopted(model: TextModel): TextStep {
  if (!model.written) return { model, effects: [] }
  const { as } = model.written
  const state = writtenState(as, model.base.state.read)
  return {
    model: {
      ...START,
      written: model.written,
      burst: model.burst + 1,
      text: as.text,
      base: { text: as.text, state },
      ownNotes: state.flowchart.notes,
    },
    effects: [{ do: 'stop-waiting' }, { do: 'call-off' }, { do: 'keep' }],
  }
}

/** The text in the written form, once the board is written as it is now. */
export function renewed(model: TextModel, board: Board): TextStep {
  if (model.written?.board !== board) return { model: { ...model, leaving: true }, effects: [] }
  if (model.behind || model.written.as.text !== model.text) return adopted(model)
  return { model: { ...model, leaving: false }, effects: [] }
}
