import type { Zone } from '#domain/board/board.ts'
import { zoneRecord } from '#domain/board/records/zone.ts'
import { sharedOf } from '#panels/fields/shared.ts'
import { TextInput } from '#panels/fields/TextInput.tsx'
import { CommandButton } from '#parts/CommandButton.tsx'
import { useBoard } from '#workspace/useWorkspace.ts'
import { InspectorHeader } from './InspectorHeader.tsx'
import { InspectorSection } from './InspectorSection.tsx'
import { typingKey, useApply } from './useApply.ts'

/** The name of a zone, and the way to take it away without its blocks. */
export function ZoneInspector({ zones }: { readonly zones: readonly Zone[] }) {
  const apply = useApply()
  const [zone] = zones
  const held = useBoard((board) => board.blocks.filter((block) => block.zone === zone?.id).length)
  if (!zone) return null
  return (
    <>
      <InspectorHeader
        title={zones.length === 1 ? 'Zone' : `${zones.length} zones selected`}
        detail={zones.length === 1 ? `Holds ${held} ${held === 1 ? 'block' : 'blocks'}` : undefined}
      />
      <InspectorSection>
        {zones.length === 1 && (
          <TextInput
            label="Label"
            spec={zoneRecord.fields.label}
            shared={sharedOf([zone.label])}
            required
            place={typingKey('label', zones)}
            onChange={(label) =>
              apply(
                [{ op: 'patch', type: 'zone', id: zone.id, fields: { label: String(label) } }],
                'Rename',
                typingKey('label', zones),
              )
            }
          />
        )}
        <div className="flex">
          <CommandButton id="ungroup" />
        </div>
      </InspectorSection>
    </>
  )
}
