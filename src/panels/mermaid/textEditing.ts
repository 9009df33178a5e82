import { createStore, type StoreApi } from 'zustand/vanilla'
import { followText } from '#commands/file/followText.ts'
import { type Changeable, perform } from '#commands/perform.ts'
import type { DocumentPort } from '#commands/workspace.ts'
import type { OpenDrafts } from '#desk/openDrafts.ts'
import type { BlockId, Board } from '#domain/board/board.ts'
import type { EditedText } from '#domain/mermaid/edit/editing.ts'
import type { TextEdit } from '#domain/mermaid/edit/textChanges.ts'
import type { TextState } from '#domain/mermaid/edit/textState.ts'
import type { WrittenMermaid } from '#domain/mermaid/write/mermaidDialect.ts'
import { createDraftKeeper } from './createDraftKeeper.ts'
import { createEventQueue } from './createEventQueue.ts'
import { createTypingTimers } from './createTypingTimers.ts'
import { restoredBase } from './draft.ts'
import type { Drafts } from './drafts.ts'
import type { TextMark } from './editor/fault.ts'
import type { ReadText } from './readText.ts'
import { isTyped, START, type TextEffect, type TextEvent, type TextModel } from './textModel.ts'
import { textStep } from './textStep.ts'

/** What is shown of the text: `state` is its meaning on the board, undefined while it is read or does not parse. */
export interface ShownText {
  readonly text: string
  readonly state: TextState | undefined
  readonly mark: TextMark | undefined
}

/** The text of a board as it is written by hand and by the board in turn. */
export interface TextEditing {
  readonly shown: Pick<StoreApi<ShownText>, 'getState' | 'subscribe' | 'getInitialState'>
  /** the board, or how it is written, has changed; what was typed and not read yet stays */
  readonly boardWritten: (board: Board, written: WrittenMermaid) => void
  /** a person has typed; the board follows after a pause, or while typing goes on line by line */
  readonly typed: (text: string) => void
  /** a person has left the text: what was typed is read at once, and the text put into the form the board is written in */
  readonly left: () => void
  /** takes back what was typed since the last pause, as long as the board has not followed it, else the last step of the board */
  readonly undo: () => void
  /** brings back what was taken back last */
  readonly redo: () => void
  /** keeps what was typed and not followed yet, at once, for another visit */
  readonly keep: () => void
  /** keeps what was typed and stops following, for good */
  readonly dispose: () => void
}

interface Ports extends Changeable {
  readonly document: Changeable['document'] & Pick<DocumentPort, 'undo' | 'redo'>
  readonly read: ReadText
  /** called when an empty board was filled, with what each block was taken for */
  readonly filled: (decisions: TextEdit['decisions']) => void
  /** called with the blocks that a typed text has added to others */
  readonly added?: (ids: readonly BlockId[]) => void
  /** called when the board has followed a typed text */
  readonly followed?: (text: string, read: EditedText) => void
  /** called with sentences about what goes from the text because a board does not keep it */
  readonly leftOut?: (notes: readonly string[]) => void
  /** where a text that was typed and not followed outlives the visit */
  readonly drafts?: Drafts
  /** who is told as long as something typed is neither on the board nor kept */
  readonly open?: OpenDrafts
}

type Follow = Extract<TextEffect, { do: 'follow' }>
type Performers = { readonly [Do in TextEffect['do']]: (effect: Extract<TextEffect, { do: Do }>) => void }

/** The board follows a text: what changed, and what that makes of the text. */
function followOnBoard(ports: Ports, { text, edited, base, merge }: Follow): TextEvent {
  const { document, followed, filled, added } = ports
  const wasEmpty = document.board().blocks.length === 0
  const { is, edit } = perform(ports, followText, { was: base.state, now: edited, pause: merge })
  if (is === 'refused') return { is }
  followed?.(text, edited)
  if (wasEmpty && document.board().blocks.length > 0) filled(edit.decisions)
  const fresh = edit.changes.flatMap((change) =>
    change.op === 'put' && change.type === 'block' ? [change.record.id] : [],
  )
  if (!wasEmpty && fresh.length > 0) added?.(fresh)
  return { is: 'followed', known: { text, state: edit.state }, changed: is === 'made' }
}

const shownOf = (model: TextModel): ShownText => ({
  text: model.text,
  state: isTyped(model) ? undefined : model.base.state,
  mark: model.mark,
})

/** The state of what is shown, that changes only when something else is. */
function createShown() {
  const shown = createStore<ShownText>(() => shownOf(START))
  const show = (model: TextModel) => {
    const [was, now] = [shown.getState(), shownOf(model)]
    if (was.text !== now.text || was.state !== now.state || was.mark !== now.mark) shown.setState(now)
  }
  return { shown, show }
}

/**
 * Keeps a text and a board together: one undo step of the board for each pause in typing, and the board's own changes in the text.
 * What was typed and cannot be read stays, and can be taken back pause by pause; what the board does not hold yet is kept at least
 * every second.
 */
export function createTextEditing(ports: Ports): TextEditing {
  const { document, drafts } = ports
  const { shown, show } = createShown()
  const keeper = createDraftKeeper({ drafts, open: ports.open })
  const own = ports.newId('typing')
  let model: TextModel = START
  let reading: AbortController | undefined
  const keep = () => keeper.keep(model)
  const timers = createTypingTimers({
    paused: () => events.add({ is: 'paused' }),
    keep,
    waited: () => events.add({ is: 'waited' }),
  })
  const performers: Performers = {
    wait: timers.typed,
    'stop-waiting': timers.stop,
    'call-off': () => reading?.abort(),
    read: ({ text }) => {
      reading = new AbortController()
      const { signal } = reading
      void ports.read(text, signal).then((result) => {
        if (!signal.aborted) events.add({ is: 'read', text, result })
      })
    },
    // What the document tells meanwhile waits behind this.
    follow: (effect) => events.addFirst(followOnBoard(ports, { ...effect, merge: `${own} ${effect.merge}` })),
    keep,
    undo: document.undo,
    redo: document.redo,
    'tell-left-out': ({ notes }) => ports.leftOut?.(notes),
  }
  const tell = () => {
    if (model.phase === 'closed') return
    show(model)
    keeper.mark(model)
  }
  const events = createEventQueue<TextEvent>((event) => {
    const { model: after, effects } = textStep(model, event, document.board())
    model = after
    tell()
    for (const effect of effects) performers[effect.do](effect as never)
    tell()
  })
  const restore = async () => {
    const [draft, written] = [await drafts?.find(), model.written?.as]
    if (!draft || !written) return
    const base = await restoredBase({ draft, written, board: document.board(), read: ports.read })
    // One that cannot be placed now stays where it is: the reader may be missing only this time.
    if (base) events.add({ is: 'restored', text: draft.text, base })
  }
  return {
    shown,
    boardWritten: (board, as) => {
      const isFirst = model.written === undefined
      events.add({ is: 'written', board, as })
      if (isFirst) void restore()
    },
    typed: (text) => events.add({ is: 'typed', text }),
    left: () => events.add({ is: 'left' }),
    undo: () => events.add({ is: 'undo' }),
    redo: () => events.add({ is: 'redo' }),
    keep,
    dispose: () => {
      keep()
      keeper.dispose()
      events.add({ is: 'closed' })
    },
  }
}
