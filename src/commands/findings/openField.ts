import { BLOCK_PROPERTIES } from '#domain/board/blockProperties.ts'
import { BRIEF_PROPERTIES } from '#domain/board/briefProperties.ts'
import type { Opening } from '#domain/flow/rule.ts'
import type { Workspace } from '../workspace.ts'

/** Shows the field where something is to be written down, and gives it the focus. */
export function openField({ session, view }: Workspace, field: Opening['field']): void {
  const shown = { tab: 'inspector', panelOpen: true, canvasOnly: false } as const
  if (field.in === 'brief') {
    session.setState({ ...shown, selection: [], inspecting: BRIEF_PROPERTIES[field.name].title })
    return
  }
  session.setState({ ...shown, selection: [field.id], inspecting: BLOCK_PROPERTIES[field.name].title })
  view.reveal([field.id])
}
