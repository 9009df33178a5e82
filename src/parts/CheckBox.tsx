import type { ReactNode } from 'react'
import { classNames } from './classNames.ts'

interface CheckBoxProps {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly className?: string
  readonly children: ReactNode
}

/** One thing that is on or off, with its words beside it. */
export function CheckBox({ checked, onChange, className, children }: CheckBoxProps) {
  return (
    <label className={classNames('inline-flex cursor-pointer items-center gap-2 whitespace-nowrap', className)}>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="m-0 size-3.5 cursor-pointer accent-(--accent)"
      />
      {children}
    </label>
  )
}
