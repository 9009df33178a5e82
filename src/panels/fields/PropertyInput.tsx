import type { PropertySpec } from '#domain/board/property.ts'
import { helpOf } from '#domain/board/propertyHelp.ts'
import { fieldWords } from '#words/fields.ts'
import { FlagInput } from './FlagInput.tsx'
import { optionTitle } from './optionTitle.ts'
import { SelectInput } from './SelectInput.tsx'
import { SetInput } from './SetInput.tsx'
import { type Shared, sharedOf } from './shared.ts'
import { TextInput } from './TextInput.tsx'
import type { DraftPlace } from './useTypedDraft.ts'

/** Marks a branch the types rule out; throws with the value when it is reached all the same. */
function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}

/** Any value a property can hold. */
export type PropertyValue = string | number | boolean | readonly string[] | undefined

interface PropertyInputProps extends DraftPlace {
  readonly spec: PropertySpec
  /** the stated value of each selected record */
  readonly values: readonly PropertyValue[]
  /** what "not stated" means for each of them, where that is known */
  readonly defaults?: readonly PropertyValue[]
  /** for flags: "not stated" differs from no */
  readonly threeWay?: boolean
  readonly onChange: (value: PropertyValue) => void
  /** for sets of several records: puts one option into each or takes it out of each, and leaves the others as they are */
  readonly onToggle?: (option: string, on: boolean) => void
}

/** The control for one property, made from its spec; several records that differ show as mixed. */
export function PropertyInput(props: PropertyInputProps) {
  const { spec, values, defaults = [], threeWay = false, place, putBack, onChange, onToggle } = props
  const shared = sharedOf(values)
  const { title: label } = spec
  const help = helpOf(spec)
  switch (spec.type) {
    case 'flag': {
      const effective = values.map((value, i) => (threeWay ? value : (value ?? defaults[i] ?? false)))
      const usual = sharedOf(values.map((_, i) => defaults[i] ?? false))
      // A switch put back to what it is by default is "not stated" again, so that files stay small.
      const unstated = (value: boolean | undefined) => !threeWay && !usual.mixed && value === usual.value
      const change = (value: boolean | undefined) => onChange(unstated(value) ? undefined : value)
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
          options={spec.options.map((value) => ({ value, title: optionTitle(value, spec.titles) }))}
          shared={shared as Shared<string | undefined>}
          none={fieldWords.notStated}
          onChange={onChange}
        />
      )
    case 'set':
      return (
        <SetInput
          label={label}
          help={help}
          options={spec.options}
          values={values as readonly (readonly string[] | undefined)[]}
          onChange={onChange}
          onToggle={onToggle}
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
          place={place}
          putBack={putBack}
          onChange={onChange}
        />
      )
    default:
      return assertNever(spec)
  }
}
