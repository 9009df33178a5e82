import { useRef } from 'react'
import { ruleById } from '#domain/flow/ruleById.ts'
import { closeDialog } from '#panels/dialogs/closeDialog.ts'
import { ModalDialog } from '#panels/dialogs/ModalDialog.tsx'
import { Button } from '#parts/Button.tsx'
import { ScrollBox } from '#parts/ScrollBox.tsx'
import { rulesWords } from '#words/rules.ts'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { FiguresPage } from './FiguresPage.tsx'
import { RuleList } from './RuleList.tsx'
import { RulePage } from './RulePage.tsx'

/** What is asked for in place of a rule to read where the figures are from. */
const FIGURES = 'figures'

/** Every rule of the check, to search and to read, and where its figures are from; opens on the rule that was asked for. */
export function RulesDialog() {
  const workspace = useWorkspace()
  const asked = useDesk((desk) => desk.ruleHelp)
  const input = useRef<HTMLInputElement>(null)
  const rule = asked === undefined ? undefined : ruleById(asked)
  const show = (ruleHelp: string) => workspace.desk.setState({ ruleHelp })
  const page = () => {
    if (rule) return <RulePage rule={rule} onFigures={() => show(FIGURES)} />
    return asked === FIGURES ? <FiguresPage /> : <p className="m-0 text-muted">{rulesWords.chooseRule}</p>
  }
  return (
    <ModalDialog title={rulesWords.title} width="w-270" initialFocus={input} onClose={() => closeDialog(workspace)}>
      <div className="flex h-[min(50rem,72vh)] min-h-0 gap-4 px-5 pb-4 max-[699px]:flex-col">
        <div className="flex min-h-0 w-70 shrink-0 flex-col max-[699px]:h-48 max-[699px]:w-full">
          <RuleList shown={rule?.id} onShow={show} inputRef={input} />
          <Button
            size="small"
            tone="quiet"
            className="mt-1 self-start"
            aria-pressed={asked === FIGURES}
            onClick={() => show(FIGURES)}
          >
            {rulesWords.figures.title}
          </Button>
        </div>
        <ScrollBox
          key={asked}
          label={rulesWords.aboutRule}
          className="min-w-0 flex-1 border-border border-l pr-1 pb-2 pl-5 max-[699px]:border-l-0 max-[699px]:pl-0"
        >
          {page()}
        </ScrollBox>
      </div>
    </ModalDialog>
  )
}
