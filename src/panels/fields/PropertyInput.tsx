import type { PropertySpec } from '#domain/board/property.ts'
import { assertNever } from '#shared/assertNever.ts'
import { FlagInput } from './FlagInput.tsx'
import { optionTitle } from './optionTitle.ts'
import { SelectInput } from './SelectInput.tsx'
import { SetInput } from './SetInput.tsx'
import { type Shared, sharedOf } from './shared.ts'
import { TextInput } from './TextInput.tsx'

/** Any value a property can hold. */
export type PropertyValue = string | number | boolean | readonly string[] | undefined

interface PropertyInputProps {
  readonly spec: PropertySpec
  /** the stated value of each selected record */
  readonly values: readonly PropertyValue[]
  /** what "not stated" means for each of them, where that is known */
  readonly defaults?: readonly PropertyValue[]
  /** for flags: "not stated" differs from no */
  readonly threeWay?: boolean
  readonly onChange: (value: PropertyValue) => void
}

/** The control for one property, made from its spec; several records that differ show as mixed. */
export function PropertyInput({ spec, values, defaults = [], threeWay = false, onChange }: PropertyInputProps) {
  const shared = sharedOf(values)
  const { title: label, help } = spec
  switch (spec.type) {
    case 'flag': {
      const effective = values.map((value, i) => (threeWay ? value : (value ?? defaults[i] ?? false)))
      const usual = defaults.length > 0 && defaults.every((value) => value === true)
      // A switch put back to what it is by default is "not stated" again, so that files stay small.
      const change = (value: boolean | undefined) => onChange(!threeWay && value === usual ? undefined : value)
      return (
        <FlagInput
          label={label}
          help={help}
          shared={sharedOf(effective) as Shared<boolean | undefined>}
          threeWay={threeWay}
          onChange={change}
        />
      )
    }
    case 'choice':
      return (
        <SelectInput
          label={label}
          help={help}
          options={spec.options.map((value) => ({ value, title: optionTitle(value) }))}
          shared={shared as Shared<string | undefined>}
          none="Not stated"
          onChange={onChange}
        />
      )
    case 'set':
      return (
        <SetInput
          label={label}
          options={spec.options}
          shared={shared as Shared<readonly string[] | undefined>}
          onChange={onChange}
        />
      )
    case 'text':
    case 'number':
      return (
        <TextInput
          label={label}
          help={help}
          spec={spec}
          shared={shared as Shared<string | number | undefined>}
          onChange={onChange}
        />
      )
    default:
      return assertNever(spec)
  }
}
