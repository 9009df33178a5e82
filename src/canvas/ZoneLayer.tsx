import { layoutOf } from '#domain/layout/bands.ts'
import { zonesOf } from '#domain/layout/zones.ts'
import { useBoard, useSession, useWorkspace } from '#workspace/useWorkspace.ts'

/** The named zones behind the cards; choosing the name selects the zone. */
export function ZoneLayer() {
  const { session } = useWorkspace()
  const board = useBoard((each) => each)
  const selection = useSession((state) => state.selection)
  if (board.zones.length === 0) return null
  return zonesOf(board, layoutOf(board)).map(({ zone, rect }) => {
    const selected = selection.includes(zone.id)
    return (
      <div
        key={zone.id}
        data-zone-id={zone.id}
        className={`pointer-events-none absolute rounded-xl border border-dashed ${selected ? 'border-accent' : 'border-muted/70'} bg-surface/30`}
        style={{ left: rect.x, top: rect.y, width: rect.width, height: rect.height }}
      >
        <button
          type="button"
          className={`pointer-events-auto m-1 rounded-sm px-2 py-0.5 text-[12px] font-semibold hover:text-text ${selected ? 'text-accent' : 'text-muted'}`}
          onClick={() => session.setState({ selection: [zone.id], tab: 'inspector', panelOpen: true })}
        >
          {zone.label}
        </button>
      </div>
    )
  })
}
