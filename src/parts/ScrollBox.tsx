import type { ReactNode } from 'react'
import { classNames } from './classNames.ts'

interface ScrollBoxProps {
  /** the accessible name of what scrolls */
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

/** Text or a picture that may be larger than its place; can be reached and scrolled by keyboard. */
export function ScrollBox({ label, className, children }: ScrollBoxProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: something to read, not a set of fields
    <div
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className={classNames('min-h-0 overflow-auto outline-offset-[-2px]', className)}
    >
      {children}
    </div>
  )
}
