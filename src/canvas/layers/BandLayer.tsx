import { useRef } from 'react'
import { TIER_TITLES, type Tier } from '#domain/board/tier.ts'
import { type Band, type BoardLayout, tierAt } from '#domain/layout/bands.ts'
import { centre } from '#shared/geometry.ts'
import { type BoardView, headBreadth } from '../boardView.ts'
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
/** How high the row of the names of bands is that lie side by side, in screen pixels. */
const HEAD = 40

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

/**
 * Where the name of a band stands, with the ground that cards go under: along the border of the canvas where the bands begin, as long
 * as the band is seen; undefined when it is out of sight. Observability, which lies across, has its name at its start, behind its cards.
 */
function headPlace(strip: Strip, { right, width }: { readonly right: boolean; readonly width: number }) {
  const [left, top] = [Math.max(strip.left, 0), Math.max(strip.top, 0)]
  if (strip.tier === 'observability') {
    const seen = typeof strip.height === 'number' ? strip.top + strip.height : Number.POSITIVE_INFINITY
    return seen < LEAST_SEEN ? undefined : { left, top: Math.min(top, seen - LEAST_SEEN) }
  }
  const seen = right ? Number(strip.width) + strip.left - left : Number(strip.height) + strip.top - top
  if (seen < LEAST_SEEN) return undefined
  return right ? { left, top: 0, width: seen, height: HEAD } : { left: 0, top, width: headBreadth(width), height: seen }
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
type Box = Pick<Strip, 'left' | 'top'> & Partial<Record<'width' | 'height', number | string>>

const css = (value: number | string | undefined) => (typeof value === 'number' ? `${value}px` : (value ?? ''))

function put(element: HTMLElement | undefined, box: Box | undefined): void {
  if (!element) return
  element.hidden = box === undefined
  if (!box) return
  for (const name of ['left', 'top', 'width', 'height'] as const) {
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
      put(elements.heads.get(tier), headPlace(strip, { right, width }))
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

interface HeadProps {
  readonly tier: Tier
  readonly take: (element: HTMLElement | null) => void
  /** the side of its ground under which cards come out; a name without one has no ground */
  readonly edge?: 'right' | 'bottom'
}

/** The name of a band; `BandLayer` says where it stands. */
function BandHead({ tier, take, edge }: HeadProps) {
  const ground = {
    background: `linear-gradient(var(--band-${tier}), var(--band-${tier})), var(--page)`,
    maskImage: `linear-gradient(to ${edge}, #000 calc(100% - 8px), transparent)`,
  }
  return (
    <div
      ref={take}
      data-head={tier}
      className={`absolute overflow-hidden ${edge ? '@container' : ''}`}
      style={edge ? ground : {}}
    >
      <span
        className="block w-fit px-4 py-3 font-semibold text-[12px] leading-4 whitespace-nowrap @max-[40px]:px-1.5 @max-[40px]:[writing-mode:vertical-rl]"
        style={{ color: `var(--ink-${tier})` }}
      >
        {TIER_TITLES[tier]}
      </span>
    </div>
  )
}

/** The tinted bands of the tiers behind everything, and their names, always in view; no name lies on a card. */
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
        {layout.observability && <BandHead tier="observability" take={takeHead('observability')} />}
      </div>
      <div className="pointer-events-none absolute inset-0 z-5 overflow-hidden">
        {layout.bands.map(({ tier }) => (
          <BandHead key={tier} tier={tier} take={takeHead(tier)} edge={right ? 'bottom' : 'right'} />
        ))}
      </div>
    </>
  )
}
