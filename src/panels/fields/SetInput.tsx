import { useId } from 'react'
import { toggled } from '#domain/edits/toggled.ts'
import { classNames } from '#parts/classNames.ts'
import { fieldWords } from '#words/fields.ts'
import { optionTitle } from './optionTitle.ts'

/** How many options stand beside the label; more stand in columns under it. */
const IN_A_ROW = 3

type SetValue = readonly string[] | undefined

interface SetInputProps {
  readonly label: string
  readonly help?: string | undefined
  readonly options: readonly string[]
  /** the set of each selected record */
  readonly values: readonly SetValue[]
  readonly onChange: (value: SetValue) => void
  /** puts one option in or out where the records differ; without it all of them take the first one's set */
  readonly onToggle?: ((option: string, on: boolean) => void) | undefined
}

/** Any of a few options, each with a box to check, half checked where only some records have it; none is "not stated". */
export function SetInput({ label, help, options, values, onChange, onToggle }: SetInputProps) {
  const id = useId()
  const holders = (option: string) => values.filter((value) => value?.includes(option)).length
  const differs = (option: string) => holders(option) > 0 && holders(option) < values.length
  const toggle = (option: string, on: boolean) => {
    if (onToggle) onToggle(option, on)
    else onChange(toggled(options, values[0], { option, on }))
  }
  return (
    <fieldset
      aria-describedby={help ? `${id}-help` : undefined}
      className={classNames(
        'm-0 min-w-0 items-center gap-x-4 border-0 p-0',
        options.length > IN_A_ROW ? 'grid grid-cols-3' : 'flex flex-wrap',
      )}
    >
      <legend className="float-left mr-auto p-0 col-span-full text-[12.5px] text-text">
        {label}
        {options.some(differs) && <span className="ml-3 text-[12px] text-muted">{fieldWords.mixed}</span>}
      </legend>
      {options.map((option) => (
        <label key={option} className="flex h-8 cursor-pointer items-center gap-1.5 text-[12.5px]">
          <input
            type="checkbox"
            ref={(box) => {
              if (box) box.indeterminate = differs(option)
            }}
            checked={holders(option) === values.length}
            onChange={(event) => toggle(option, event.target.checked)}
            className="m-0 size-4 cursor-pointer accent-accent"
          />
          {optionTitle(option)}
        </label>
      ))}
      {help && (
        <p id={`${id}-help`} className="col-span-full m-0 basis-full text-[11.5px] text-muted leading-snug">
          {help}
        </p>
      )}
    </fieldset>
  )
}
