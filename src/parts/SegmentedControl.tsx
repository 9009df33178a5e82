import { useId } from 'react'
import { classNames } from './classNames.ts'

interface Option<T extends string> {
  readonly value: T
  readonly title: string
}

interface SegmentedControlProps<T extends string> {
  /** the accessible name of the group */
  readonly label: string
  readonly options: readonly Option<T>[]
  /** undefined shows none chosen */
  readonly value: T | undefined
  readonly onChange: (value: T) => void
  readonly className?: string
}

/** One choice of a few, all in view; a group of radio buttons to the keyboard and to screen readers. */
export function SegmentedControl<T extends string>(props: SegmentedControlProps<T>) {
  const { label, options, value, onChange, className } = props
  const name = useId()
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={classNames('flex rounded-lg border border-border bg-page p-0.5', className)}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={classNames(
            'relative flex h-7 flex-1 cursor-pointer items-center justify-center whitespace-nowrap rounded-md px-2.5 text-[12px]',
            'transition-colors duration-150 has-focus-visible:outline-2 has-focus-visible:outline-accent',
            option.value === value ? 'bg-raised font-semibold text-text shadow-card' : 'text-muted hover:text-text',
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          {option.title}
        </label>
      ))}
    </div>
  )
}
