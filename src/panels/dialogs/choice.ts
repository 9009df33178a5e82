import type { ReactNode } from 'react'

/** One line of a list to choose from. */
export interface Choice {
  /** unique in its list */
  readonly id: string
  readonly title: string
  /** what else it is found by */
  readonly words?: string
  /** said beside the title */
  readonly detail?: string | undefined
  readonly icon?: ReactNode
  readonly shortcut?: string | undefined
  /** shown, but it cannot be chosen now */
  readonly disabled?: boolean
}

/** Lines under a heading. */
export interface ChoiceGroup<C extends Choice = Choice> {
  readonly title: string
  readonly choices: readonly C[]
}
