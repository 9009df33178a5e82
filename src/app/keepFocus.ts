import type { Workspace } from '#commands/workspace.ts'
import type { Block, Board, Edge } from '#domain/board/board.ts'
import { findBlock, findEdge } from '#domain/board/lookup.ts'
import { inOverlay, isAwaited, OVERLAYS } from './earlyKeys.ts'

/** The block or edge that is selected by itself. */
function itemAlone(board: Board, selection: ReadonlySet<string>): Block | Edge | undefined {
  const [id, ...others] = selection
  return others.length === 0 && id ? (findBlock(board, id) ?? findEdge(board, id)) : undefined
}

/**
 * Gives the focus to the canvas, at what is selected, whenever what had it is gone or cannot have it any more and nothing else took it:
 * keys then still have somebody to hear them. Not where a press let go of it. From a card it follows what undo and redo select.
 */
export function keepFocus(workspace: Pick<Workspace, 'desk' | 'document' | 'view'>): () => void {
  const { desk, document: board } = workspace
  const listening = new AbortController()
  const { signal } = listening
  let isDown = false
  let isWaiting = false
  let isChanged = false
  const check = () => {
    const { activeElement } = document
    const isLost = activeElement === null || activeElement === document.body
    const card = isChanged ? activeElement?.getAttribute('data-block-id') : undefined
    isChanged = false
    if (signal.aborted || !(isLost || card) || isDown || isAwaited(desk.getState(), activeElement)) return
    if (document.querySelector(OVERLAYS)) return
    const item = itemAlone(board.board(), desk.getState().selection)
    if (isLost || (item && item.id !== card)) workspace.view.focus(item?.id)
  }
  const later = () => {
    if (isWaiting) return
    isWaiting = true
    // A button that cannot be pressed any more loses the focus with the next frame, and nobody is told.
    requestAnimationFrame(() =>
      setTimeout(() => {
        isWaiting = false
        check()
      }),
    )
  }
  const press = ({ type }: PointerEvent) => {
    isDown = type === 'pointerdown'
  }
  const out = ({ relatedTarget, target }: FocusEvent) => {
    if (relatedTarget === null && !isDown && !inOverlay(target)) later()
  }
  window.addEventListener('focusout', out, { signal })
  for (const type of ['pointerdown', 'pointerup', 'pointercancel'] as const)
    window.addEventListener(type, press, { signal, capture: true })
  const change = () => {
    isChanged = true
    later()
  }
  const unfollow = [desk.subscribe(later), board.state.subscribe(change)]
  return () => {
    listening.abort()
    for (const stop of unfollow) stop()
  }
}
