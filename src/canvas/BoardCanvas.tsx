import {
  ReactFlow,
  ReactFlowProvider,
  useStore as useFlowStore,
  useReactFlow,
  useStoreApi,
  ViewportPortal,
} from '@xyflow/react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { usePart } from '#parts/usePart.ts'
import type { Size } from '#shared/geometry.ts'
import { canvasWords } from '#words/canvas.ts'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { BlockNode } from './BlockNode.tsx'
import { ZOOM } from './boardView.ts'
import { CanvasControls } from './CanvasControls.tsx'
import { CanvasMenu } from './CanvasMenu.tsx'
import { createCanvas } from './createCanvas.ts'
import { drawnBoard, useDrawnBoard } from './drawnBoard.ts'
import { type BlockFlowNode, flowNodeSource } from './flowNodes.ts'
import { BandBorders } from './layers/BandBorders.tsx'
import { BandLayer } from './layers/BandLayer.tsx'
import { MarqueeLayer } from './layers/MarqueeLayer.tsx'
import { PlacingLayer } from './layers/PlacingLayer.tsx'
import { type AnyTool, TOOLS } from './tools/catalogue.ts'
import { CanvasContext, useCanvas, useLaterLayers, useShown } from './useCanvas.ts'
import { usePinching } from './usePinching.ts'
import { openingView, useViewPort } from './useViewPort.ts'

const NODE_TYPES = { block: BlockNode }
const NO_EDGES: never[] = []
/** The middle button pans. */
const MIDDLE_BUTTON = [1]

/** Gives the pointer to the tools of the canvas. */
function useTools(): void {
  const { runner, shown } = useCanvas()
  const workspace = useWorkspace()
  const { screenToFlowPosition, getZoom } = useReactFlow()
  const store = useStoreApi()
  const root = useFlowStore((state) => state.domNode)
  useEffect(() => {
    if (!root) return
    return runner.attach({
      root,
      toBoard: (screen) => screenToFlowPosition(screen, { snapToGrid: false }),
      zoom: getZoom,
      area: () => root.getBoundingClientRect(),
      panBy: (distance) => void store.getState().panBy(distance),
      focus: () => workspace.view.focus(),
    })
  }, [runner, workspace, root, screenToFlowPosition, getZoom, store])
  useEffect(
    () => shown.drag.subscribe((drag) => root?.toggleAttribute('data-dragging', drag !== undefined)),
    [shown, root],
  )
}

/** Marks the page as usable once the canvas answers to pointers, and for as long as this board is shown. */
function useReadyMark(): void {
  const { viewportInitialized } = useReactFlow()
  useEffect(() => {
    if (!viewportInitialized) return
    document.documentElement.setAttribute('data-app-ready', '')
    return () => document.documentElement.removeAttribute('data-app-ready')
  }, [viewportInitialized])
}

const loadMiniMap = async () => (await import('./MiniMap.tsx')).MiniMap

function LateMiniMap() {
  const wanted = useDesk((desk) => desk.minimapAsked)
  const loaded = usePart(loadMiniMap, wanted)
  return wanted && loaded.status === 'ready' ? <loaded.part /> : null
}

function Flow({ area }: { readonly area: Size }) {
  const workspace = useWorkspace()
  const [opening] = useState(() => openingView(drawnBoard(workspace.document.board()), area))
  const board = useDrawnBoard((each) => each)
  const selection = useDesk((state) => state.selection)
  const base = useShown('base', (each) => each)
  const nodesOf = useMemo(flowNodeSource, [])
  const { coarse, cards } = useCanvas()
  const ids = useStore(cards, (drawn) => drawn.ids)
  const nodes = useMemo(() => nodesOf(board, selection, { ids, base }), [nodesOf, board, selection, ids, base])
  const later = useLaterLayers()
  useTools()
  useReadyMark()
  useViewPort()
  const pinching = usePinching()
  return (
    <ReactFlow<BlockFlowNode>
      nodes={nodes}
      edges={NO_EDGES}
      nodeTypes={NODE_TYPES}
      defaultViewport={opening}
      tabIndex={0}
      nodesDraggable={false}
      nodesConnectable={false}
      elementsSelectable={false}
      elevateNodesOnSelect={false}
      onlyRenderVisibleElements
      disableKeyboardA11y
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      panActivationKeyCode={null}
      // With a finger the empty canvas pans.
      panOnDrag={coarse || MIDDLE_BUTTON}
      panOnScroll
      // One finger on a card moves the card; two zoom wherever they are.
      noPanClassName={pinching ? 'never' : 'nopan'}
      zoomOnDoubleClick={false}
      minZoom={ZOOM.min}
      maxZoom={ZOOM.max}
      aria-label={canvasWords.canvas}
    >
      <BandLayer />
      <ViewportPortal>
        <BandBorders />
        {later?.layers.map((Layer) => (
          <Layer key={Layer.name} />
        ))}
      </ViewportPortal>
      <MarqueeLayer />
      <PlacingLayer />
      <LateMiniMap />
    </ReactFlow>
  )
}

/** The canvas: tiers, blocks and edges, and everything a pointer can do to them by its tools. A board opens fitted into it. */
export function BoardCanvas({ tools = TOOLS }: { readonly tools?: readonly AnyTool[] }) {
  const workspace = useWorkspace()
  const canvas = useMemo(() => createCanvas(workspace, tools), [workspace, tools])
  useEffect(() => canvas.start(), [canvas])
  const [area, setArea] = useState<DOMRect>()
  // Known before the first paint, so that nothing is seen, or pressed, before it is in its place.
  const measure = useCallback((section: HTMLElement | null) => {
    if (!section) return
    setArea((known) => known ?? section.getBoundingClientRect())
    // On an empty board there is nothing to ask for; `Reach` comes with the first block.
    Object.assign(section, { tierboardAt: () => {} })
  }, [])
  return (
    <section
      ref={measure}
      aria-label={canvasWords.board}
      data-board
      className="relative size-full overflow-hidden bg-page"
    >
      {area && (
        <CanvasContext value={canvas}>
          <ReactFlowProvider>
            <CanvasMenu>
              <Flow area={area} />
            </CanvasMenu>
            <CanvasControls />
            <Labels />
            <PreviewStatus />
          </ReactFlowProvider>
        </CanvasContext>
      )}
    </section>
  )
}

const Labels = () => useLaterLayers()?.labels.map((Label) => <Label key={Label.name} />)

/** Says to screen readers what the preview on the canvas shows. */
export function PreviewStatus() {
  const sentence = useStore(useCanvas().ghosts, (ghosts) => ghosts?.sentence)
  return (
    <p role="status" className="sr-only">
      {sentence}
    </p>
  )
}
