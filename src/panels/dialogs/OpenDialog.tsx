import { type ReactElement, useCallback } from 'react'
import type { DialogName } from '#desk/slices/dialogs.ts'
import { CommandPalette } from '#panels/finder/CommandPalette.tsx'
import { ShortcutsDialog } from '#panels/shortcuts/ShortcutsDialog.tsx'
import { useOpenedPart } from '#parts/useOpenedPart.ts'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { BoardsDialog } from './BoardsDialog.tsx'
import { ConnectDialog } from './ConnectDialog.tsx'
import { closeDialog } from './closeDialog.ts'
import { DiagramsDialog } from './DiagramsDialog.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import { FindDialog } from './FindDialog.tsx'
import { NextBlockPicker } from './NextBlockPicker.tsx'
import { SaveOverDialog } from './SaveOverDialog.tsx'
import { UnsavedDialog } from './UnsavedDialog.tsx'
import '#parts/laterStyles.css'

const loadInterview = () => import('#panels/interview/StartDialog.tsx')
const loadRules = () => import('#panels/rules/RulesDialog.tsx')

/** The rules come with drawings of their examples, which are not for every dialog to load. */
function RulesPart() {
  const workspace = useWorkspace()
  const close = useCallback(() => closeDialog(workspace), [workspace])
  const part = useOpenedPart(loadRules, true, close)
  return part ? <part.RulesDialog /> : null
}

function InterviewPart() {
  const workspace = useWorkspace()
  const close = useCallback(() => closeDialog(workspace), [workspace])
  const part = useOpenedPart(loadInterview, true, close)
  return part ? <part.StartDialog /> : null
}

const DIALOGS: Readonly<Record<DialogName, () => ReactElement | null>> = {
  commands: CommandPalette,
  shortcuts: ShortcutsDialog,
  connect: ConnectDialog,
  boards: BoardsDialog,
  export: ExportDialog,
  find: FindDialog,
  rules: RulesPart,
  diagrams: DiagramsDialog,
  unsaved: UnsavedDialog,
  'save-over': SaveOverDialog,
  interview: InterviewPart,
}

/** The dialog that is open, or the list that asks what an open edge leads to. */
export function OpenDialog() {
  const dialog = useDesk((desk) => desk.dialog)
  const Chosen = dialog && DIALOGS[dialog]
  return Chosen ? <Chosen key={dialog} /> : <NextBlockPicker />
}
