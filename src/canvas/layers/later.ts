import type { ComponentType } from 'react'
import type { LaterTool } from '#canvas/tools/catalogue.ts'
import type { HoldCards, ToolStates } from '#canvas/tools/shown.ts'
import type { Ground } from '#canvas/tools/tool.ts'
import type { GestureRequest } from '#commands/gestures.ts'
import type { Workspace } from '#commands/workspace.ts'
import type { Desk } from '#desk/desk.ts'
import type { Block, BlockId, Board, Edge } from '#domain/board/board.ts'
import type { Size } from '#shared/geometry.ts'
import type { RouteState } from './routes.ts'

/** What a canvas needs only once there is a block: everything about edges and load, and what is shown while cards move. */
export interface LaterLayers {
  /** keeps the routes of the board's edges current until the function returned is called */
  readonly startRouting: (workspace: Workspace, drag: ToolStates['drag'], routes: RouteState) => () => void
  /** the room that what is written on an edge takes; undefined when nothing is */
  readonly sizeOnEdge: (board: Board, edge: Edge, shown: Pick<Desk, 'edgeRates'>) => Size | undefined
  /** the blocks whose cards show a load */
  readonly cardLoadsOf: (board: Board) => ReadonlyMap<BlockId, unknown>
  readonly TechnologyEditor: ComponentType<{ readonly block: Block }>
  readonly createRoomMaker: (workspace: Workspace) => NonNullable<Workspace['room']>
  readonly zoneTool: LaterTool
  /** the board with collapsed zones as cards */
  readonly foldedBoard: (board: Board) => Board
  /** the id of what is drawn for an item of the board */
  readonly drawnFor: (board: Board, id: string) => string
  /** Does what a gesture asks for of the card of a collapsed zone; false when it is about none. */
  readonly performFolded: (workspace: Workspace, request: GestureRequest) => boolean
  readonly LaterGlyph: ComponentType<{ readonly block: Block }>
  /** prepares to hold cards over the board as it is now */
  readonly holdCards: (ground: Ground) => HoldCards
  readonly CardLoad: ComponentType<{ readonly id: BlockId }>
  readonly CardBadge: ComponentType<{ readonly id: BlockId }>
  readonly ConnectPorts: ComponentType<{ readonly id: BlockId }>
  readonly FarCard: ComponentType<{ readonly id: BlockId }>
  /** under the cards, from back to front */
  readonly layers: readonly ComponentType[]
  /** over the canvas, as large at any zoom */
  readonly labels: readonly ComponentType[]
}
