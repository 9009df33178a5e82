import { useEffect, useRef } from 'react'
import { resizeZoneTool } from '#canvas/tools/resizeZone.ts'
import { setField } from '#commands/edit/fieldEdits.ts'
import type { Zone } from '#domain/board/board.ts'
import { LIMITS } from '#domain/board/limits.ts'
import { blocksInZones } from '#domain/board/zoneTree.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { FRAME_HEAD, type PlacedZone, zonesOf } from '#domain/layout/zones.ts'
import { ZONE_KIND_TITLES, zoneKindOf } from '#domain/names/zoneKindOf.ts'
import { ZoneMark } from '#icons/ZoneMark.tsx'
import { canvasWords } from '#words/canvas.ts'
import { zoneWords } from '#words/zones.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { useBoard, useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { useDrawnBoard } from '../drawnBoard.ts'
import { InPlaceLabel, type LeftBy } from '../InPlaceLabel.tsx'
import { useCanvas, useShown } from '../useCanvas.ts'
import { useFollowView } from '../useFollowView.ts'

const NAME =
  'pointer-events-auto mx-1 max-w-full truncate rounded-sm px-2 py-0.5 font-semibold text-[length:inherit] leading-[1.1]'

/** The least size of a name on the screen, in its pixels, and what it may need of the board for that: the row above all that its zone holds. */
const TITLE = { seen: 11, usual: 12, nested: 38, outer: 72 } as const

/** What is higher than the row of the name stands out of it above, over the frame, never over what the zone holds. */
const RISES = `min(0px, ${FRAME_HEAD - 4}px - 1.1em)`

/** A name as large as it has to be to be read from where the board is seen. */
const titleSize = (depth: number): string =>
  `clamp(${TITLE.usual}px, var(--zone-name), ${depth === 0 ? TITLE.outer : TITLE.nested}px)`

/** The line of a frame is never thinner on the screen than one that is seen. */
const LINE = 'max(1.5px, var(--zone-line))'

const LOOKS = {
  joined: 'border-solid border-accent bg-accent-soft/40 forced-colors:border-[Highlight]',
  left: 'border-dashed border-muted/40 opacity-50',
  plain: 'border-dashed border-muted/70 bg-surface/30',
  selected: 'border-dashed border-accent bg-surface/30 forced-colors:border-[Highlight]',
} as const

/** The name of a zone: choosing it selects the zone, choosing it twice edits it. */
function ZoneName({ zone, selected }: { readonly zone: Zone; readonly selected: boolean }) {
  const { desk, view } = useWorkspace()
  const setLabel = useEdit(setField)
  const editing = useDesk((state) => state.editing === zone.id)
  const held = useBoard((board) => blocksInZones(board).get(zone.id)?.length ?? 0)
  const onDone = (by: LeftBy) => {
    desk.setState({ editing: undefined })
    if (by !== 'focus') view.focus()
  }
  if (editing) {
    return (
      <InPlaceLabel
        name={canvasWords.zoneName}
        label={zone.label}
        maxLength={LIMITS.zoneLabel}
        className={`${NAME} w-40 bg-surface`}
        required
        onLabel={(label, visit) => setLabel({ of: 'zone', ids: [zone.id], field: 'label', value: label, visit })}
        onDone={onDone}
      />
    )
  }
  const kind = zoneKindOf(zone)
  const isKnown = kind !== 'any'
  return (
    <button
      type="button"
      tabIndex={-1}
      data-zone-title
      aria-description={zoneWords.holding(isKnown ? ZONE_KIND_TITLES[kind] : undefined, held)}
      aria-current={selected}
      title={isKnown ? ZONE_KIND_TITLES[kind] : undefined}
      className={`${NAME} inline-flex items-center gap-1.5 hover:text-text ${selected ? 'text-accent' : 'text-muted'}`}
      style={{ marginTop: RISES }}
      onContextMenu={() => selected || desk.setState({ selection: new Set([zone.id]) })}
      onClick={() => desk.setState({ selection: new Set([zone.id]), tab: 'inspector', panelOpen: true })}
      onDoubleClick={() => desk.setState({ selection: new Set([zone.id]), editing: zone.id })}
    >
      {isKnown && <ZoneMark kind={kind} size={14} className="shrink-0" />}
      <span className="truncate">{zone.label}</span>
    </button>
  )
}

/** How broad a border of a zone is that can be pulled. */
const BREADTH = 'calc(var(--zone-line) * 12)'
const OUT = `calc(${BREADTH} / -2)`
const BORDERS = {
  top: { left: OUT, right: OUT, top: OUT, height: BREADTH, cursor: 'ns-resize' },
  bottom: { left: OUT, right: OUT, bottom: OUT, height: BREADTH, cursor: 'ns-resize' },
  left: { top: OUT, bottom: OUT, left: OUT, width: BREADTH, cursor: 'ew-resize' },
  right: { top: OUT, bottom: OUT, right: OUT, width: BREADTH, cursor: 'ew-resize' },
} as const

/** The borders of a selected zone, which can be pulled over blocks. */
function ZoneBorders() {
  const { runner } = useCanvas()
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Before the canvas hears of the press, which is for this tool then.
    const take = ({ button, isPrimary }: PointerEvent) => {
      if (button === 0 && isPrimary) runner.choose(resizeZoneTool)
    }
    const element = root.current
    element?.addEventListener('pointerdown', take)
    return () => element?.removeEventListener('pointerdown', take)
  }, [runner])
  return (
    <div ref={root}>
      {Object.entries(BORDERS).map(([side, style]) => (
        <div
          key={side}
          data-zone-border={side}
          className="nopan pointer-events-auto absolute touch-none"
          style={style}
        />
      ))}
    </div>
  )
}

/** The frame of a zone, with its name in a row above all that it holds. */
function ZoneFrame({ placed, held }: { readonly placed: PlacedZone; readonly held: 'joined' | 'left' | undefined }) {
  const { zone, rect, depth } = placed
  const selected = useDesk(({ selection }) => selection.has(zone.id))
  return (
    <div
      data-zone-id={zone.id}
      data-zone-held={held}
      className={`pointer-events-none absolute rounded-xl ${LOOKS[held ?? (selected ? 'selected' : 'plain')]}`}
      style={{ left: rect.x, top: rect.y, width: rect.width, height: rect.height, borderWidth: LINE }}
    >
      {selected && <ZoneBorders />}
      <div className="relative flex items-center" style={{ height: FRAME_HEAD, fontSize: titleSize(depth) }}>
        <ZoneName zone={zone} selected={selected} />
      </div>
    </div>
  )
}

/** The named zones behind the cards. */
export function ZoneLayer() {
  const board = useDrawnBoard((each) => each)
  const held = useShown('held', (each) => each?.zones)
  const root = useRef<HTMLDivElement>(null)
  useFollowView(({ zoom }) => {
    root.current?.style.setProperty('--zone-name', `${TITLE.seen / zoom}px`)
    root.current?.style.setProperty('--zone-line', `${1 / zoom}px`)
  })
  if (board.zones.length === 0) return null
  return (
    <div ref={root}>
      {zonesOf(board, layoutOf(board)).map((placed) => (
        <ZoneFrame key={`${placed.zone.id} ${placed.part}`} placed={placed} held={held?.get(placed.zone.id)} />
      ))}
    </div>
  )
}
