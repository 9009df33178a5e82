import { setField } from '#commands/edit/fieldEdits.ts'
import type { Zone } from '#domain/board/board.ts'
import { zoneRecord } from '#domain/board/records/zone.ts'
import { ZONE_KINDS, ZONE_PROPERTIES } from '#domain/board/zoneProperties.ts'
import { blocksInZones } from '#domain/board/zoneTree.ts'
import { namedZoneKind, ZONE_KIND_TITLES, zoneKindOf } from '#domain/names/zoneKindOf.ts'
import { ZoneMark } from '#icons/ZoneMark.tsx'
import { SelectInput } from '#panels/fields/SelectInput.tsx'
import { sharedOf } from '#panels/fields/shared.ts'
import { TextInput } from '#panels/fields/TextInput.tsx'
import { typingPlace } from '#panels/fields/useTypedDraft.ts'
import { CommandButton } from '#parts/CommandButton.tsx'
import { fieldWords } from '#words/fields.ts'
import { inspectorWords } from '#words/inspector.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { useBoard, useCommand } from '#workspace/useWorkspace.ts'
import { InspectorHeader } from './InspectorHeader.tsx'
import { InspectorSection } from './InspectorSection.tsx'
import { ZoneField } from './ZoneField.tsx'

const KIND_OPTIONS = ZONE_KINDS.map((kind) => ({ value: kind, title: ZONE_KIND_TITLES[kind] }))

/** What zones are called that state no kind, by their names where these say one. */
function unstated(zones: readonly Zone[]): string {
  const named = zones.map(({ label }) => namedZoneKind(label))
  const [kind, ...others] = new Set(named)
  return kind && others.length === 0 ? inspectorWords.fromName(ZONE_KIND_TITLES[kind]) : fieldWords.notStated
}

/** What is done with zones, by buttons. */
function ZoneCommands() {
  return (
    <InspectorSection>
      <div className="flex flex-wrap gap-1.5">
        <CommandButton id="fold-zone" />
        <CommandButton id="select-in-zone" />
        <CommandButton id="ungroup" />
        <CommandButton id="delete-with-contents" />
      </div>
    </InspectorSection>
  )
}

/** A zone, or several: what it is called and is, the zone around it, and what can be done with it and all in it. */
export function ZoneInspector({ zones }: { readonly zones: readonly Zone[] }) {
  const set = useEdit(setField)
  const group = useCommand('group')
  const [zone] = zones
  const held = useBoard((board) => (zone && blocksInZones(board).get(zone.id)?.length) ?? 0)
  if (!zone) return null
  const single = zones.length === 1
  const ids = zones.map(({ id }) => id)
  return (
    <>
      <InspectorHeader
        icon={single ? <ZoneMark kind={zoneKindOf(zone)} size={18} /> : undefined}
        title={single ? inspectorWords.zone : inspectorWords.selected({ zones: zones.length })}
        detail={single ? inspectorWords.holds(held) : inspectorWords.appliesToAll}
      />
      <InspectorSection>
        {single && (
          <TextInput
            label={inspectorWords.label}
            spec={zoneRecord.fields.label}
            shared={sharedOf([zone.label])}
            required
            place={typingPlace('label', zones)}
            onChange={(label) => set({ of: 'zone', ids, field: 'label', value: String(label) })}
          />
        )}
        <SelectInput
          label={ZONE_PROPERTIES.kind.title}
          options={KIND_OPTIONS}
          shared={sharedOf(zones.map(({ kind }) => kind))}
          none={unstated(zones)}
          onChange={(value) => set({ of: 'zone', ids, field: 'kind', value })}
        />
        <ZoneField
          label={inspectorWords.liesIn}
          shared={sharedOf(zones.map(({ parent }) => parent))}
          without={ids}
          onChange={(value) => set({ of: 'zone', ids, field: 'parent', value })}
          onNew={group.run}
        />
      </InspectorSection>
      <ZoneCommands />
    </>
  )
}
