import { type KeyboardEvent, useState } from 'react'
import { Field } from '#parts/Field.tsx'
import { INPUT } from '#parts/inputClasses.ts'
import { optionKeys, SuggestionList, suggestionsFor } from '#parts/SuggestionList.tsx'
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
    const marked = optionKeys(event.key, active, listed.length)
    const picked = shown ? listed[active] : undefined
    if (marked !== undefined && options.length > 0) {
      event.preventDefault()
      setOpen(true)
      setActive(marked)
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
            aria-activedescendant={shown && active >= 0 ? `${control.id}-list-${active}` : undefined}
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
          <SuggestionList
            id={`${control.id}-list`}
            label={label}
            listed={shown ? listed : []}
            active={active}
            chosen={draft.text}
            onChoose={choose}
            className="top-full right-0 mt-1"
          />
        </span>
      )}
    </Field>
  )
}
