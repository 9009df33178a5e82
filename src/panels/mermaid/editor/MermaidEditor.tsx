import { Compartment, type Extension } from '@codemirror/state'
import { EditorView, highlightActiveLine, highlightActiveLineGutter, lineNumbers, placeholder } from '@codemirror/view'
import { useEffectEvent, useId, useLayoutEffect, useRef } from 'react'
import { classNames } from '#parts/classNames.ts'
import { type EditorListeners, editorListeners } from './editorListeners.ts'
import { editorLook } from './editorLook.ts'
import { faults, showFault, type TextMark } from './fault.ts'
import { mermaidLanguage } from './mermaidLanguage.ts'
import { outsideText } from './outsideText.ts'
import { shownRanges, showRanges, type TextRange } from './shownRanges.ts'

interface MermaidEditorProps {
  /** the text to show, its lines ended by \n; a change from outside replaces what differs and leaves cursor and scroll place */
  readonly text: string
  /** called with the whole text after every change a person makes; a `text` that is older than this takes it back */
  readonly onEdit: (text: string) => void
  /** called with the offset of the cursor when a person moves it or types */
  readonly onCursor?: ((offset: number) => void) | undefined
  readonly onBlur?: (() => void) | undefined
  /** called for the keys of undo and redo, for the editor keeps no list of its own */
  readonly onUndo?: (() => void) | undefined
  readonly onRedo?: (() => void) | undefined
  /** a fault to show at its line; it moves with the line until another object is given */
  readonly mark?: TextMark | undefined
  /** places that belong to the selection on the board; new ones are scrolled to unless the editor has the focus */
  readonly shown?: readonly TextRange[] | undefined
  /** the accessible name */
  readonly label: string
  readonly placeholder?: string | undefined
  readonly className?: string | undefined
}

const NONE: readonly TextRange[] = []
const words = new Compartment()
const FIXED: Extension = [
  lineNumbers(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  mermaidLanguage,
  editorLook,
  faults,
  shownRanges,
  // It takes the focus without this, too, but what checks pages for keyboard users does not know.
  EditorView.contentAttributes.of({ tabindex: '0' }),
  words.of([]),
]

/** Mermaid text to read and to write; what a person types is reported at once and stands until `text` changes. */
export function MermaidEditor({ text, mark, shown = NONE, label, ...rest }: MermaidEditorProps) {
  const { onEdit, onCursor, onBlur, onUndo, onRedo, className, placeholder: hint } = rest
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView>(null)
  const messageId = useId()
  const listeners = useEffectEvent((): EditorListeners => ({ onEdit, onCursor, onBlur, onUndo, onRedo }))

  useLayoutEffect(() => {
    if (!host.current) return
    const view = new EditorView({ parent: host.current, extensions: [editorListeners(() => listeners()), FIXED] })
    editor.current = view
    return () => view.destroy()
  }, [])

  useLayoutEffect(() => {
    const said = EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': messageId })
    editor.current?.dispatch({ effects: words.reconfigure([said, hint ? placeholder(hint) : []]) })
  }, [label, hint, messageId])

  useLayoutEffect(() => {
    const change = editor.current && outsideText(editor.current.state, text)
    if (change) editor.current?.dispatch(change)
  }, [text])

  // Each on its own, so that a new selection or fault costs nothing that grows with the text.
  useLayoutEffect(() => {
    if (editor.current) showFault(editor.current, mark)
  }, [mark])
  useLayoutEffect(() => {
    if (editor.current) showRanges(editor.current, shown)
  }, [shown])

  return (
    <div className={classNames('@container flex min-h-0 flex-col font-mono text-[11.5px] leading-[1.6]', className)}>
      <div ref={host} className="flex min-h-0 flex-1 flex-col" />
      <p id={messageId} role="status" className="sr-only">
        {mark?.message ?? ''}
      </p>
    </div>
  )
}
