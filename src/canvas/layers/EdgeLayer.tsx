import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { createLit } from '#canvas/paint/lit.ts'
import { startPainting } from '#canvas/paint/startPainting.ts'
import { createWorked, type WorkedState } from '#canvas/paint/worked.ts'
import { canvasWords } from '#words/canvas.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { useCanvas } from '../useCanvas.ts'
import { followView, viewNow } from '../useFollowView.ts'
import { EdgeChips } from './EdgeChips.tsx'
import { EdgeShape } from './EdgeShape.tsx'

/** The edges that are worked on, drawn as elements, and what is written on them above all of their lines. */
function WorkedEdges({ worked }: { readonly worked: WorkedState }) {
  const { ids, hovered } = useStore(worked)
  const all = [...ids]
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG cannot be a field set
    <svg className="pointer-events-none absolute size-px overflow-visible" aria-label={canvasWords.edges} role="group">
      {all.map((id) => (
        <EdgeShape key={id} id={id} isHovered={id === hovered} />
      ))}
      {all.map((id) => (
        <EdgeChips key={id} id={id} />
      ))}
    </svg>
  )
}

/**
 * To the browser what is painted is layers of its own, and everything above them needs others. A card is put into the layer of
 * what lies under it, so there is one large layer for all; without it each card tries those of all others, which takes half a
 * second a frame for a thousand. Its colour is not seen: no channel changes by half a step.
 */
const GROUND = { left: -20_000, top: -20_000, width: 80_000, height: 80_000, background: 'rgb(0 0 0 / 0.0005)' }

const FADE = 'transition-opacity duration-150 motion-reduce:transition-none'
/** How far what rests steps back; with the cards painted, it is they as well. Where the system chooses the colours, nothing does. */
const FADED = {
  near: { far: 'opacity-35 forced-colors:opacity-100', little: 'opacity-50 forced-colors:opacity-100' },
  painted: { far: 'opacity-50 forced-colors:opacity-100', little: 'opacity-70 forced-colors:opacity-100' },
} as const

/** All edges: those at rest painted, those that are worked on as elements above them. */
export function EdgeLayer() {
  const workspace = useWorkspace()
  const canvas = useCanvas()
  const flow = useStoreApi()
  const { screenToFlowPosition } = useReactFlow()
  const [rest, raised, carried] = [
    useRef<HTMLDivElement>(null),
    useRef<HTMLDivElement>(null),
    useRef<HTMLDivElement>(null),
  ]
  const [{ worked, lit }] = useState(() => ({ worked: createWorked(), lit: createLit() }))
  const { isFar } = useStore(canvas.cards)
  const how = useStore(lit, (now) => now?.rest)
  const faded = how ? FADED[isFar ? 'painted' : 'near'][how] : ''
  useLayoutEffect(() => {
    if (!rest.current || !raised.current || !carried.current) return
    const hosts = { rest: rest.current, lit: raised.current, carried: carried.current }
    const view = {
      now: () => viewNow(flow.getState()),
      subscribe: (changed: () => void) => followView(flow, changed),
      toBoard: (screen: { x: number; y: number }) => screenToFlowPosition(screen, { snapToGrid: false }),
    }
    return startPainting({ workspace, canvas, hosts, view, worked, lit })
  }, [workspace, canvas, flow, screenToFlowPosition, worked, lit, rest, raised, carried])
  return (
    <>
      <div ref={rest} data-tiles aria-hidden="true" className={`pointer-events-none absolute ${FADE} ${faded}`} />
      <div className="pointer-events-none absolute" style={GROUND} />
      <WorkedEdges worked={worked} />
      <div ref={raised} data-lit aria-hidden="true" className="pointer-events-none absolute" />
      <div ref={carried} data-carried aria-hidden="true" className="pointer-events-none absolute" />
    </>
  )
}
