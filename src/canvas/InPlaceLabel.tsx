import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { type TextStyle, textWidth } from '#domain/layout/textWidth.ts'
import { oneLine } from '#shared/plainText.ts'
import { canvasWords } from '#words/canvas.ts'
import { useDraft } from '#workspace/useDraft.ts'

/** How a field is left: by Enter or Escape, with Shift held, or because the focus is elsewhere already. */
export type LeftBy = 'key' | 'shift' | 'focus'

interface InPlaceLabelProps {
  readonly name: string
  readonly label: string
  readonly maxLength: number
  readonly className: string
  readonly style?: CSSProperties
  /** how its text is set, how wide it is at first as a CSS length, and how wide it grows with its text, in board pixels */
  readonly grows?: { readonly text: TextStyle; readonly from: string; readonly to: number }
  /** an empty label leaves the old one */
  readonly required?: boolean
  /** puts the label on the board; all of one visit to the field, which has a name, are one step */
  readonly onLabel: (label: string, visit: string) => void
  /** the field is left; by a key, the focus needs a new place */
  readonly onDone: (by: LeftBy) => void
  /** the field is left by Tab for the one after it; without it Tab goes on as everywhere */
  readonly onNext?: (() => void) | undefined
}

/** What a field has on both sides of its text, and room for what is typed next. */
const AROUND = 36

const widthOf = (label: string, { text, from, to }: NonNullable<InPlaceLabelProps['grows']>): CSSProperties => ({
  minWidth: from,
  width: Math.min(Math.ceil(textWidth(label, text)) + AROUND, to),
})

const tidy = (text: string) => oneLine(text).trim()

/** A label while it is typed where it stands: the board has it all along, Enter or leaving keeps it, Escape does not. */
export function InPlaceLabel(props: InPlaceLabelProps) {
  const { name, label, maxLength, className, style, grows, required = false, onLabel, onDone, onNext } = props
  const visit = `in-place:${useId()}`
  const input = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  const draft = useDraft({
    value: label,
    check: (text) => (required && tidy(text) === '' ? canvasWords.cannotBeEmpty : undefined),
    tidy,
    write: (text) => onLabel(tidy(text), visit),
    // As it was, even where it was something that cannot be typed.
    putBack: () => () => onLabel(label, visit),
    firm: true,
  })
  useEffect(() => {
    input.current?.focus({ preventScroll: true })
    input.current?.select()
  }, [])
  const leave = (by: LeftBy) => {
    if (done.current) return
    done.current = true
    onDone(by)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Tab' && !event.shiftKey && onNext && !event.nativeEvent.isComposing) {
      event.preventDefault()
      draft.finish()
      done.current = true
      onNext()
    }
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    if (event.key === 'Enter') draft.finish()
    else draft.cancel()
    leave(event.shiftKey ? 'shift' : 'key')
  }
  return (
    <input
      ref={input}
      aria-label={name}
      className={`nodrag nopan pointer-events-auto select-text ${className}`}
      style={grows ? { ...style, ...widthOf(draft.text, grows) } : style}
      maxLength={maxLength}
      value={draft.text}
      onChange={(event) => draft.type(event.target.value)}
      onFocus={draft.begin}
      onBlur={() => {
        draft.finish()
        leave('focus')
      }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
    />
  )
}
