import { type KeyboardEvent, type RefObject, useEffect } from 'react'

interface ChoiceInputProps {
  /** the accessible name of the field */
  readonly label: string
  readonly placeholder: string | undefined
  readonly value: string
  readonly onType: (text: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly inputRef: RefObject<HTMLInputElement | null>
  /** the ids of the list that it narrows, of the line that is marked in it, and of a sentence that says what can be typed */
  readonly listId: string
  readonly markedId: string | undefined
  readonly describedBy?: string
  /** the classes that set its size */
  readonly className: string
}

/** The field over a list to choose from: it keeps the focus and names the marked line, which it keeps in sight. */
export function ChoiceInput({ label, value, onType, inputRef, listId, markedId, ...props }: ChoiceInputProps) {
  const { placeholder, onKeyDown, describedBy, className } = props
  useEffect(() => {
    if (markedId) document.getElementById(markedId)?.scrollIntoView?.({ block: 'nearest' })
  }, [markedId])
  return (
    <input
      ref={inputRef}
      role="combobox"
      aria-label={label}
      aria-expanded="true"
      aria-autocomplete="list"
      aria-controls={listId}
      aria-activedescendant={markedId}
      aria-describedby={describedBy}
      autoComplete="off"
      spellCheck={false}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={onKeyDown}
      className={`flex-1 border-0 bg-transparent p-0 text-[14px] text-text outline-none placeholder:text-muted ${className}`}
    />
  )
}
