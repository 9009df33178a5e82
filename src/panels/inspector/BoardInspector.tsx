import { setField } from '#commands/edit/fieldEdits.ts'
import { setDirection } from '#commands/view/setDirection.ts'
import type { Direction } from '#domain/board/board.ts'
import { boardSettings } from '#domain/board/records/settings.ts'
import { essentialsSentence } from '#panels/brief/essentialsSentence.ts'
import { sharedOf } from '#panels/fields/shared.ts'
import { TextInput } from '#panels/fields/TextInput.tsx'
import { CommandButton } from '#parts/CommandButton.tsx'
import { SegmentedControl } from '#parts/SegmentedControl.tsx'
import { inspectorWords } from '#words/inspector.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { useBoard } from '#workspace/useWorkspace.ts'
import { InspectorHeader } from './InspectorHeader.tsx'
import { InspectorSection } from './InspectorSection.tsx'
import { RuleSettingsSection } from './RuleSettingsSection.tsx'

const DIRECTIONS = [
  { value: 'right', title: inspectorWords.directions.right },
  { value: 'down', title: inspectorWords.directions.down },
] as const satisfies readonly { value: Direction; title: string }[]

/** The settings of the board as a whole, shown while nothing is selected. */
export function BoardInspector() {
  const set = useEdit(setField)
  const turn = useEdit(setDirection)
  const settings = useBoard((board) => board.settings)
  const sentence = useBoard((board) => essentialsSentence(board.brief))
  return (
    <>
      <InspectorHeader title={inspectorWords.board} detail={inspectorWords.chooseSomething} />
      <InspectorSection>
        <TextInput
          label={inspectorWords.boardName}
          spec={boardSettings.fields.name}
          shared={sharedOf([settings.name])}
          required
          place="type:board-name"
          layout="stacked"
          onChange={(name) => set({ of: 'settings', field: 'name', value: String(name) })}
        />
        <div className="flex flex-col gap-1">
          <span aria-hidden="true" className="text-[12.5px] text-muted">
            {inspectorWords.tiersRun}
          </span>
          <SegmentedControl
            label={inspectorWords.tiersRun}
            options={DIRECTIONS}
            value={settings.direction}
            onChange={turn}
          />
        </div>
      </InspectorSection>
      <InspectorSection title={inspectorWords.brief}>
        <p className="m-0 text-[12.5px] text-muted leading-snug">{sentence}</p>
        <div className="flex">
          <CommandButton id="show-brief" />
        </div>
      </InspectorSection>
      <RuleSettingsSection />
    </>
  )
}
