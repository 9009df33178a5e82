import { useRef } from 'react'
import { ruleById } from '#domain/flow/ruleById.ts'
import { closeDialog } from '#panels/dialogs/closeDialog.ts'
import { ModalDialog } from '#panels/dialogs/ModalDialog.tsx'
import { ScrollBox } from '#parts/ScrollBox.tsx'
import { rulesWords } from '#words/rules.ts'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { RuleList } from './RuleList.tsx'
import { RulePage } from './RulePage.tsx'

/** Every rule of the check, to search and to read; opens on the rule that was asked for. */
export function RulesDialog() {
  const workspace = useWorkspace()
  const asked = useDesk((desk) => desk.ruleHelp)
  const input = useRef<HTMLInputElement>(null)
  const rule = asked === undefined ? undefined : ruleById(asked)
  return (
    <ModalDialog title={rulesWords.title} width="w-270" initialFocus={input} onClose={() => closeDialog(workspace)}>
      <div className="flex h-[min(50rem,72vh)] min-h-0 gap-4 px-5 pb-4 max-[699px]:flex-col">
        <div className="flex min-h-0 w-70 shrink-0 flex-col max-[699px]:h-48 max-[699px]:w-full">
          <RuleList shown={rule?.id} onShow={(id) => workspace.desk.setState({ ruleHelp: id })} inputRef={input} />
        </div>
        <ScrollBox
          key={rule?.id}
          label={rulesWords.aboutRule}
          className="min-w-0 flex-1 border-border border-l pr-1 pb-2 pl-5 max-[699px]:border-l-0 max-[699px]:pl-0"
        >
          {rule ? <RulePage rule={rule} /> : <p className="m-0 text-muted">{rulesWords.chooseRule}</p>}
        </ScrollBox>
      </div>
    </ModalDialog>
  )
}
