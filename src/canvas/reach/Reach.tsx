import { useStore as useFlowStore, useReactFlow } from '@xyflow/react'
import { useCallback, useEffect, useLayoutEffect, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { ItemId } from '#domain/edits/edit.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { useCanvas } from '../useCanvas.ts'
import { FocusTarget } from './FocusTarget.tsx'
import { followKeyboard } from './followKeyboard.ts'
import { ownElement, targetElement } from './itemElement.ts'
import { answerPlaces } from './placeOnPage.ts'

/** True while an item is drawn with an element that can take the focus; followed while the item has it. */
function useOwnElement(root: HTMLElement | null, id: ItemId | undefined, here: boolean): boolean {
  const follow = useCallback(
    (tell: () => void) => {
      const cards = here && root?.querySelector('.react-flow__nodes')
      if (!cards) return () => {}
      const observer = new MutationObserver(tell)
      observer.observe(cards, { childList: true })
      return () => observer.disconnect()
    },
    [root, here],
  )
  return useSyncExternalStore(follow, () => root !== null && id !== undefined && ownElement(root, id) !== null)
}

/** Whether the page has the focus where the canvas would take it from: in it, or nowhere. */
const isFree = (root: HTMLElement) => {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body || root.contains(activeElement)
}

/** Gives the focus to the item that the keyboard is at, also when that gets or loses its element, and to the canvas when it is gone. */
function useKeptFocus(root: HTMLElement | null, own: boolean): void {
  const workspace = useWorkspace()
  const { id, here } = useStore(useCanvas().focused)
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the element comes and goes what can have the focus
  useLayoutEffect(() => {
    if (!here || !root || !isFree(root)) return
    if (id === undefined) return workspace.view.focus()
    const element = ownElement(root, id) ?? targetElement(root, id)
    if (element && !element.contains(document.activeElement)) element.focus({ preventScroll: true })
  }, [workspace, root, id, here, own])
}

/** What brings keyboard, screen reader and scripts to everything on the board, whether it has an element or is painted. */
export function Reach() {
  const workspace = useWorkspace()
  const canvas = useCanvas()
  const root = useFlowStore((state) => state.domNode)
  const { id, here } = useStore(canvas.focused)
  const own = useOwnElement(root, id, here)
  const { getViewport, flowToScreenPosition } = useReactFlow()
  useEffect(() => {
    if (root) return followKeyboard({ workspace, canvas, root, view: getViewport })
  }, [workspace, canvas, root, getViewport])
  useEffect(() => {
    if (root) return answerPlaces({ workspace, canvas, root, toPage: flowToScreenPosition })
  }, [workspace, canvas, root, flowToScreenPosition])
  useKeptFocus(root, own)
  return here && id && !own ? <FocusTarget key={id} id={id} /> : null
}
