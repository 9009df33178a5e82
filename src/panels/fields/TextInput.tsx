import type { KeyboardEvent } from 'react'
import { Field, type FieldLayout } from '#parts/Field.tsx'
import { INPUT } from '#parts/inputClasses.ts'
import { fieldWords } from '#words/fields.ts'
import { draftOf, rangeHint, rangeOf, readDraft, type TypedSpec } from './readDraft.ts'
import type { Shared } from './shared.ts'
import { type DraftPlace, useTypedDraft } from './useTypedDraft.ts'

interface TextInputProps extends DraftPlace {
  readonly label: string
  readonly help?: string | undefined
  readonly spec: TypedSpec
  readonly shared: Shared<string | number | undefined>
  /** the field may not be empty; leaving it empty brings the old text back */
  readonly required?: boolean
  readonly layout?: FieldLayout
  readonly onChange: (value: string | number | undefined) => void
}

function step(spec: TypedSpec, text: string, by: number): string | undefined {
  if (spec.type !== 'number' || !spec.integer) return undefined
  const read = readDraft(spec, text)
  if (!read.ok) return undefined
  const next = typeof read.value === 'number' ? read.value + by : spec.min
  return next < spec.min || next > spec.max ? undefined : draftOf(next)
}

/** A text or number typed by hand: written as one step a burst of typing, refused with a sentence when out of range. */
export function TextInput(props: TextInputProps) {
  const { label, help, spec, shared, required, place, putBack, onChange } = props
  const draft = useTypedDraft({ label, spec, shared, required, place, putBack, onChange })
  const multiline = spec.type === 'text' && spec.multiline === true
  const unit = spec.type === 'number' ? spec.unit : undefined
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && draft.cancel()) event.stopPropagation()
    if (event.key === 'Enter' && !multiline) draft.finish()
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    const stepped = by === undefined ? undefined : step(spec, draft.text, by)
    if (stepped === undefined) return
    event.preventDefault()
    draft.type(stepped)
  }
  const common = {
    value: draft.text,
    placeholder: shared.mixed ? fieldWords.mixed : spec.type === 'number' ? rangeHint(spec) : undefined,
    title: spec.type === 'number' ? rangeOf(spec) : undefined,
    onFocus: draft.begin,
    onBlur: draft.finish,
    onKeyDown,
  }
  return (
    <Field label={label} help={help} message={draft.message} layout={props.layout ?? (multiline ? 'stacked' : 'row')}>
      {(control) =>
        multiline ? (
          <textarea
            {...control}
            {...common}
            rows={2}
            className={`${INPUT} field-sizing-content block max-h-60 min-h-16 resize-none py-1.5 leading-snug`}
            onChange={(event) => draft.type(event.target.value)}
          />
        ) : (
          <span className="relative block">
            <input
              {...control}
              {...common}
              type="text"
              inputMode={spec.type === 'number' ? 'decimal' : undefined}
              autoComplete="off"
              className={`${INPUT} h-8 tabular-nums ${unit ? 'pr-9' : ''}`}
              onChange={(event) => draft.type(event.target.value)}
            />
            {unit && (
              <span className="pointer-events-none absolute inset-y-0 right-2.5 flex items-center text-[12px] text-muted">
                {unit}
              </span>
            )}
          </span>
        )
      }
    </Field>
  )
}
