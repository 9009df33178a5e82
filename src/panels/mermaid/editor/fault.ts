import { type EditorState, type Extension, RangeSet, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, GutterMarker, gutterLineClass, WidgetType } from '@codemirror/view'

/** A fault to show at a line, counted from 1. */
export interface TextMark {
  readonly line: number
  readonly message: string
}

/** The fault where it stands now: it moves with its line until it is placed anew. */
interface Placed {
  readonly at: number
  readonly message: string
}

/** Pixels that the message of a fault takes below its line. */
const MESSAGE_ROOM = 56

const place = StateEffect.define<Placed | undefined>()

const placed = StateField.define<Placed | undefined>({
  create: () => undefined,
  update(now, { changes, effects }) {
    for (const effect of effects) if (effect.is(place)) return effect.value
    if (!now || changes.empty) return now
    return { ...now, at: changes.mapPos(now.at, 1) }
  },
})

// CodeMirror takes what stands between lines and in the gutter as objects of its own classes only.
class Message extends WidgetType {
  readonly #text: string

  constructor(text: string) {
    super()
    this.#text = text
  }

  override eq(other: Message): boolean {
    return other.#text === this.#text
  }

  override toDOM(): HTMLElement {
    const row = document.createElement('div')
    row.className = 'cm-faultMessage'
    // The component says the same words to a screen reader; here they would read as a part of the text.
    row.ariaHidden = 'true'
    row.append(document.createElement('span'))
    row.firstElementChild?.append(this.#text)
    return row
  }
}

class FaultyNumber extends GutterMarker {
  override elementClass = 'cm-faultNumber'
}

const faultyNumber = new FaultyNumber()
const faultyLine = Decoration.line({ class: 'cm-faultLine' })
const faultyWords = Decoration.mark({ class: 'cm-faultWords' })

function decorate(state: EditorState): DecorationSet {
  const now = state.field(placed)
  if (!now) return Decoration.none
  const { from, to, text } = state.doc.lineAt(now.at)
  const words = from + text.search(/\S/)
  const message = Decoration.widget({ widget: new Message(now.message), block: true, side: 1 })
  return Decoration.set([
    faultyLine.range(from),
    ...(words >= from ? [faultyWords.range(words, from + text.trimEnd().length)] : []),
    message.range(to),
  ])
}

/** Lets an editor show one fault: its line is tinted, underlined and marked in the gutter, with the message below it. */
export const faults: Extension = [
  placed,
  EditorView.decorations.compute(['doc', placed], decorate),
  EditorView.contentAttributes.compute([placed], (state) => (state.field(placed) ? { 'aria-invalid': 'true' } : {})),
  gutterLineClass.compute(['doc', placed], (state) => {
    const now = state.field(placed)
    return now ? RangeSet.of(faultyNumber.range(state.doc.lineAt(now.at).from)) : RangeSet.empty
  }),
]

/** Shows a fault, or none; a line beyond the end counts as the last one. */
export function showFault(view: EditorView, mark: TextMark | undefined): void {
  const { doc } = view.state
  const now = view.state.field(placed)
  const next = mark && {
    at: doc.line(Math.min(Math.max(mark.line, 1), doc.lines)).from,
    message: mark.message,
  }
  if (now?.at === next?.at && now?.message === next?.message) return
  const { head } = view.state.selection.main
  // The message lies below its line, which a person who types at the lower edge would not see.
  const typing = next !== undefined && view.hasFocus && doc.lineAt(head).from === next.at
  const scroll = typing ? [EditorView.scrollIntoView(head, { yMargin: MESSAGE_ROOM })] : []
  view.dispatch({ effects: [place.of(next), ...scroll] })
}
