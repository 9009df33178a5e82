import { useStore as useFlowStore } from '@xyflow/react'
import { FLOW_TIERS, TIER_TITLES, type Tier } from '#domain/board/tier.ts'
import type { Band, BoardLayout } from '#domain/layout/bands.ts'
import { BandBorder } from './BandBorder.tsx'
import { useLayout } from './useLayout.ts'

interface Strip {
  readonly tier: Tier
  readonly left: number
  readonly top: number
  readonly width: number | string
  readonly height: number | string
}

interface View {
  readonly transform: readonly [x: number, y: number, zoom: number]
  /** how much of the flow the canvas shows, in screen pixels */
  readonly view: number
}

/** Where a band is on the screen: endless across the flow, the flow bands ending where Observability begins. */
function stripOf(layout: BoardLayout, band: Band, { transform, view }: View): Strip {
  const [x, y, zoom] = transform
  const right = layout.direction === 'right'
  const inFlow = band.tier !== 'observability'
  const start = band.start * zoom + (right === inFlow ? x : y)
  const size = band.size * zoom
  const limit = layout.observability ? layout.observability.start * zoom + (right ? y : x) : undefined
  if (!inFlow) {
    const from = Math.min(0, right ? x : y)
    const length = Math.max(view, (right ? x : y) + layout.flowSize * zoom) - from
    return right
      ? { tier: band.tier, left: from, top: start, width: length, height: `calc(100% - ${start}px)` }
      : { tier: band.tier, left: start, top: from, width: `calc(100% - ${start}px)`, height: length }
  }
  const across = limit === undefined ? '100%' : Math.max(0, limit)
  // What lies before the first band belongs to it, and what lies behind the last one to that.
  const from = band === layout.bands[0] ? Math.min(0, start) : start
  const length = band === layout.bands.at(-1) ? Math.max(size, view - start) : start + size - from
  return right
    ? { tier: band.tier, left: from, top: 0, width: length, height: across }
    : { tier: band.tier, left: 0, top: from, width: across, height: length }
}

function BandHead({ strip, right }: { readonly strip: Strip; readonly right: boolean }) {
  const pinned = right && strip.tier !== 'observability'
  const place = pinned
    ? { left: Math.max(strip.left, 0), top: 0, maxWidth: Math.max(0, Number(strip.width) + Math.min(strip.left, 0)) }
    : { left: Math.max(strip.left, 0), top: Math.max(strip.top, 0) }
  const hidden = typeof strip.height === 'number' && strip.top + strip.height < 24
  if (hidden || (pinned && place.maxWidth !== undefined && place.maxWidth < 24)) return null
  return (
    <div
      className="absolute overflow-hidden px-4 py-3 text-[12px] font-semibold whitespace-nowrap"
      style={{ ...place, color: `var(--ink-${strip.tier})` }}
    >
      {TIER_TITLES[strip.tier]}
    </div>
  )
}

/** The tinted bands of the tiers behind everything, with their heads in view and their borders to pull. */
export function BandLayer() {
  const layout = useLayout()
  const transform = useFlowStore((state) => state.transform)
  const bands = [...layout.bands, ...(layout.observability ? [layout.observability] : [])]
  const right = layout.direction === 'right'
  const view = useFlowStore((state) => (right ? state.width : state.height))
  const strips = bands.map((band) => stripOf(layout, band, { transform, view }))
  return (
    <div className="absolute inset-0 overflow-hidden">
      {strips.map((strip) => {
        const { tier, ...box } = strip
        const line = right && tier !== 'observability' ? 'border-r' : 'border-b'
        return (
          <div
            key={tier}
            data-band={tier}
            className={`pointer-events-none absolute border-border ${line}`}
            style={{ ...box, background: `var(--band-${tier})` }}
          />
        )
      })}
      <div className="pointer-events-none absolute inset-0">
        {strips.map((strip) => (
          <BandHead key={strip.tier} strip={strip} right={right} />
        ))}
      </div>
      {FLOW_TIERS.slice(0, -1).map((tier) => (
        <BandBorder key={tier} tier={tier} />
      ))}
    </div>
  )
}
