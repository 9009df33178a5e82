import type { Workspace } from '#commands/workspace.ts'
import { lineMeets } from '#shared/geometry.ts'
import type { Canvas } from '../canvas.ts'
import type { Stop } from './flowOrder.ts'

/** The canvas that the keyboard is on. */
export interface KeyboardGround {
  readonly workspace: Workspace
  readonly canvas: Canvas
  /** React Flow's element, which Tab stops at while nothing in it has the focus */
  readonly root: HTMLElement
  readonly view: () => { readonly x: number; readonly y: number; readonly zoom: number }
}

/** What has the keys of the canvas; fields and other controls in it have their own. */
export const KEYS = [
  '.react-flow__pane',
  '[data-block-id]',
  '[data-focus-target]',
  '[data-zone-title]',
  '[data-band-border]',
].join(',')

/** Goes to a stop and brings it into sight; of an edge it is enough when some of its line is. */
export function goTo({ workspace, canvas, root, view }: KeyboardGround, stop: Stop): void {
  if ('border' in stop) {
    root.querySelector<HTMLElement>(`[data-band-border="${stop.border}"]`)?.focus()
    return
  }
  const { id } = stop
  canvas.focused.setState({ id, here: true })
  const { x, y, zoom } = view()
  const { width, height } = root.getBoundingClientRect()
  const inView = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
  const line = canvas.routes.getState().routes.get(id)?.points
  if (!line || !lineMeets(line, inView)) workspace.view.reveal([id])
}
