import type { Direction } from '#domain/board/board.ts'
import { BRIEF_PROPERTIES, type BriefPropertyId } from '#domain/board/briefProperties.ts'
import { SETTINGS_FIELDS } from '#domain/board/fields.ts'
import { turnBoard } from '#domain/edits/turnBoard.ts'
import { PropertyInput } from '#panels/fields/PropertyInput.tsx'
import { sharedOf } from '#panels/fields/shared.ts'
import { TextInput } from '#panels/fields/TextInput.tsx'
import { SegmentedControl } from '#parts/SegmentedControl.tsx'
import { useBoard, useWorkspace } from '#workspace/useWorkspace.ts'
import { InspectorHeader } from './InspectorHeader.tsx'
import { InspectorSection } from './InspectorSection.tsx'
import { THREE_WAY_FLAGS } from './offeredProperties.ts'
import { RuleSettingsSection } from './RuleSettingsSection.tsx'
import { useApply } from './useApply.ts'

const DIRECTIONS = [
  { value: 'right', title: 'Left to right' },
  { value: 'down', title: 'Top to bottom' },
] as const satisfies readonly { value: Direction; title: string }[]

/** What the check reads of the brief today. */
const CHECKED: readonly BriefPropertyId[] = ['publicApi', 'peakReadQps', 'peakWriteQps', 'concurrentConnections']

function BriefField({ id }: { readonly id: BriefPropertyId }) {
  const apply = useApply()
  const value = useBoard((board) => board.brief[id])
  const spec = BRIEF_PROPERTIES[id]
  const typed = spec.type === 'number' || spec.type === 'text'
  return (
    <PropertyInput
      spec={spec}
      values={[value]}
      threeWay={THREE_WAY_FLAGS.has(id)}
      onChange={(next) =>
        apply(
          [{ op: 'patch', type: 'brief', fields: { [id]: next } }],
          `Change “${spec.title}”`,
          typed ? `type:brief:${id}` : undefined,
        )
      }
    />
  )
}

/** The settings of the board as a whole, shown while nothing is selected. */
export function BoardInspector() {
  const { document } = useWorkspace()
  const apply = useApply()
  const settings = useBoard((board) => board.settings)
  return (
    <>
      <InspectorHeader title="Board" detail="Choose a block or an edge to see its properties here." />
      <InspectorSection>
        <TextInput
          label="Name"
          spec={SETTINGS_FIELDS.name}
          shared={sharedOf([settings.name])}
          required
          layout="stacked"
          onChange={(name) =>
            apply(
              [{ op: 'patch', type: 'settings', fields: { name: String(name) } }],
              'Rename the board',
              'type:board-name',
            )
          }
        />
        <div className="flex flex-col gap-1">
          <span aria-hidden="true" className="text-[12.5px] text-muted">
            Tiers run
          </span>
          <SegmentedControl
            label="Tiers run"
            options={DIRECTIONS}
            value={settings.direction}
            onChange={(direction) => apply(turnBoard(document.board(), direction), 'Turn the tiers')}
          />
        </div>
      </InspectorSection>
      <InspectorSection title="What the check needs to know">
        {CHECKED.map((id) => (
          <BriefField key={id} id={id} />
        ))}
      </InspectorSection>
      <RuleSettingsSection />
    </>
  )
}
