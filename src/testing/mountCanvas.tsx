import { act } from 'react'
import { afterEach, beforeEach, vi } from 'vitest'
import { BoardCanvas } from '#canvas/BoardCanvas.tsx'
import { loadLaterLayers } from '#canvas/layers/loadLater.ts'
import { type AnyTool, TOOLS } from '#canvas/tools/catalogue.ts'
import type { BlockId, Board } from '#domain/board/board.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { centre, type Point } from '#shared/geometry.ts'
import { fakeWorkspace } from './fakeWorkspace.ts'
import { mountPanel } from './mountPanel.tsx'

const AREA = { width: 1_200, height: 800 }

class NeverObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

/** Gives every element of jsdom the size of a canvas, so that React Flow shows what is on it. */
export function stubScreen(): void {
  vi.stubGlobal('ResizeObserver', NeverObserver)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }))
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(AREA.width)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(AREA.height)
  const rect = { ...AREA, x: 0, y: 0, left: 0, top: 0, right: AREA.width, bottom: AREA.height, toJSON: () => '' }
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(rect)
}

/** A canvas on a page of jsdom, and a pointer on it; points are pixels of the window. */
export async function mountCanvas(board: Board, tools: readonly AnyTool[] = TOOLS) {
  await loadLaterLayers()
  const { workspace, deeds } = fakeWorkspace(board)
  const unmount = await mountPanel(workspace, <BoardCanvas tools={tools} />)
  const sections = document.querySelectorAll<HTMLElement>('section[aria-label="Board"]')
  const section = sections[sections.length - 1] as HTMLElement
  const root = section.querySelector('.react-flow') as HTMLElement
  const viewport = section.querySelector('.react-flow__viewport') as HTMLElement
  const onScreen = ({ x, y }: Point): Point => {
    const [left = 0, top = 0, zoom = 1] = (viewport.style.transform.match(/-?[\d.]+/g) ?? []).map(Number)
    return { x: x * zoom + left, y: y * zoom + top }
  }
  const card = (id: string) => {
    const rect = layoutOf(workspace.document.board()).cards.get(id as BlockId)
    if (!rect) throw new Error(`No block “${id}”`)
    return rect
  }
  const send = (type: string, { x, y }: Point, more: PointerEventInit = {}) =>
    act(async () => {
      const pointer = { pointerId: 1, isPrimary: true, pointerType: 'mouse', buttons: type === 'pointerup' ? 0 : 1 }
      const at = { bubbles: true, cancelable: true, clientX: x, clientY: y }
      root.dispatchEvent(new PointerEvent(type, { ...pointer, ...at, ...more }))
    })
  return {
    workspace,
    deeds,
    unmount,
    section,
    root,
    send,
    /** the middle of a card */
    middle: (id: string) => onScreen(centre(card(id))),
    /** the port on the right of a card */
    port: (id: string) => onScreen({ x: card(id).x + card(id).width, y: centre(card(id)).y }),
    key: (key: string, type: 'keydown' | 'keyup' = 'keydown') =>
      act(async () => void root.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true }))),
  }
}

/** Shows canvases of a board on a stubbed screen; after each test they are taken away, and what was stubbed is as before. */
export function canvasesForEachTest(board: Board): () => ReturnType<typeof mountCanvas> {
  const mounted: (() => Promise<void>)[] = []
  beforeEach(stubScreen)
  afterEach(async () => {
    for (const unmount of mounted.splice(0)) await unmount()
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })
  return async () => {
    const canvas = await mountCanvas(board)
    mounted.push(canvas.unmount)
    return canvas
  }
}
