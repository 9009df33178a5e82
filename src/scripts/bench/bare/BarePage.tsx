import '@xyflow/react/dist/style.css'
import {
  addEdge,
  type Connection,
  type Edge,
  type Node,
  ReactFlow,
  type ReactFlowInstance,
  useEdgesState,
  useNodesState,
} from '@xyflow/react'
import { type ChangeEvent, useCallback, useEffect, useRef, useState } from 'react'

/** What the page draws. */
interface Drawing {
  readonly nodes: Node[]
  readonly edges: Edge[]
}

/** Where the canvas of the app is in its window, so that both are of one size: ?x=…&y=…&width=…&height=… */
const query = new URLSearchParams(location.search)
const pixels = (name: string) => Number(query.get(name))
const PLACE = query.has('width')
  ? { left: pixels('x'), top: pixels('y'), width: pixels('width'), height: pixels('height') }
  : { inset: 0 }

/** What React Flow leaves to those who use it, as plainly as can be: the states before, all selected, a new block, a label. */
function useDrawing() {
  const [nodes, setNodes, onNodesChange] = useNodesState<Node>([])
  const [edges, setEdges, onEdgesChange] = useEdgesState<Edge>([])
  const now = useRef<Drawing>({ nodes, edges })
  now.current = { nodes, edges }
  const before = useRef<Drawing[]>([])
  const show = useCallback(
    (drawing: Drawing) => {
      setNodes(drawing.nodes)
      setEdges(drawing.edges)
    },
    [setNodes, setEdges],
  )
  const keep = useCallback(() => void before.current.push(now.current), [])
  const undo = useCallback(() => {
    const last = before.current.pop()
    if (last) show(last)
  }, [show])
  const select = useCallback(
    (selected: boolean) => {
      setNodes((all) => all.map((node) => ({ ...node, selected })))
      setEdges((all) => all.map((edge) => ({ ...edge, selected })))
    },
    [setNodes, setEdges],
  )
  const add = useCallback(() => {
    keep()
    setNodes((all) => [...all, { id: `n${all.length}`, position: { x: 200, y: 200 }, data: { label: 'Service' } }])
  }, [keep, setNodes])
  const connect = useCallback(
    (connection: Connection) => {
      keep()
      setEdges((all) => addEdge(connection, all))
    },
    [keep, setEdges],
  )
  const label = useCallback(
    ({ target }: ChangeEvent<HTMLInputElement>) =>
      setNodes((all) => all.map((node) => (node.selected ? { ...node, data: { label: target.value } } : node))),
    [setNodes],
  )
  return { nodes, edges, onNodesChange, onEdgesChange, show, keep, undo, select, add, connect, label }
}

type Doing = Pick<ReturnType<typeof useDrawing>, 'undo' | 'select' | 'add'>

function useKeys({ undo, select, add }: Doing): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement) return
      const key = `${event.ctrlKey ? 'Control+' : ''}${event.key}`
      const acts = new Map([
        ['Control+z', undo],
        ['Control+a', () => select(true)],
        ['Escape', () => select(false)],
        ['a', add],
      ])
      const act = acts.get(key)
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [undo, select, add])
}

const ready = () => document.documentElement.setAttribute('data-app-ready', '')

/** React Flow with its own nodes and edges and nothing else, set to pan, zoom and cull as the app does. */
export function BarePage() {
  const { nodes, edges, onNodesChange, onEdgesChange, show, keep, undo, select, add, connect, label } = useDrawing()
  const [flow, setFlow] = useState<ReactFlowInstance>()
  useKeys({ undo, select, add })
  const open = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const text = await target.files?.[0]?.text()
    if (text === undefined) return
    show(JSON.parse(text))
    requestAnimationFrame(() => void flow?.fitView())
  }
  return (
    <>
      <input type="file" aria-label="Open" onChange={open} />
      <input type="text" aria-label="Label" onFocus={keep} onChange={label} />
      <div data-board style={{ position: 'fixed', ...PLACE }}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          onNodesChange={onNodesChange}
          onEdgesChange={onEdgesChange}
          onNodeDragStart={keep}
          onConnect={connect}
          onInit={(instance) => {
            setFlow(instance)
            ready()
          }}
          onlyRenderVisibleElements
          panOnScroll
          zoomOnDoubleClick={false}
          minZoom={0.1}
          maxZoom={4}
        />
      </div>
    </>
  )
}
