import type { Board } from '#domain/board/board.ts'
import { describeMermaidFault, type MermaidFault } from '#domain/mermaid/read/mermaidFault.ts'
import type { TextMark } from './editor/fault.ts'
import {
  adopted,
  isTyped,
  renewed,
  START,
  type TextEffect,
  type TextEvent,
  type TextModel,
  type TextStep,
} from './textModel.ts'
import { NO_STEPS, pausedAt, stepBack, stepForth } from './typingSteps.ts'

/**
 * As much of a text as can be read while it is being typed: what was added at its end without the line that is not finished. What was
 * changed further up stays as it is.
 */
function wholeLines(before: string, text: string): string {
  const most = Math.min(before.length, text.length)
  let same = 0
  while (same < most && before[same] === text[same]) same++
  const atEnd = before.slice(same).trim() === ''
  const end = text.lastIndexOf('\n') + 1
  return atEnd && end > same ? text.slice(0, end) : atEnd ? before : text
}

type EventOf<Is extends TextEvent['is']> = Extract<TextEvent, { is: Is }>

const markOf = (fault: MermaidFault): TextMark => ({
  line: ('line' in fault ? fault.line : undefined) ?? 1,
  message: describeMermaidFault(fault),
})

const stay = (model: TextModel, ...effects: TextEffect[]): TextStep => ({ model, effects })

/** The one after the other, with what both ask for. */
function then({ model, effects }: TextStep, next: (model: TextModel) => TextStep): TextStep {
  const after = next(model)
  return { model: after.model, effects: [...effects, ...after.effects] }
}

/** What is left to do once there is nothing typed that the board does not know. */
function settle(model: TextModel, board: Board): TextStep {
  if (!model.leaving) return model.behind ? renewed(model, board) : stay(model)
  const { notes } = model.base.state.flowchart
  const gone = model.text === model.written?.as.text ? [] : notes.filter((note) => !model.ownNotes.includes(note))
  const tell: TextEffect[] = gone.length > 0 ? [{ do: 'tell-left-out', notes: gone }] : []
  return then(stay({ ...model, ownBoard: undefined, leaving: false }, ...tell), (next) => renewed(next, board))
}

/** Another text is shown, which the board follows after a pause. */
function show(model: TextModel, text: string, board: Board): TextStep {
  const shown = { ...model, text }
  if (isTyped(shown)) return stay({ ...shown, phase: 'typing' }, { do: 'wait' })
  const quiet: TextModel = { ...shown, phase: 'in-step', mark: undefined, reading: undefined }
  return then(stay(quiet, { do: 'stop-waiting' }, { do: 'call-off' }, { do: 'keep' }), (next) => settle(next, board))
}

function onWritten(model: TextModel, { board, as }: EventOf<'written'>): TextStep {
  const same = model.written?.as.text === as.text
  const next = { ...model, written: { board, as } }
  const inStep = model.phase === 'in-step'
  if (model.leaving && inStep) return adopted(next)
  if (board === model.ownBoard || (same && !model.behind)) return stay(next)
  return inStep ? adopted(next) : stay({ ...next, behind: true })
}

/** A pause came, or the text was left: what was typed is read. */
function onPaused(model: TextModel, board: Board): TextStep {
  if (model.phase === 'reading' || model.phase === 'unread') return stay(model)
  const ended = { ...model, burst: model.burst + 1, followedBurst: false }
  // The board has followed by the last longest wait.
  if (model.phase === 'in-step') return then(stay(ended, { do: 'stop-waiting' }), (next) => settle(next, board))
  if (model.text.trim() !== '') {
    const reading = { text: model.text, onward: false }
    return stay(
      { ...ended, phase: 'reading', reading },
      { do: 'stop-waiting' },
      { do: 'call-off' },
      { do: 'read', text: model.text },
    )
  }
  // An empty text is one that is about to be replaced, not the wish to remove everything.
  const blank: TextModel = { ...ended, phase: 'unread', mark: undefined, reading: undefined }
  return stay(blank, { do: 'stop-waiting' }, { do: 'call-off' }, { do: 'keep' })
}

/** Typing goes on: the whole lines of what is typed by now are read. */
function onWaited(model: TextModel): TextStep {
  if (model.phase !== 'typing') return stay(model)
  const text = wholeLines(model.base.text, model.text)
  const isNews = text.trim() !== '' && text !== model.base.text
  if (model.reading || !isNews) return stay(model)
  return stay({ ...model, reading: { text, onward: true } }, { do: 'read', text })
}

