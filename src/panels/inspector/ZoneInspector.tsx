import { setField } from '#commands/edit/fieldEdits.ts'
import type { Zone } from '#domain/board/board.ts'
import { zoneRecord } from '#domain/board/records/zone.ts'
import { sharedOf } from '#panels/fields/shared.ts'
import { TextInput } from '#panels/fields/TextInput.tsx'
import { typingPlace } from '#panels/fields/useTypedDraft.ts'
import { CommandButton } from '#parts/CommandButton.tsx'
import { inspectorWords } from '#words/inspector.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { useBoard } from '#workspace/useWorkspace.ts'
import { InspectorHeader } from './InspectorHeader.tsx'
import { InspectorSection } from './InspectorSection.tsx'

/** The name of a zone, and the way to take it away without its blocks. */
export function ZoneInspector({ zones }: { readonly zones: readonly Zone[] }) {
  const set = useEdit(setField)
  const [zone] = zones
  const held = useBoard((board) => board.blocks.filter((block) => block.zone === zone?.id).length)
  if (!zone) return null
  return (
    <>
      <InspectorHeader
        title={zones.length === 1 ? inspectorWords.zone : inspectorWords.selected({ zones: zones.length })}
        detail={zones.length === 1 ? inspectorWords.holds(held) : undefined}
      />
      <InspectorSection>
        {zones.length === 1 && (
          <TextInput
            label={inspectorWords.label}
            spec={zoneRecord.fields.label}
            shared={sharedOf([zone.label])}
            required
            place={typingPlace('label', zones)}
            onChange={(label) => set({ of: 'zone', ids: [zone.id], field: 'label', value: String(label) })}
          />
        )}
        <div className="flex">
          <CommandButton id="ungroup" />
        </div>
      </InspectorSection>
    </>
  )
}
