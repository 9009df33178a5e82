import { type ReactNode, useId } from 'react'
import { classNames } from './classNames.ts'

/** What ties a control to its label, its help and its message. */
export interface ControlProps {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

/** How the label of a field and its control stand together. */
export type FieldLayout = 'row' | 'switch' | 'stacked'

const LAYOUTS: Readonly<Record<FieldLayout, string>> = {
  row: 'grid-cols-[minmax(0,5fr)_minmax(0,7fr)] items-center',
  switch: 'grid-cols-[minmax(0,1fr)_auto] items-center',
  stacked: 'gap-y-1',
}

interface FieldProps {
  readonly label: string
  readonly help?: string | undefined
  /** what is wrong with what was entered */
  readonly message?: string | undefined
  /** `row`: label left of the control; `switch`: the same with as much room for the label as there is; `stacked`: above it */
  readonly layout?: FieldLayout
  readonly children: (control: ControlProps) => ReactNode
}

/** A labelled control with its help, and a message when what was entered is not accepted. */
export function Field({ label, help, message, layout = 'row', children }: FieldProps) {
  const id = useId()
  const described = [help && `${id}-help`, message && `${id}-message`].filter(Boolean).join(' ')
  const control = {
    id,
    'aria-describedby': described || undefined,
    'aria-invalid': message ? (true as const) : undefined,
  }
  const row = layout !== 'stacked'
  return (
    <div className={classNames('grid gap-x-3', LAYOUTS[layout])}>
      <label htmlFor={id} className={classNames('text-[12.5px] leading-snug', row ? 'text-text' : 'text-muted')}>
        {label}
      </label>
      <div className="min-w-0">{children(control)}</div>
      {help && (
        <p
          id={`${id}-help`}
          className={classNames('m-0 mt-0.5 text-[11.5px] text-muted leading-snug', row && 'col-span-2')}
        >
          {help}
        </p>
      )}
      {message && (
        <p
          id={`${id}-message`}
          role="alert"
          className={classNames('m-0 mt-1 text-[11.5px] text-danger leading-snug', row && 'col-span-2')}
        >
          {message}
        </p>
      )}
    </div>
  )
}
