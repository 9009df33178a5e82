import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { PANEL_WIDTHS, type PanelWidth, withWidth } from '#desk/slices/panels.ts'
import { clamp } from '#shared/geometry.ts'
import { panelBorderWords } from '#words/panelBorder.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import '#parts/laterStyles.css'

/** The panel that a border is of, whether it grows with or against the pointer, what hides it where the panel is a drawer, and its place, which is the panel's own: all of the canvas is for what is drawn. */
const SIDES = {
  paletteWidth: { element: 'div[data-open]', grows: 1, place: 'right-full', drawer: 'left-0 max-[1199px]:hidden' },
  panelWidth: { element: 'aside[data-open]', grows: -1, place: 'left-full', drawer: 'right-0 max-[1099px]:hidden' },
} as const satisfies Record<PanelWidth, object>

/** Pixels a key makes the panel wider. */
const STEP = 16

/** How wide a panel is shown, in pixels, and how wide it may be made in this window. */
function useWidth(panel: PanelWidth) {
  const border = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = border.current?.closest('main')?.parentElement?.querySelector<HTMLElement>(SIDES[panel].element)
    if (!element || !globalThis.ResizeObserver) return
    const observer = new ResizeObserver(() => setWidth(Math.round(element.getBoundingClientRect().width)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [panel])
  return { border, width }
}

/**
 * The inner border of a panel: drag it or press the arrow keys across it to make the panel wider, Home and End for the least and the
 * most, double-click for the usual width. The panel follows at the drop, so that the board is laid anew once.
 */
export function PanelBorder({ panel }: { readonly panel: PanelWidth }) {
  const { desk } = useWorkspace()
  const { border, width } = useWidth(panel)
  const [pull, setPull] = useState<{ readonly from: number; readonly by: number }>()
  const { least, most } = PANEL_WIDTHS[panel]
  const { grows, place, drawer } = SIDES[panel]
  const set = (wished: number | undefined) => desk.setState(withWidth(panel, wished))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && pull) return setPull(undefined)
    const step = { ArrowRight: STEP * grows, ArrowLeft: -STEP * grows }[event.key]
    const wished = { Home: least, End: most }[event.key] ?? (step && width + step)
    if (wished === undefined) return
    event.preventDefault()
    event.stopPropagation()
    set(wished)
  }
  const onPointerMove = ({ clientX }: PointerEvent) => {
    if (pull) setPull({ ...pull, by: clamp(width + (clientX - pull.from) * grows, least, most) - width })
  }
  const onPointerUp = () => {
    if (pull && pull.by !== 0) set(width + pull.by)
    setPull(undefined)
  }
  return (
    <div ref={border} className={`absolute inset-y-0 z-20 w-0 ${drawer}`}>
      {/* biome-ignore lint/a11y/useSemanticElements: a separator that is moved is not a thematic break */}
      <div
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={panelBorderWords[panel]}
        aria-valuenow={width}
        aria-valuemin={least}
        aria-valuemax={most}
        data-panel-border={panel}
        className={`group absolute inset-y-0 w-1.5 cursor-col-resize touch-none ${place}`}
        style={{ transform: `translateX(${(pull?.by ?? 0) * grows}px)` }}
        onKeyDown={onKeyDown}
        onDoubleClick={() => set(undefined)}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          event.currentTarget.setPointerCapture?.(event.pointerId)
          setPull({ from: event.clientX, by: 0 })
        }}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setPull(undefined)}
      >
        <div
          className={`mx-auto h-full w-0.5 bg-accent transition-opacity duration-150 group-hover:opacity-60 group-focus-visible:opacity-100 forced-colors:bg-[Highlight] ${pull ? '' : 'opacity-0'}`}
        />
      </div>
    </div>
  )
}
