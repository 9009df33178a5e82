import { Icon } from '#icons/Icon.tsx'
import { Field } from '#parts/Field.tsx'
import { INPUT } from '#parts/inputClasses.ts'
import { fieldWords } from '#words/fields.ts'
import { type Shared, sharedValue } from './shared.ts'

/** One entry of a select. */
export interface SelectOption {
  readonly value: string
  readonly title: string
}

interface SelectInputProps {
  readonly label: string
  readonly help?: string | undefined
  /** the accessible name where the label alone would not say which field it is */
  readonly name?: string | undefined
  readonly options: readonly SelectOption[]
  readonly shared: Shared<string | undefined>
  /** what "no value" is called; left out when there must be one */
  readonly none?: string
  readonly onChange: (value: string | undefined) => void
}

const MIXED = '\u0000mixed'

/**
 * One choice of a list; "Mixed" stands in it while the selected records differ. What is chosen is never cut: it wraps where the browser
 * wraps it, and can be read by its title where it does not.
 */
export function SelectInput({ label, help, name, options, shared, none, onChange }: SelectInputProps) {
  const value = shared.mixed ? MIXED : (sharedValue(shared) ?? '')
  const chosen = value === '' ? none : options.find((option) => option.value === value)?.title
  return (
    <Field label={label} help={help}>
      {(control) => (
        <span className="relative block">
          <select
            {...control}
            aria-label={name}
            title={chosen}
            value={value}
            className={`${INPUT} min-h-8 cursor-pointer appearance-none whitespace-normal py-1.5 pr-7 leading-tight ${value === '' || shared.mixed ? 'text-muted!' : ''}`}
            onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
          >
            {shared.mixed && (
              <option value={MIXED} disabled>
                {fieldWords.mixed}
              </option>
            )}
            {none !== undefined && <option value="">{none}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value} className="text-text">
                {option.title}
              </option>
            ))}
          </select>
          <Icon
            name="chevron-down"
            size={14}
            className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 text-muted"
          />
        </span>
      )}
    </Field>
  )
}
