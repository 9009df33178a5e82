import { defaultKeymap } from '@codemirror/commands'
import type { Extension } from '@codemirror/state'
import { EditorView, keymap, type ViewUpdate } from '@codemirror/view'
import { shortcutOf } from '#commands/keys.ts'
import { fromOutside } from './outsideText.ts'

/** Who wants to know what a person does in the editor; see the properties of the component. */
export interface EditorListeners {
  readonly onEdit: (text: string) => void
  readonly onCursor?: ((offset: number) => void) | undefined
  readonly onBlur?: (() => void) | undefined
  readonly onUndo?: (() => void) | undefined
  readonly onRedo?: (() => void) | undefined
}

type Ask = () => EditorListeners

const STEPS: ReadonlyMap<string, 'onUndo' | 'onRedo'> = new Map([
  ['mod+z', 'onUndo'],
  ['mod+shift+z', 'onRedo'],
  ['mod+y', 'onRedo'],
  // The browser's own menu asks in these words.
  ['historyUndo', 'onUndo'],
  ['historyRedo', 'onRedo'],
])

/** Tells the listeners of the moment what a person does; a step back or forth is only handed on, for the board has the one list of them. */
export function editorListeners(ask: Ask): Extension {
  // True keeps the browser and the other keys from acting on it, too.
  const handOn = (asked: string): boolean => {
    const step = STEPS.get(asked)
    if (step) ask()[step]?.()
    return step !== undefined
  }
  return [
    EditorView.domEventHandlers({
      keydown: (event) => handOn(shortcutOf(event)),
      beforeinput: ({ inputType }) => handOn(inputType),
      // A file is opened by the page, and its text is none to be written here.
      drop: ({ dataTransfer }) => dataTransfer?.types.includes('Files') ?? false,
      blur: () => ask().onBlur?.(),
    }),
    EditorView.updateListener.of((update) => tell(update, ask())),
    // Tab is not among the keys: it moves the focus on.
    keymap.of([{ key: 'Escape', run: leave }, ...defaultKeymap]),
  ]
}

function tell({ transactions, docChanged, selectionSet, state }: ViewUpdate, listeners: EditorListeners): void {
  if (transactions.some((each) => each.annotation(fromOutside))) return
  if (docChanged) listeners.onEdit(state.doc.toString())
  if (docChanged || selectionSet) listeners.onCursor?.(state.selection.main.head)
}

function leave({ contentDOM }: EditorView): boolean {
  contentDOM.blur()
  return true
}
