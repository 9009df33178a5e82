import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Workspace } from '#commands/workspace.ts'
import { WorkspaceContext } from '#workspace/useWorkspace.ts'

/** Renders something inside a workspace into the page of jsdom; call what it returns to take it away again. */
export async function mountPanel(workspace: Workspace, node: ReactNode): Promise<() => Promise<void>> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  await act(async () => root.render(<WorkspaceContext value={workspace}>{node}</WorkspaceContext>))
  return async () => {
    await act(async () => root.unmount())
    place.remove()
  }
}
