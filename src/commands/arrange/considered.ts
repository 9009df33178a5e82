import type { ConsideredEdit } from '#desk/slices/gesture.ts'
import { boundKeys } from '../boundKeys.ts'
import { makeStep } from '../perform.ts'
import type { Workspace } from '../workspace.ts'

/** Lets go of what was shown to be looked at; the board stays. */
export const leaveConsidered = ({ desk }: Pick<Workspace, 'desk'>): void =>
  desk.setState({ considered: undefined, preview: undefined })

/** Does what was shown, as one step, and brings what moved by it into view. */
export function doConsidered(workspace: Workspace): void {
  const { considered } = workspace.desk.getState()
  if (!considered) return
  leaveConsidered(workspace)
  const { edit, title } = considered
  if (makeStep(workspace, edit, { title }) === 'made' && edit.shows) workspace.view.reveal(edit.shows)
}

/** How many blocks would be put elsewhere by what is shown. */
export const blocksMoved = ({ edit }: ConsideredEdit): number =>
  edit.changes.filter(({ op, type }) => op === 'patch' && type === 'block').length

/** What a key press may be for as well: what is typed, or a button. */
export type KeyOwner = 'field' | 'button'

interface KeyPress {
  readonly key: string
  readonly repeat: boolean
  readonly shortcut: string
  readonly owner: KeyOwner | undefined
}

const MODIFIER = /^(Shift|Control|Alt|Meta|AltGraph|CapsLock)$/

/** What a key press means for what is shown: it is done, left, left by going on with something else, or looked at further. */
export function meantByPress({ desk }: Workspace, press: KeyPress): 'do' | 'leave' | 'go-on' | 'look' {
  const { key, repeat, shortcut, owner } = press
  const { bindings, considered } = desk.getState()
  if (MODIFIER.test(key)) return 'look'
  if (key === 'Escape') return 'leave'
  const meant = boundKeys(bindings).keymap.get(shortcut)
  if (meant?.id === considered?.command || (key === 'Enter' && !owner)) return repeat ? 'look' : 'do'
  if (meant?.id === 'undo') return 'leave'
  return meant?.group === 'View' || key === 'Tab' || owner === 'button' ? 'look' : 'go-on'
}
