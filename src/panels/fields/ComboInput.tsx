import { type KeyboardEvent, useState } from 'react'
import { classNames } from '#parts/classNames.ts'
import { Field } from '#parts/Field.tsx'
import { INPUT } from '#parts/inputClasses.ts'
import { fieldWords } from '#words/fields.ts'
import type { TypedSpec } from './readDraft.ts'
import type { Shared } from './shared.ts'
import { type DraftPlace, useTypedDraft } from './useTypedDraft.ts'

interface ComboInputProps extends DraftPlace {
  readonly label: string
  readonly spec: Extract<TypedSpec, { type: 'text' }>
  /** what is suggested; anything else may be typed as well */
  readonly options: readonly string[]
  readonly shared: Shared<string | undefined>
  readonly onChange: (value: string | undefined) => void
}

/** The suggestions for what was typed; all of them while the text is untouched or one of them. */
export function suggestionsFor(options: readonly string[], text: string): readonly string[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '' || options.some((option) => option.toLowerCase() === wanted)) return options
  return options.filter((option) => option.toLowerCase().includes(wanted))
}

/** A text with suggestions: pick one from the list or type your own. */
export function ComboInput({ label, spec, options, shared, onChange, ...place }: ComboInputProps) {
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const draft = useTypedDraft({
    label,
    spec,
    shared,
    ...place,
    onChange: (value) => onChange(value as string | undefined),
  })
  const listed = suggestionsFor(options, draft.text)
  const shown = open && listed.length > 0
  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  const choose = (option: string) => {
    draft.type(option)
    draft.finish()
    close()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const picked = shown ? listed[active] : undefined
    if (move !== undefined && options.length > 0) {
      event.preventDefault()
      setOpen(true)
      setActive((at) => (at + move + listed.length) % Math.max(1, listed.length))
    } else if (event.key === 'Enter') {
      if (picked === undefined) draft.finish()
      else choose(picked)
      close()
    } else if (event.key === 'Escape' && (shown || draft.cancel())) {
      event.stopPropagation()
      close()
    }
  }
  return (
    <Field label={label} message={draft.message}>
      {(control) => (
        <span className="relative block">
          <input
            {...control}
            type="text"
            role="combobox"
            aria-expanded={shown}
            aria-controls={`${control.id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={shown && active >= 0 ? `${control.id}-${active}` : undefined}
            autoComplete="off"
            value={draft.text}
            placeholder={shared.mixed ? fieldWords.mixed : undefined}
            className={`${INPUT} h-8`}
            onFocus={draft.begin}
            onClick={() => setOpen(true)}
            onBlur={() => {
              draft.finish()
              close()
            }}
            onChange={(event) => {
              draft.type(event.target.value)
              setActive(-1)
              setOpen(true)
            }}
            onKeyDown={(event) => {
              if (!event.nativeEvent.isComposing) onKeyDown(event)
            }}
          />
          <div
            id={`${control.id}-list`}
            role="listbox"
            aria-label={label}
            hidden={!shown}
            className="absolute top-full right-0 z-20 mt-1 max-h-60 min-w-full overflow-auto rounded-lg border border-border bg-raised p-1 shadow-float"
          >
            {listed.map((option, i) => (
              <div
                key={option}
                id={`${control.id}-${i}`}
                role="option"
                tabIndex={-1}
                aria-selected={option === draft.text}
                className={classNames(
                  'flex h-7 cursor-default items-center whitespace-nowrap rounded-md px-2 text-[13px] hover:bg-hover',
                  i === active && 'bg-hover',
                  option === draft.text && 'font-semibold',
                )}
                // The field keeps the focus, so that leaving it does not close the list before the choice.
                onPointerDown={(event) => {
                  event.preventDefault()
                  choose(option)
                }}
              >
                {option}
              </div>
            ))}
          </div>
        </span>
      )}
    </Field>
  )
}
