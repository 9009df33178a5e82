import { useRef } from 'react'
import { TIER_TITLES, type Tier } from '#domain/board/tier.ts'
import { type Band, type BoardLayout, tierAt } from '#domain/layout/bands.ts'
import { centre } from '#shared/geometry.ts'
import type { BoardView } from '../boardView.ts'
import { useLayout, useShown } from '../useCanvas.ts'
import { useFollowView } from '../useFollowView.ts'

interface Strip {
  readonly tier: Tier
  readonly left: number
  readonly top: number
  readonly width: number | string
  readonly height: number | string
}

/** A band of which less than this is seen, in screen pixels, has no name any more. */
const LEAST_SEEN = 28

interface View extends BoardView {
  /** how much of the flow the canvas shows, in screen pixels */
  readonly along: number
}

/** Where a band is on the screen: endless across the flow, the flow bands ending where Observability begins. */
function stripOf(layout: BoardLayout, band: Band, { x, y, zoom, along }: View): Strip {
  const right = layout.direction === 'right'
  const inFlow = band.tier !== 'observability'
  const start = band.start * zoom + (right === inFlow ? x : y)
  const size = band.size * zoom
  const limit = layout.observability ? layout.observability.start * zoom + (right ? y : x) : undefined
  if (!inFlow) {
    const from = Math.min(0, right ? x : y)
    const length = Math.max(along, (right ? x : y) + layout.flowSize * zoom) - from
    return right
      ? { tier: band.tier, left: from, top: start, width: length, height: `calc(100% - ${start}px)` }
      : { tier: band.tier, left: start, top: from, width: `calc(100% - ${start}px)`, height: length }
  }
  const across = limit === undefined ? '100%' : Math.max(0, limit)
  // What lies before the first band belongs to it, and what lies behind the last one to that.
  const from = band === layout.bands[0] ? Math.min(0, start) : start
  const length = band === layout.bands.at(-1) ? Math.max(size, along - start) : start + size - from
  return right
    ? { tier: band.tier, left: from, top: 0, width: length, height: across }
    : { tier: band.tier, left: 0, top: from, width: across, height: length }
}

/** Where the name of a band stands: at its start, but never outside of the canvas; undefined when the band is out of sight. */
function headPlace(strip: Strip, right: boolean) {
  const [left, top] = [Math.max(strip.left, 0), Math.max(strip.top, 0)]
  if (!right || strip.tier === 'observability') {
    const seen = typeof strip.height === 'number' ? strip.top + strip.height : Number.POSITIVE_INFINITY
    return seen < LEAST_SEEN ? undefined : { left, top: Math.min(top, seen - LEAST_SEEN) }
  }
  const seen = Number(strip.width) + strip.left - left
  return seen < LEAST_SEEN ? undefined : { left, top, maxWidth: seen }
}

/** The tier that the dragged card would join if it were dropped now; undefined while none, or several, are dragged. */
function useDropTier(layout: BoardLayout): Tier | undefined {
  return useShown('drag', (drag) => {
    const [id] = drag?.ids ?? []
    const card = id && drag?.ids.size === 1 ? layout.cards.get(id) : undefined
    return drag && card ? tierAt(layout, centre({ ...card, x: card.x + drag.dx, y: card.y + drag.dy })) : undefined
  })
}

type Elements = ReadonlyMap<Tier, HTMLElement>
type Box = Pick<Strip, 'left' | 'top'> & Partial<Record<'width' | 'height' | 'maxWidth', number | string>>

const css = (value: number | string | undefined) => (typeof value === 'number' ? `${value}px` : (value ?? ''))

function put(element: HTMLElement | undefined, box: Box | undefined): void {
  if (!element) return
  element.hidden = box === undefined
  if (!box) return
  for (const name of ['left', 'top', 'width', 'height', 'maxWidth'] as const) {
    const value = css(box[name])
    if (element.style[name] !== value) element.style[name] = value
  }
}

/** Keeps the elements of each band where it is on the screen, without a render for a view that moves. */
function usePlaces(layout: BoardLayout, bands: readonly Band[], elements: Record<'strips' | 'heads', Elements>): void {
  const right = layout.direction === 'right'
  useFollowView(({ width, height, ...view }) => {
    for (const band of bands) {
      const strip = stripOf(layout, band, { ...view, along: right ? width : height })
      const { tier, ...box } = strip
      put(elements.strips.get(tier), box)
      put(elements.heads.get(tier), headPlace(strip, right))
    }
  })
}

/** Elements by tier, and the function that takes the one of a tier. */
function useElements() {
  const elements = useRef(new Map<Tier, HTMLElement>()).current
  const take = (tier: Tier) => (element: HTMLElement | null) => {
    if (element) elements.set(tier, element)
    else elements.delete(tier)
  }
  return [elements, take] as const
}

/** The tinted bands of the tiers behind everything, and their names in front, always in view. */
export function BandLayer() {
  const layout = useLayout()
  const right = layout.direction === 'right'
  const [strips, takeStrip] = useElements()
  const [heads, takeHead] = useElements()
  const bands = [...layout.bands, ...(layout.observability ? [layout.observability] : [])]
  usePlaces(layout, bands, { strips, heads })
  const dropTier = useDropTier(layout)
  return (
    <>
      <div className="absolute inset-0 overflow-hidden">
        {bands.map(({ tier }) => (
          <div
            key={tier}
            ref={takeStrip(tier)}
            data-band={tier}
            className={`pointer-events-none absolute border-border ${right && tier !== 'observability' ? 'border-r' : 'border-b'}`}
            style={{
              background: `var(--band-${tier})`,
              boxShadow:
                tier === dropTier ? `inset 0 0 0 2px color-mix(in srgb, var(--ink-${tier}) 35%, transparent)` : '',
            }}
          />
        ))}
      </div>
      <div className="pointer-events-none absolute inset-0 z-5 overflow-hidden">
        {bands.map(({ tier }) => (
          <div key={tier} ref={takeHead(tier)} className="absolute overflow-hidden p-2">
            <span
              className="block w-fit rounded-md px-2 py-1 font-semibold text-[12px] whitespace-nowrap"
              style={{
                color: `var(--ink-${tier})`,
                background: `color-mix(in srgb, var(--band-${tier}) 88%, transparent)`,
              }}
            >
              {TIER_TITLES[tier]}
            </span>
          </div>
        ))}
      </div>
    </>
  )
}
