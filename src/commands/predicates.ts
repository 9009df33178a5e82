import type { EdgePropertyId } from '#domain/board/edgeProperties.ts'
import { edgesTaking } from './edges/edgesTaking.ts'
import { chosenFinding } from './findings/chosenFinding.ts'
import type { Workspace } from './workspace.ts'

const board = (workspace: Workspace) => workspace.document.board()
const selected = (workspace: Workspace): ReadonlySet<string> => workspace.desk.getState().selection
const count = (items: readonly { readonly id: string }[], ids: ReadonlySet<string>) =>
  items.reduce((sum, item) => sum + (ids.has(item.id) ? 1 : 0), 0)
const blocks = (workspace: Workspace) => count(board(workspace).blocks, selected(workspace))
const takes = (id: EdgePropertyId) => (workspace: Workspace) =>
  edgesTaking(board(workspace), selected(workspace), id).length > 0
const edges = (workspace: Workspace) => count(board(workspace).edges, selected(workspace))
const zones = (workspace: Workspace) => count(board(workspace).zones, selected(workspace))

/** The conditions under which commands are available, by name. */
export const PREDICATES = {
  canUndo: (workspace: Workspace) => workspace.document.canUndo(),
  canRedo: (workspace: Workspace) => workspace.document.canRedo(),
  hasContent: (workspace: Workspace) => board(workspace).blocks.length > 0,
  hasInterview: (workspace: Workspace) => (board(workspace).interview.phases?.length ?? 0) > 0,
  isReading: (workspace: Workspace) => workspace.desk.getState().reading !== undefined,
  hasSelection: (workspace: Workspace) => selected(workspace).size > 0,
  oneItem: (workspace: Workspace) => selected(workspace).size === 1,
  hasBlocks: (workspace: Workspace) => blocks(workspace) > 0,
  hasPlaced: (workspace: Workspace) => blocks(workspace) + zones(workspace) > 0,
  oneBlock: (workspace: Workspace) => blocks(workspace) === 1,
  twoBlocks: (workspace: Workspace) => blocks(workspace) > 1,
  threeBlocks: (workspace: Workspace) => blocks(workspace) > 2,
  hasEdges: (workspace: Workspace) => edges(workspace) > 0,
  edgesTakeAccess: takes('access'),
  edgesTakeVia: takes('via'),
  edgesTakeTimeout: takes('timeout'),
  edgesTakeAwaited: takes('awaited'),
  edgesTakeSigned: takes('signed'),
  hasZoneSelected: (workspace: Workspace) => zones(workspace) > 0,
  hasZone: (workspace: Workspace) => {
    const ids = selected(workspace)
    return (
      zones(workspace) > 0 || board(workspace).blocks.some((block) => block.zone !== undefined && ids.has(block.id))
    )
  },
  hasFinding: ({ check, desk }: Workspace) =>
    chosenFinding(check.state.getState().findings, desk.getState()) !== undefined,
  hasJoinOffer: ({ desk }: Workspace) => desk.getState().joinOffer !== undefined,
  isNotSaved: ({ saving }: Workspace) => saving.getState().status === 'failed',
  isDeleted: ({ saving }: Workspace) => saving.getState().reason === 'deleted',
} as const

/** The name of a condition; a command without one is always available. */
export type Predicate = keyof typeof PREDICATES
