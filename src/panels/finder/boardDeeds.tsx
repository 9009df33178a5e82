import { chooseFinding } from '#commands/findings/chooseFinding.ts'
import type { Workspace } from '#commands/workspace.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { Icon } from '#icons/Icon.tsx'
import { blockChoice, goToBlock } from '#panels/dialogs/blockChoice.tsx'
import { SEVERITY_LOOKS } from '#parts/severityLooks.ts'
import { finderWords } from '#words/finder.ts'
import { severityWords } from '#words/severities.ts'
import type { Deed, DeedGroup } from './deed.ts'

/** The blocks of the board, to go to. */
export const onBoardDeeds = ({ document }: Workspace): DeedGroup => ({
  title: finderWords.groups.onBoard,
  choices: document.board().blocks.map((block) => ({
    ...blockChoice(block),
    id: `block-${block.id}`,
    act: (workspace: Workspace) => goToBlock(workspace, block.id),
  })),
})

function goToFinding(workspace: Workspace, finding: Finding): void {
  const { desk, view } = workspace
  desk.setState({ tab: 'findings', panelOpen: true, canvasOnly: false })
  chooseFinding(workspace, finding)
  const [first] = desk.getState().selection
  view.focus(first)
}

/** What the check has found, to go to. */
export const findingDeeds = ({ check }: Workspace): DeedGroup => ({
  title: finderWords.groups.findings,
  choices: check.state.getState().findings.map(
    (finding, i): Deed => ({
      id: `finding-${i}`,
      title: finding.says,
      detail: severityWords[finding.severity].one,
      words: `${severityWords[finding.severity].one} ${finding.rule}`,
      icon: <Icon name={SEVERITY_LOOKS[finding.severity].icon} className={SEVERITY_LOOKS[finding.severity].ink} />,
      act: (workspace) => goToFinding(workspace, finding),
    }),
  ),
})
