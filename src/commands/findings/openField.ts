import { askFor } from '#desk/wishes.ts'
import type { Opening } from '#domain/flow/rule.ts'
import type { Workspace } from '../workspace.ts'

/** Shows the field where something is to be written down, and gives it the focus. */
export function openField({ desk, view }: Workspace, field: Opening['field']): void {
  const shown = { panelOpen: true, canvasOnly: false } as const
  if (field.in === 'brief') {
    askFor(desk, { kind: 'fill-in-brief', field: field.name }, { ...shown, tab: 'brief' })
    return
  }
  const selected = { tab: 'inspector', selection: new Set([field.id]), moreOpen: true } as const
  askFor(desk, { kind: 'inspect', field: field.name }, { ...shown, ...selected })
  view.reveal([field.id])
}