function onRead(model: TextModel, { text, result }: EventOf<'read'>, board: Board): TextStep {
  const { reading, base } = model
  if (!reading || reading.text !== text) return stay(model)
  const rest = { ...model, reading: undefined }
  // More was typed meanwhile, which is read with this.
  if (!reading.onward && model.text !== text) return stay(rest)
  if (result.ok) {
    const merge = `typing ${reading.onward ? model.burst : model.burst - 1}`
    // The board may have changed elsewhere and not be written since.
    const behind = model.behind || (board !== model.written?.board && board !== model.ownBoard)
    return stay({ ...rest, behind }, { do: 'follow', text, edited: result.value, base, merge })
  }
  if (reading.onward) return stay(rest)
  const steps = pausedAt(model.steps, text)
  return stay({ ...rest, phase: 'unread', mark: markOf(result.error), steps, leaving: false }, { do: 'keep' })
}

function onFollowed(model: TextModel, { known, changed }: EventOf<'followed'>, board: Board): TextStep {
  const next: TextModel = { ...model, base: known, ownBoard: board, steps: NO_STEPS, idle: !changed }
  if (isTyped(next)) return stay({ ...next, followedBurst: model.followedBurst || changed }, { do: 'keep' })
  const settled: TextModel = { ...next, phase: 'in-step', mark: undefined, followedBurst: false }
  return then(stay(settled, { do: 'keep' }), (quiet) => settle(quiet, board))
}

/** Takes back what was typed since the last pause, as long as the board has not followed it, else the last step of the board. */
function onUndo(model: TextModel, board: Board): TextStep {
  if (!isTyped(model)) return model.idle ? adopted(model) : stay(model, { do: 'undo' })
  // What the board has followed of a burst goes with the rest of it.
  if (model.followedBurst) {
    const back: TextModel = { ...model, text: model.base.text, phase: 'in-step', mark: undefined, reading: undefined }
    const over = { ...back, ownBoard: undefined, followedBurst: false, burst: model.burst + 1 }
    return stay(over, { do: 'stop-waiting' }, { do: 'call-off' }, { do: 'keep' }, { do: 'undo' })
  }
  const { steps, text = model.base.text } = stepBack(model.steps, model.text)
  // The text as the board has it may be written anew again.
  const ownBoard = text === model.base.text ? undefined : model.ownBoard
  return show({ ...model, steps, ownBoard, mark: undefined }, text, board)
}

function onRedo(model: TextModel, board: Board): TextStep {
  const { steps, text } = stepForth(model.steps)
  return text === undefined ? stay(model, { do: 'redo' }) : show({ ...model, steps, mark: undefined }, text, board)
}

function onLeft(model: TextModel, board: Board): TextStep {
  if (model.phase === 'unread') {
    // A blank text gives way to that of the board; one that cannot be read stays.
    return model.text.trim() === ''
      ? renewed({ ...model, ownBoard: undefined, behind: true, phase: 'in-step' }, board)
      : stay(model)
  }
  const leaving = { ...model, leaving: true }
  if (model.phase === 'typing') {
    return then(onPaused(leaving, board), (next) => (next.phase === 'unread' ? onLeft(next, board) : stay(next)))
  }
  return model.phase === 'in-step' ? settle(leaving, board) : stay(leaving)
}

/** What comes of an event; `board` is the board as it is now. Pure. */
export function textStep(model: TextModel, event: TextEvent, board: Board): TextStep {
  if (model.phase === 'closed') return stay(model)
  switch (event.is) {
    case 'written':
      return onWritten(model, event)
    case 'typed':
      return show({ ...model, steps: { ...model.steps, later: [] }, leaving: false }, event.text, board)
    case 'paused':
      return onPaused(model, board)
    case 'waited':
      return onWaited(model)
    case 'read':
      return onRead(model, event, board)
    case 'followed':
      return onFollowed(model, event, board)
    case 'refused':
      return stay({ ...model, phase: 'unread', mark: markOf({ code: 'too-much-for-board' }) }, { do: 'keep' })
    case 'restored':
      return isTyped(model) ? stay(model) : show({ ...model, base: event.base, mark: undefined }, event.text, board)
    case 'left':
      return onLeft(model, board)
    case 'undo':
      return onUndo(model, board)
    case 'redo':
      return onRedo(model, board)
    case 'closed':
      return stay({ ...START, phase: 'closed' }, { do: 'stop-waiting' }, { do: 'call-off' })
  }
}
