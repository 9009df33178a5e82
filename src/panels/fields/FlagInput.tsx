import { Field } from '#parts/Field.tsx'
import { fieldWords } from '#words/fields.ts'
import { SelectInput } from './SelectInput.tsx'
import type { Shared } from './shared.ts'

interface FlagInputProps {
  readonly label: string
  readonly help?: string | undefined
  readonly shared: Shared<boolean | undefined>
  /** "not stated" means something else than off, so all three can be chosen */
  readonly threeWay: boolean
  readonly onChange: (value: boolean | undefined) => void
}

const YES_NO = [
  { value: 'yes', title: fieldWords.yes },
  { value: 'no', title: fieldWords.no },
]
const word = (value: boolean | undefined) => (value === undefined ? undefined : value ? 'yes' : 'no')

/** Yes or no: a switch, or a select where "not stated" differs from no or the selected records differ. */
export function FlagInput({ label, help, shared, threeWay, onChange }: FlagInputProps) {
  if (threeWay || shared.mixed) {
    return (
      <SelectInput
        label={label}
        help={help}
        options={YES_NO}
        shared={shared.mixed ? shared : { mixed: false, value: word(shared.value) }}
        {...(threeWay ? { none: fieldWords.notStated } : {})}
        onChange={(value) => onChange(value === undefined ? undefined : value === 'yes')}
      />
    )
  }
  const on = shared.value === true
  return (
    <Field label={label} help={help} layout="switch">
      {(control) => (
        <span className="flex h-8 items-center justify-end">
          <input
            {...control}
            type="checkbox"
            role="switch"
            aria-checked={on}
            checked={on}
            onChange={(event) => onChange(event.target.checked)}
            className="relative m-0 h-5 w-9 cursor-pointer appearance-none rounded-full border border-muted bg-page transition-colors duration-150 before:absolute before:top-[2px] before:left-[2px] before:size-3.5 before:rounded-full before:bg-muted before:transition-transform before:duration-150 checked:border-accent checked:bg-accent checked:before:translate-x-4 checked:before:bg-on-accent"
          />
        </span>
      )}
    </Field>
  )
}
