import {
  type NodeChange,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useReactFlow,
  ViewportPortal,
} from '@xyflow/react'
import { type MouseEvent as ReactMouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ItemId } from '#domain/edits/edit.ts'
import type { Size } from '#shared/geometry.ts'
import { useBoard, useSession, useWorkspace } from '#workspace/useWorkspace.ts'
import { AdviceLabel } from './AdviceLabel.tsx'
import { BlockNode } from './BlockNode.tsx'
import { BoardMiniMap } from './BoardMiniMap.tsx'
import { CanvasControls } from './CanvasControls.tsx'
import { CanvasMenu } from './CanvasMenu.tsx'
import { ConnectHint } from './ConnectHint.tsx'
import { createCanvas } from './createCanvas.ts'
import { type BlockFlowNode, flowNodeSource } from './flowNodes.ts'
import { BandBorders } from './layers/BandBorders.tsx'
import { BandLayer } from './layers/BandLayer.tsx'
import { ConnectionLine } from './layers/ConnectionLine.tsx'
import { EdgeLabelEditor } from './layers/EdgeLabelEditor.tsx'
import { EdgeLayer } from './layers/EdgeLayer.tsx'
import { GhostLayer } from './layers/GhostLayer.tsx'
import { GuideLayer } from './layers/GuideLayer.tsx'
import { ZoneLayer } from './layers/ZoneLayer.tsx'
import { PreviewStatus } from './PreviewStatus.tsx'
import { CanvasContext, useCanvas, useShown } from './useCanvas.ts'
import { joinBlocks } from './useConnect.ts'
import { usePinching } from './usePinching.ts'
import { openingView, useViewPort, ZOOM } from './useViewPort.ts'

const NODE_TYPES = { block: BlockNode }
const NO_EDGES: never[] = []
const COARSE = window.matchMedia('(pointer: coarse)').matches
/** The middle button pans; with a finger the empty canvas does, too. */
const PAN_ON_DRAG = COARSE ? true : [1]

/** What clicks and marquees on the canvas do to the selection. */
function useSelecting() {
  const workspace = useWorkspace()
  const { shown } = useCanvas()
  const marquee = useRef(false)
  return useMemo(() => {
    const { session } = workspace
    return {
      onNodesChange: (changes: NodeChange<BlockFlowNode>[]) => {
        if (!marquee.current) return
        const selection = new Set<ItemId>(session.getState().selection)
        for (const change of changes) {
          if (change.type !== 'select') continue
          if (change.selected) selection.add(change.id as ItemId)
          else selection.delete(change.id as ItemId)
        }
        session.setState({ selection: [...selection] })
      },
      onSelectionStart: () => {
        marquee.current = true
        session.setState({ selection: [], pointerDown: true })
      },
      onSelectionEnd: () => {
        marquee.current = false
        session.setState({ pointerDown: false })
      },
      onNodeClick: (event: ReactMouseEvent, node: BlockFlowNode) => {
        const { selection, connectingFrom } = session.getState()
        const id = node.data.id
        if (connectingFrom) joinBlocks(workspace, connectingFrom, id)
        else if (event.shiftKey || event.ctrlKey || event.metaKey) {
          const others = selection.filter((each) => each !== id)
          session.setState({ selection: others.length < selection.length ? others : [...selection, id] })
        } else session.setState({ selection: [id] })
      },
      // While a finger or mouse drags an edge, the gesture itself knows what is under it.
      onNodeMouseEnter: (_: ReactMouseEvent, node: BlockFlowNode) => {
        if (session.getState().connectingFrom) shown.show({ target: node.data.id })
      },
      onNodeMouseLeave: () => {
        if (session.getState().connectingFrom) shown.show({})
      },
      onNodeContextMenu: (_: ReactMouseEvent, node: BlockFlowNode) => {
        if (!session.getState().selection.includes(node.data.id)) session.setState({ selection: [node.data.id] })
      },
      onPaneClick: () => session.setState({ selection: [], connectingFrom: undefined, finding: undefined }),
      onPaneContextMenu: () => session.setState({ selection: [] }),
    }
  }, [workspace, shown])
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

function Flow({ area }: { readonly area: Size }) {
  const { session, document } = useWorkspace()
  const [opening] = useState(() => openingView(document.board(), area))
  const board = useBoard((each) => each)
  const selection = useSession((state) => state.selection)
  const base = useShown('base', (each) => each)
  const nodesOf = useMemo(flowNodeSource, [])
  const nodes = useMemo(() => nodesOf(board, new Set(selection), base), [nodesOf, board, selection, base])
  const selecting = useSelecting()
  useReadyMark()
  useViewPort()
  const pinching = usePinching()
  const onFocus = (event: React.FocusEvent<HTMLElement>) => {
    const id = event.target.dataset.blockId as ItemId | undefined
    if (id && event.target.matches(':focus-visible') && !session.getState().selection.includes(id)) {
      session.setState({ selection: [id] })
    }
  }
  return (
    <ReactFlow<BlockFlowNode>
      nodes={nodes}
      edges={NO_EDGES}
      nodeTypes={NODE_TYPES}
      defaultViewport={opening}
      {...selecting}
      onFocus={onFocus}
      nodesDraggable={false}
      nodesConnectable={false}
      elementsSelectable
      elevateNodesOnSelect={false}
      onlyRenderVisibleElements
      disableKeyboardA11y
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      selectionOnDrag={!COARSE}
      selectionMode={SelectionMode.Partial}
      panOnDrag={PAN_ON_DRAG}
      panOnScroll
      // One finger on a card moves the card; two zoom wherever they are.
      noPanClassName={pinching ? 'never' : 'nopan'}
      zoomOnDoubleClick={false}
      minZoom={ZOOM.min}
      maxZoom={ZOOM.max}
      aria-label="Board canvas"
    >
      <BandLayer />
      <ViewportPortal>
        <BandBorders />
        <ZoneLayer />
        <EdgeLayer />
        <GhostLayer />
        <GuideLayer />
        <ConnectionLine />
        <EdgeLabelEditor />
      </ViewportPortal>
      <BoardMiniMap />
    </ReactFlow>
  )
}

/** The canvas: tiers, blocks and edges, and everything a pointer can do to them. A board opens fitted into it. */
export function BoardCanvas() {
  const workspace = useWorkspace()
  const [canvas] = useState(() => createCanvas(workspace))
  useEffect(() => canvas.start(), [canvas])
  const [area, setArea] = useState<DOMRect>()
  // Known before the first paint, so that nothing is seen, or pressed, before it is in its place.
  const measure = useCallback((section: HTMLElement | null) => {
    if (section) setArea((known) => known ?? section.getBoundingClientRect())
  }, [])
  return (
    <section ref={measure} aria-label="Board" className="relative size-full overflow-hidden bg-page">
      {area && (
        <CanvasContext value={canvas}>
          <ReactFlowProvider>
            <CanvasMenu>
              <Flow area={area} />
            </CanvasMenu>
            <CanvasControls />
            <ConnectHint />
            <AdviceLabel />
            <PreviewStatus />
          </ReactFlowProvider>
        </CanvasContext>
      )}
    </section>
  )
}
