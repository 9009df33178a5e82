import type { Direction } from '#domain/board/board.ts'
import { boardSettings } from '#domain/board/records/settings.ts'
import { turnBoard } from '#domain/edits/turnBoard.ts'
import { essentialsSentence } from '#panels/brief/essentialsSentence.ts'
import { sharedOf } from '#panels/fields/shared.ts'
import { TextInput } from '#panels/fields/TextInput.tsx'
import { CommandButton } from '#parts/CommandButton.tsx'
import { SegmentedControl } from '#parts/SegmentedControl.tsx'
import { useBoard, useWorkspace } from '#workspace/useWorkspace.ts'
import { InspectorHeader } from './InspectorHeader.tsx'
import { InspectorSection } from './InspectorSection.tsx'
import { RuleSettingsSection } from './RuleSettingsSection.tsx'
import { useApply } from './useApply.ts'

const DIRECTIONS = [
  { value: 'right', title: 'Left to right' },
  { value: 'down', title: 'Top to bottom' },
] as const satisfies readonly { value: Direction; title: string }[]

/** The settings of the board as a whole, shown while nothing is selected. */
export function BoardInspector() {
  const { document } = useWorkspace()
  const apply = useApply()
  const settings = useBoard((board) => board.settings)
  const sentence = useBoard((board) => essentialsSentence(board.brief))
  return (
    <>
      <InspectorHeader title="Board" detail="Choose a block or an edge to see its properties here." />
      <InspectorSection>
        <TextInput
          label="Name"
          spec={boardSettings.fields.name}
          shared={sharedOf([settings.name])}
          required
          place="type:board-name"
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
      <InspectorSection title="Brief">
        <p className="m-0 text-[12.5px] text-muted leading-snug">{sentence}</p>
        <div className="flex">
          <CommandButton id="show-brief" />
        </div>
      </InspectorSection>
      <RuleSettingsSection />
    </>
  )
}
