import { optionTitle } from './optionTitle.ts'
import type { Shared } from './shared.ts'

interface SetInputProps {
  readonly label: string
  readonly options: readonly string[]
  readonly shared: Shared<readonly string[] | undefined>
  readonly onChange: (value: readonly string[] | undefined) => void
}

/** Any of a few options, each with a box to check; none checked is "not stated". */
export function SetInput({ label, options, shared, onChange }: SetInputProps) {
  const chosen = shared.mixed ? [] : (shared.value ?? [])
  const toggle = (option: string, on: boolean) => {
    const next = options.filter((each) => (each === option ? on : chosen.includes(each)))
    onChange(next.length === 0 ? undefined : next)
  }
  return (
    <fieldset className="m-0 flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1 border-0 p-0">
      <legend className="float-left mr-auto p-0 text-[12.5px] text-text">{label}</legend>
      {shared.mixed && <span className="text-[12px] text-muted">Mixed</span>}
      {options.map((option) => (
        <label key={option} className="flex h-8 cursor-pointer items-center gap-1.5 text-[12.5px]">
          <input
            type="checkbox"
            checked={chosen.includes(option)}
            onChange={(event) => toggle(option, event.target.checked)}
            className="m-0 size-4 cursor-pointer accent-accent"
          />
          {optionTitle(option)}
        </label>
      ))}
    </fieldset>
  )
}
