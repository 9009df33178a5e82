import type { ZoneId } from '#domain/board/board.ts'
import type { ItemId } from '#domain/edits/edit.ts'
import { removeItems } from '#domain/edits/removeItems.ts'
import {
  contentsOfZones,
  foldZones,
  groupIntoZone,
  holdInZone,
  leaveZone,
  removeWithContents,
  unfoldAround,
  zonesOfSelection,
} from '#domain/edits/zones.ts'
import { zoneWords } from '#words/zones.ts'
import type { EditCommand } from '../command.ts'
import { makeStep } from '../perform.ts'
import type { Workspace } from '../workspace.ts'

/** A zone, and what it is to hold. */
export interface ZoneHolding {
  readonly zone: ZoneId
  readonly ids: readonly ItemId[]
}

type WorksOut = EditCommand['edit']

/** Puts what is selected into a new zone, whose name can be typed at once. */
function group(workspace: Workspace): void {
  const { document, desk, desktop, newId } = workspace
  const edit = groupIntoZone(document.board(), desk.getState().selection, newId('z') as ZoneId)
  const happened = makeStep(workspace, edit, { title: zoneWords.group })
  if (happened === 'nothing') desktop.notify(zoneWords.needsBlocks)
  if (happened === 'made') desk.setState({ editing: edit.select?.[0] })
}

/** Makes what lies within its borders all that a zone holds. */
function resize({ document, desk, room }: Workspace, asked: ZoneHolding): void {
  const edit = holdInZone(document.board(), asked.zone, new Set(asked.ids))
  makeStep({ document, desk, room }, edit, { title: zoneWords.resize })
}

const leave: WorksOut = ({ board, selection }) => ({ ...leaveZone(board, selection), why: zoneWords.inNone })

const ungroup: WorksOut = ({ board, selection }) => ({
  changes: removeItems(board, zonesOfSelection(board, selection)),
})

const fold: WorksOut = ({ board, selection }) => foldZones(board, selection)

/** Opens the collapsed zones that are selected. */
function open(workspace: Workspace): void {
  const { document, desk } = workspace
  makeStep(workspace, foldZones(document.board(), desk.getState().selection), { title: zoneWords.open })
}

/** Opens all collapsed zones that some blocks, or the ends of some edges, are hidden in, and brings those into view. */
function showHidden({ document, desk, room, view }: Workspace, ids: readonly ItemId[]): void {
  makeStep({ document, desk, room }, unfoldAround(document.board(), new Set(ids)), { title: zoneWords.open })
  view.reveal(ids)
}

const removeAll: WorksOut = ({ board, selection }) => removeWithContents(board, selection)

/** Selects all blocks in the zones that are selected or hold what is. */
function selectContents({ document, desk }: Workspace): void {
  const blocks = contentsOfZones(document.board(), desk.getState().selection)
  desk.setState({ selection: new Set(blocks.map(({ id }) => id)) })
}

/** What commands do with zones; it comes with the first block. */
export const ZONE_EDITS = { group, resize, leave, ungroup, fold, open, showHidden, removeAll, selectContents }
