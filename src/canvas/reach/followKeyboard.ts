import { drawnBoard } from '#canvas/drawnBoard.ts'
import { isByPointer } from '#canvas/tools/gesture.ts'
import type { ItemId } from '#domain/edits/edit.ts'
import { flowOrder } from './flowOrder.ts'
import { goTo, KEYS, type KeyboardGround } from './goTo.ts'
import { itemAround } from './itemElement.ts'
import { keyListeners } from './keyListeners.ts'

/** What opens over the canvas and gives the focus back. */
const OVERLAY = '[role="menu"], [role="dialog"]'
/** The tab index of the canvas itself: while something on it has the focus, that is its stop. */
const stopsFor = (root: HTMLElement, active: Element | null) =>
  active === root || (active && root.contains(active) && active.closest(KEYS)) ? -1 : 0

const isStop = (element: Element): element is HTMLElement => element.matches(KEYS)

/** Where Tab comes in: at the item where the keyboard was last, at what is selected, or at the first. */
function enter(ground: KeyboardGround): void {
  const { workspace, canvas } = ground
  const [selected] = workspace.desk.getState().selection
  const id = canvas.focused.getState().id ?? selected
  const stop = id ? { id } : flowOrder(drawnBoard(workspace.document.board())).find((each) => 'id' in each)
  if (stop) goTo(ground, stop)
}

/** Follows where the focus is; Tab stops at the canvas once, as in it nothing is a stop but what has the focus. */
function focusListeners(ground: KeyboardGround) {
  const { canvas, root } = ground
  const leave = () => {
    root.tabIndex = 0
    canvas.focused.setState({ here: false })
  }
  const come = (target: Element) => {
    root.tabIndex = stopsFor(root, target)
    if (isStop(target)) target.tabIndex = 0
    const id = itemAround(target)
    canvas.focused.setState(id ? { id, here: true } : { here: false })
    if (target === root && target.matches(':focus-visible')) enter(ground)
  }
  const focusIn = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return
    if (root.contains(target)) come(target)
    else if (!target.closest(OVERLAY)) leave()
  }
  const focusOut = ({ target, relatedTarget }: FocusEvent) => {
    if (!(target instanceof Element) || !root.contains(target)) return
    if (isStop(target)) target.tabIndex = -1
    if (relatedTarget !== null) return
    // An element that is taken away is followed by another, and a window that is left keeps its focus.
    queueMicrotask(() => {
      if (target.isConnected && document.activeElement === document.body) leave()
    })
  }
  // Also when what had the focus was taken away and nobody told.
  const keyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Tab') root.tabIndex = stopsFor(root, document.activeElement)
  }
  return { focusIn, focusOut, keyDown }
}

/** A press that comes without a pointer, such as that of a screen reader, is for what it was made on. */
const clickOf =
  ({ canvas }: KeyboardGround) =>
  (event: MouseEvent) => {
    const { target, shiftKey } = event
    const id = !isByPointer(event) && target instanceof Element && !target.closest('button') && itemAround(target)
    if (id) canvas.perform(['press', { id, add: shiftKey }])
  }

/** What was chosen otherwise, such as by the mouse, is where the keyboard goes on. */
const followSelection = ({ workspace, canvas }: KeyboardGround) =>
  workspace.desk.subscribe(({ selection }, old) => {
    const [id] = selection
    if (selection !== old.selection && selection.size === 1 && !canvas.focused.getState().here)
      canvas.focused.setState({ id: id as ItemId })
  })

/** Makes the canvas one stop of Tab and lets keys walk over all that is on it, until the function returned is called. */
export function followKeyboard(ground: KeyboardGround): () => void {
  const { root } = ground
  const listening = new AbortController()
  const { signal } = listening
  const focus = focusListeners(ground)
  const keys = keyListeners(ground)
  document.addEventListener('focusin', focus.focusIn, { signal })
  document.addEventListener('focusout', focus.focusOut, { signal })
  document.addEventListener('keydown', focus.keyDown, { signal, capture: true })
  document.addEventListener('keydown', keys.keyDown, { signal, capture: true })
  document.addEventListener('keyup', keys.keyUp, { signal, capture: true })
  document.addEventListener('pointerdown', keys.pointerDown, { signal, capture: true })
  root.addEventListener('click', clickOf(ground), { signal })
  const stop = followSelection(ground)
  return () => {
    listening.abort()
    stop()
  }
}
