import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { layoutOf } from '#domain/layout/bands.ts'
import type { Canvas } from './canvas.ts'
import { useDrawnBoard } from './drawnBoard.ts'
import type { Shows } from './tools/shown.ts'

/** Hands the canvas to every component on it. */
export const CanvasContext = createContext<Canvas | undefined>(undefined)

/** The canvas this component is part of. Throws outside of one. */
export function useCanvas(): Canvas {
  const canvas = useContext(CanvasContext)
  if (!canvas) throw new Error('useCanvas is used outside a canvas')
  return canvas
}

/** A slice of one part of what gestures show now; the component renders again only when the slice changes identity. */
export const useShown = <Part extends keyof Shows, T>(name: Part, select: (shown: Shows[Part] | undefined) => T): T =>
  useStore(useCanvas().shown[name], select as (shown: unknown) => T)

/** The layers that are loaded once there is a block, or undefined until then. */
export const useLaterLayers = () => useStore(useCanvas().later, ({ layers }) => layers)

/** The layout of the board as it is drawn now. */
export const useLayout = () => layoutOf(useDrawnBoard((board) => board))
