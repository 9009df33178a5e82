import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from 'react'

interface InPlaceLabelProps {
  readonly name: string
  readonly label: string
  readonly maxLength: number
  readonly className: string
  readonly style?: CSSProperties
  /** the new label, or undefined when it is to stay as it was; `byKey` tells that the focus needs a new place */
  readonly onDone: (label: string | undefined, byKey: boolean) => void
}

/** A label while it is typed where it stands: Enter or leaving keeps it, Escape does not. */
export function InPlaceLabel({ name, label, maxLength, className, style, onDone }: InPlaceLabelProps) {
  const [text, setText] = useState(label)
  const input = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  useEffect(() => {
    input.current?.focus({ preventScroll: true })
    input.current?.select()
  }, [])
  const finish = (keep: boolean, byKey: boolean) => {
    if (done.current) return
    done.current = true
    onDone(keep && text.trim() !== label ? text.trim() : undefined, byKey)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    finish(event.key === 'Enter', true)
  }
  return (
    <input
      ref={input}
      aria-label={name}
      className={`nodrag nopan pointer-events-auto select-text ${className}`}
      style={style}
      maxLength={maxLength}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => finish(true, false)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
    />
  )
}
