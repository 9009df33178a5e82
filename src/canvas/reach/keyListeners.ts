import { drawnBoard } from '#canvas/drawnBoard.ts'
import { findBlock, findRecord } from '#domain/board/lookup.ts'
import type { Tier } from '#domain/board/tier.ts'
import { withoutTelemetryLines } from '#domain/layout/telemetryLines.ts'
import type { Stop } from './flowOrder.ts'
import { goTo, KEYS, type KeyboardGround } from './goTo.ts'
import { itemAround } from './itemElement.ts'
import { isArrowKey, movesBorder, walkFrom } from './walk.ts'

/** Where the keyboard is, for a key; undefined while its keys are not for the canvas. */
function placeOf({ canvas, root }: KeyboardGround, target: EventTarget | null) {
  const { id, here } = canvas.focused.getState()
  // Between two elements of one item nothing has the focus for a moment.
  if (target === document.body && here && id) return { stop: { id } as Stop, isItem: true }
  if (!(target instanceof HTMLElement) || !root.contains(target)) return undefined
  if (target !== root && !target.matches(KEYS)) return undefined
  const border = target.dataset.bandBorder as Tier | undefined
  const item = itemAround(target)
  return {
    stop: border ? { border } : id && ({ id } as Stop),
    isItem: item !== undefined,
  }
}

type Place = NonNullable<ReturnType<typeof placeOf>>

/** Walks on from a place; while blocks or zones are selected the arrows are theirs. */
function walked(ground: KeyboardGround, { stop }: Place, event: KeyboardEvent): boolean {
  const { document: port, desk } = ground.workspace
  const whole = drawnBoard(port.board())
  const { telemetryLines, selection } = desk.getState()
  // Nobody walks where nothing is seen.
  const board = telemetryLines ? whole : withoutTelemetryLines(whole)
  const onBorder = stop !== undefined && 'border' in stop
  const isArrow = isArrowKey(event.key)
  if (event.shiftKey || (onBorder && movesBorder(board, event.key))) return false
  const isMoved = (id: string) => findBlock(board, id) ?? findRecord(board.zones, id)
  const moves = [...selection].some(isMoved)
  if (isArrow && moves && !onBorder) return false
  if (!isArrow && event.key !== 'Home' && event.key !== 'End') return false
  const next = walkFrom(board, stop, event.key)
  if (next) goTo(ground, next)
  return true
}

/** Chooses the item at a place as a press on it does; an item that is chosen already has its keys for itself. */
function pressed({ workspace, canvas }: KeyboardGround, { isItem }: Place, event: KeyboardEvent): boolean {
  const { id } = canvas.focused.getState()
  if (!isItem || !id) return false
  const { selection, connectingFrom } = workspace.desk.getState()
  const isChosen = selection.has(id) && connectingFrom === undefined
  if (event.key === 'Enter' && isChosen) return false
  canvas.perform(['press', { id, add: event.shiftKey }])
  return true
}

/** The menu of a place is that of its item. */
function chosenForMenu({ workspace, canvas }: KeyboardGround, { isItem }: Place): void {
  const { id } = canvas.focused.getState()
  if (isItem && id && !workspace.desk.getState().selection.has(id)) canvas.perform(['select', { ids: [id] }])
}

const isChord = (event: KeyboardEvent) => event.isComposing || event.ctrlKey || event.metaKey || event.altKey
const isMenuKey = ({ key, shiftKey }: KeyboardEvent) => key === 'ContextMenu' || (key === 'F10' && shiftKey)

/** Hears of the keys that walk over the board and choose what is on it. */
export function keyListeners(ground: KeyboardGround) {
  /** Space is down on an item, and nothing was pulled with it */
  let spaces: Place | undefined
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== ' ') spaces = undefined
    const place = isChord(event) ? undefined : placeOf(ground, event.target)
    if (!place) return
    if (isMenuKey(event)) return chosenForMenu(ground, place)
    if (event.key === ' ' && !event.repeat) spaces = place
    const act = event.key === 'Enter' ? pressed : walked
    if (!act(ground, place, event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const keyUp = (event: KeyboardEvent) => {
    if (event.key === ' ' && spaces) pressed(ground, spaces, event)
    spaces = undefined
  }
  const pointerDown = () => {
    spaces = undefined
  }
  return { keyDown, keyUp, pointerDown }
}
