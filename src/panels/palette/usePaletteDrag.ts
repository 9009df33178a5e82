import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { dropFromPalette } from '#commands/addCommands.ts'
import type { PaletteEntry } from '#domain/blocks/palette.ts'
import type { Tier } from '#domain/board/tier.ts'
import { blockAt } from '#domain/edits/addBlock.ts'
import type { Point } from '#shared/geometry.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { followPress } from './followPress.ts'

/** An entry on its way to the canvas; `over` is the tier it would join there, undefined outside the canvas. */
export interface PaletteDrag {
  readonly entry: PaletteEntry
  readonly at: Point
  readonly over: Tier | undefined
}

/** Lets what floats over the canvas step back while an entry is dragged there. */
const markDragging = (on: boolean) => document.documentElement.toggleAttribute('data-palette-drag', on)

/** Dragging an entry of the palette onto the canvas with a mouse, pen or finger. `palette` is where a drop means "never mind". */
export function usePaletteDrag(palette: RefObject<HTMLElement | null>) {
  const workspace = useWorkspace()
  const [drag, setDrag] = useState<PaletteDrag>()
  const stop = useRef<() => void>(undefined)
  const dragging = useRef(false)
  const dragged = useRef(false)

  useEffect(() => {
    const list = palette.current
    // A finger that holds an entry must not scroll the list with it; the browser asks only listeners that were there before.
    const keepStill = (event: Event) => {
      if (dragging.current) event.preventDefault()
    }
    list?.addEventListener('touchmove', keepStill, { passive: false })
    list?.addEventListener('contextmenu', keepStill)
    return () => {
      stop.current?.()
      list?.removeEventListener('touchmove', keepStill)
      list?.removeEventListener('contextmenu', keepStill)
    }
  }, [palette])

  const boardPoint = (screen: Point): Point | undefined => {
    const covered = palette.current?.getBoundingClientRect()
    const onPalette = covered && screen.x <= covered.right && screen.y >= covered.top && screen.y <= covered.bottom
    return onPalette ? undefined : workspace.view.pointAt(screen)
  }

  const begin = (entry: PaletteEntry, event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || !event.isPrimary) return
    stop.current?.()
    dragged.current = false
    stop.current = followPress(event.nativeEvent, event.currentTarget, {
      start: () => {
        dragging.current = true
        dragged.current = true
        markDragging(true)
      },
      move: (at) => {
        const point = boardPoint(at)
        setDrag({ entry, at, over: point && blockAt(workspace.document.board(), entry, point).tier })
      },
      drop: (at) => {
        const point = boardPoint(at)
        if (point) dropFromPalette(workspace, entry, point)
      },
      end: () => {
        stop.current = undefined
        dragging.current = false
        markDragging(false)
        setDrag(undefined)
      },
    })
  }

  /** True for the click that the browser sends at the end of a drag. */
  const endsDrag = (click: { readonly detail: number }): boolean => click.detail > 0 && dragged.current
  return { drag, begin, endsDrag }
}
