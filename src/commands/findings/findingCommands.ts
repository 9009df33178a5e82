import { askFor } from '#desk/wishes.ts'
import { findingKey } from '#domain/flow/findingKey.ts'
import { commandWords } from '#words/commands.ts'
import { loadingWords } from '#words/loading.ts'
import type { Command } from '../command.ts'
import { withPart } from '../withPart.ts'
import type { Workspace } from '../workspace.ts'
import { chooseFinding } from './chooseFinding.ts'
import { chosenFinding, rememberedFinding } from './chosenFinding.ts'
import { heldFixes } from './heldFixes.ts'

const SHOWN = { tab: 'findings', panelOpen: true, canvasOnly: false } as const

const chosenIn = ({ check, desk }: Workspace) => chosenFinding(check.state.getState().findings, desk.getState())

/** Chooses the finding so many places on from the chosen one, around the end; the one remembered when none is chosen. */
function step(workspace: Workspace, by: 1 | -1): void {
  const { check, desk, desktop } = workspace
  const { findings } = check.state.getState()
  const chosen = chosenIn(workspace)
  const remembered = chosen ? undefined : rememberedFinding(findings, desk.getState())
  const start = by === 1 ? -1 : findings.length
  const from = chosen ? findings.indexOf(chosen) : start
  const next = remembered ?? findings.at((from + by) % findings.length)
  desk.setState(SHOWN)
  if (next) {
    chooseFinding(workspace, next)
    // Where it is found is where one goes on: with arrow keys, a label, an edge.
    workspace.view.focus(desk.getState().selection.values().next().value)
  } else desktop.notify(commandWords.noFinding)
}

const FIXING = { load: () => import('./applyFix.ts'), missing: loadingWords.part }

async function applyFirstFix(workspace: Workspace): Promise<void> {
  const finding = chosenIn(workspace)
  const fix = finding && heldFixes(workspace, finding)[0]
  if (!fix) return workspace.desktop.notify(commandWords.noFix)
  await withPart(workspace, FIXING, ({ applyFix }) => applyFix(workspace, finding, fix.title))
}

/** Going through the findings, mending and accepting them. */
export const FINDING_COMMANDS = [
  {
    id: 'review-board',
    title: 'Review the board',
    group: 'Board',
    keys: ['f9'],
    icon: 'circle-check',
    when: 'hasContent',
    act: ({ check, desk }) => {
      askFor(desk, { kind: 'read-findings' }, SHOWN)
      check.review()
    },
  },
  {
    id: 'next-finding',
    title: 'Next finding',
    group: 'View',
    keys: ['f8'],
    act: (workspace) => step(workspace, 1),
  },
  {
    id: 'previous-finding',
    title: 'Previous finding',
    group: 'View',
    keys: ['shift+f8'],
    act: (workspace) => step(workspace, -1),
  },
  {
    id: 'apply-fix',
    title: 'Apply the first fix of the finding',
    group: 'Edit',
    keys: ['mod+.'],
    icon: 'wand-sparkles',
    when: 'hasFinding',
    act: applyFirstFix,
  },
  {
    id: 'accept-finding',
    title: 'Accept the finding as a trade-off…',
    group: 'Edit',
    when: 'hasFinding',
    act: (workspace) => {
      const finding = chosenIn(workspace)
      workspace.desk.setState({ ...SHOWN, accepting: finding && findingKey(finding) })
    },
  },
] as const satisfies readonly Command[]
