import { setField } from '#commands/edit/fieldEdits.ts'
import { RULE_SETTINGS, type RuleSettingId } from '#domain/board/ruleSettings.ts'
import { PropertyInput } from '#panels/fields/PropertyInput.tsx'
import { Disclosure } from '#parts/Disclosure.tsx'
import { inspectorWords } from '#words/inspector.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { useBoard, useDesk, useWorkspace } from '#workspace/useWorkspace.ts'

const SETTINGS = Object.keys(RULE_SETTINGS) as readonly RuleSettingId[]

function RuleSetting({ id }: { readonly id: RuleSettingId }) {
  const set = useEdit(setField)
  const value = useBoard((board) => board.settings[id])
  const spec = RULE_SETTINGS[id]
  return (
    <PropertyInput
      spec={spec}
      values={[value]}
      defaults={[spec.type === 'flag' ? false : undefined]}
      place={`type:setting:${id}`}
      onChange={(next) => set({ of: 'settings', field: id, value: next })}
    />
  )
}

/** What the board sets about its rules, out of the way until it is looked for. */
export function RuleSettingsSection() {
  const { desk } = useWorkspace()
  const open = useDesk(({ settingsOpen }) => settingsOpen)
  const onOpen = (settingsOpen: boolean) => desk.setState({ settingsOpen })
  return (
    <section aria-label={inspectorWords.ruleSettings} className="px-2 py-2.5">
      <Disclosure title={inspectorWords.ruleSettings} shown={{ open, onOpen }}>
        <div className="flex flex-col gap-2.5 px-2 pt-2">
          {SETTINGS.map((id) => (
            <div key={id} data-field={id}>
              <RuleSetting id={id} />
            </div>
          ))}
        </div>
      </Disclosure>
    </section>
  )
}
