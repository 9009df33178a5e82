import type { ReactElement } from 'react'
import type { DialogName } from '#desk/slices/dialogs.ts'
import { RulesDialog } from '#panels/rules/RulesDialog.tsx'
import { useDesk } from '#workspace/useWorkspace.ts'
import { BoardsDialog } from './BoardsDialog.tsx'
import { CommandPalette } from './CommandPalette.tsx'
import { ConnectDialog } from './ConnectDialog.tsx'
import { DiagramsDialog } from './DiagramsDialog.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import { FindDialog } from './FindDialog.tsx'
import { NextBlockPicker } from './NextBlockPicker.tsx'
import { SaveOverDialog } from './SaveOverDialog.tsx'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'
import { UnsavedDialog } from './UnsavedDialog.tsx'

const DIALOGS: Readonly<Record<DialogName, () => ReactElement | null>> = {
  commands: CommandPalette,
  shortcuts: ShortcutsDialog,
  connect: ConnectDialog,
  boards: BoardsDialog,
  export: ExportDialog,
  find: FindDialog,
  rules: RulesDialog,
  diagrams: DiagramsDialog,
  unsaved: UnsavedDialog,
  'save-over': SaveOverDialog,
}

/** The dialog that is open, or the list that asks what an open edge leads to. */
export function OpenDialog() {
  const dialog = useDesk((desk) => desk.dialog)
  const Chosen = dialog && DIALOGS[dialog]
  return Chosen ? <Chosen key={dialog} /> : <NextBlockPicker />
}
