import type { Opening } from '#domain/flow/rule.ts'
import type { Workspace } from '../workspace.ts'

/** Shows the field where something is to be written down, and gives it the focus. */
export function openField({ desk, view }: Workspace, field: Opening['field']): void {
  const shown = { panelOpen: true, canvasOnly: false } as const
  if (field.in === 'brief') {
    desk.setState({ ...shown, tab: 'brief', briefField: field.name })
    return
  }
  desk.setState({ ...shown, tab: 'inspector', selection: [field.id], inspecting: field.name, moreOpen: true })
  view.reveal([field.id])
}
