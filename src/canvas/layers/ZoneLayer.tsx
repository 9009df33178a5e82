import { setField } from '#commands/edit/fieldEdits.ts'
import type { Zone } from '#domain/board/board.ts'
import { LIMITS } from '#domain/board/limits.ts'
import { blocksInZones } from '#domain/board/zoneTree.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { zonesOf } from '#domain/layout/zones.ts'
import { ZONE_KIND_TITLES, zoneKindOf } from '#domain/names/zoneKindOf.ts'
import { ZoneMark } from '#icons/ZoneMark.tsx'
import { canvasWords } from '#words/canvas.ts'
import { zoneWords } from '#words/zones.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { useBoard, useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { useDrawnBoard } from '../drawnBoard.ts'
import { InPlaceLabel, type LeftBy } from '../InPlaceLabel.tsx'

const NAME = 'pointer-events-auto m-1 rounded-sm px-2 py-0.5 font-semibold text-[12px]'

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
      className={`${NAME} inline-flex max-w-full items-center gap-1.5 hover:text-text ${selected ? 'text-accent' : 'text-muted'}`}
      onContextMenu={() => selected || desk.setState({ selection: new Set([zone.id]) })}
      onClick={() => desk.setState({ selection: new Set([zone.id]), tab: 'inspector', panelOpen: true })}
      onDoubleClick={() => desk.setState({ selection: new Set([zone.id]), editing: zone.id })}
    >
      {isKnown && <ZoneMark kind={kind} size={14} className="shrink-0" />}
      <span className="truncate">{zone.label}</span>
    </button>
  )
}

/** The named zones behind the cards. */
export function ZoneLayer() {
  const board = useDrawnBoard((each) => each)
  const selection = useDesk((state) => state.selection)
  if (board.zones.length === 0) return null
  return zonesOf(board, layoutOf(board)).map(({ zone, rect }) => {
    const selected = selection.has(zone.id)
    return (
      <div
        key={zone.id}
        data-zone-id={zone.id}
        className={`pointer-events-none absolute rounded-xl border border-dashed ${selected ? 'border-accent' : 'border-muted/70'} bg-surface/30`}
        style={{ left: rect.x, top: rect.y, width: rect.width, height: rect.height }}
      >
        <ZoneName zone={zone} selected={selected} />
      </div>
    )
  })
}
