import { type Extension, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'

/** Offsets into the text, from the first character up to the one behind the last. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

const place = StateEffect.define<DecorationSet>()
const look = Decoration.mark({ tagName: 'mark', class: 'cm-shown' })

const placed = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(now, { changes, effects }) {
    for (const effect of effects) if (effect.is(place)) return effect.value
    return now.map(changes)
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** Lets an editor show places of its text as selected on the board. */
export const shownRanges: Extension = placed

/** Shows places, and scrolls to the first unless they are shown already or a person is in the editor. */
export function showRanges(view: EditorView, ranges: readonly TextRange[]): void {
  const { length } = view.state.doc
  const within = ranges
    .map(({ from, to }) => ({ from: Math.max(from, 0), to: Math.min(to, length) }))
    .filter(({ from, to }) => from < to)
  const next = Decoration.set(
    within.map(({ from, to }) => look.range(from, to)),
    true,
  )
  if (placesOf(next) === placesOf(view.state.field(placed))) return
  const first = view.hasFocus ? undefined : within[0]
  const scroll = first ? [EditorView.scrollIntoView(first.from, { yMargin: 24 })] : []
  view.dispatch({ effects: [place.of(next), ...scroll] })
}

function placesOf(set: DecorationSet): string {
  const places: string[] = []
  for (const cursor = set.iter(); cursor.value; cursor.next()) places.push(`${cursor.from}-${cursor.to}`)
  return places.join()
}
