import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import type { PaletteEntry } from '#domain/blocks/palette.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'

/** Hands a press on an entry of the palette to the canvas, onto which it may be dragged. A drop on `palette` means "never mind". */
export function usePaletteDrag(palette: RefObject<HTMLElement | null>) {
  const workspace = useWorkspace()
  const stop = useRef<() => void>(undefined)

  useEffect(() => {
    const list = palette.current
    // A finger that holds an entry must not scroll the list with it; the browser asks only listeners that were there before.
    const keepStill = (event: Event) => {
      if (workspace.view.isPlacing()) event.preventDefault()
    }
    list?.addEventListener('touchmove', keepStill, { passive: false })
    list?.addEventListener('contextmenu', keepStill)
    return () => {
      stop.current?.()
      list?.removeEventListener('touchmove', keepStill)
      list?.removeEventListener('contextmenu', keepStill)
    }
  }, [palette, workspace])

  return (entry: PaletteEntry, { nativeEvent, currentTarget }: PointerEvent<HTMLElement>) => {
    stop.current?.()
    const isHome = ({ x, y }: { x: number; y: number }) => {
      const covered = palette.current?.getBoundingClientRect()
      return covered !== undefined && x <= covered.right && y >= covered.top && y <= covered.bottom
    }
    stop.current = workspace.view.place(entry, { event: nativeEvent, element: currentTarget, isHome })
  }
}
