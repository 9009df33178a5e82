import type { Desk } from '#desk/desk.ts'
import { Button } from '#parts/Button.tsx'
import type { MenuGroup } from '#parts/CommandMenu.tsx'
import { IconButton } from '#parts/IconButton.tsx'
import { MenuButton } from '#parts/MenuButton.tsx'
import { useShortcutLabel } from '#parts/shortcutLabel.ts'
import { usePart } from '#parts/usePart.ts'
import { paletteWords } from '#words/palette.ts'
import { sidePanelWords } from '#words/sidePanel.ts'
import { topBarWords } from '#words/topBar.ts'
import { useBoard, useCommand, useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { BoardName } from './topBar/BoardName.tsx'
import { FileName } from './topBar/FileName.tsx'
import { FindingsButton } from './topBar/FindingsButton.tsx'
import { SavingStatus } from './topBar/SavingStatus.tsx'
import { Views } from './topBar/Views.tsx'

const OPEN_MENU = [{ commands: ['open-file', 'boards'] }] as const satisfies readonly MenuGroup[]
const moreMenu = (theme: Desk['theme']): readonly MenuGroup[] => [
  {
    title: topBarWords.board,
    commands: [
      'boards',
      'save-file',
      'save-file-as',
      'turn-board',
      'toggle-panels',
      'toggle-minimap',
      'toggle-telemetry-lines',
    ],
  },
  {
    title: topBarWords.theme,
    commands: ['theme-light', 'theme-dark', 'theme-system'],
    chosen: `theme-${theme ?? 'system'}`,
  },
  { commands: ['commands', 'shortcuts'] },
]
const INTERVIEW_MENU = {
  title: topBarWords.interview,
  commands: ['start-interview', 'next-phase', 'pause-interview', 'open-brief', 'open-estimate', 'back-to-board'],
} as const satisfies MenuGroup
/** On a narrow screen, and beside a clock, the menu also holds the buttons there is no room for. */
const longMenu = (theme: Desk['theme']): readonly MenuGroup[] => {
  const [board, ...rest] = moreMenu(theme)
  return [
    { title: topBarWords.board, commands: ['new-board', 'open-file', ...(board?.commands ?? [])] },
    INTERVIEW_MENU,
    ...rest,
  ]
}

function HistoryButton({ id }: { readonly id: 'undo' | 'redo' }) {
  const { command, enabled, run } = useCommand(id)
  return (
    <IconButton
      bordered
      icon={id === 'undo' ? 'undo-2' : 'redo-2'}
      label={command.title}
      shortcut={useShortcutLabel(id)}
      disabled={!enabled}
      onClick={run}
    />
  )
}

function FindCommand() {
  const { run } = useCommand('commands')
  const shortcut = useShortcutLabel('commands')
  return (
    <IconButton
      bordered
      icon="search"
      label={topBarWords.findCommand}
      shortcut={shortcut}
      className="max-[760px]:hidden"
      onClick={run}
    />
  )
}

function DrawerButton({ side }: { readonly side: 'palette' | 'panel' }) {
  const { desk } = useWorkspace()
  const field = side === 'palette' ? 'paletteOpen' : 'panelOpen'
  const open = useDesk((state) => state[field])
  return (
    <IconButton
      icon={side === 'palette' ? 'panel-left' : 'panel-right'}
      label={side === 'palette' ? paletteWords.name : sidePanelWords.name}
      aria-expanded={open}
      className={side === 'palette' ? 'min-[900px]:hidden' : 'min-[1100px]:hidden'}
      onClick={() => desk.setState({ paletteOpen: false, panelOpen: false, [field]: !open })}
    />
  )
}

function BoardButtons() {
  const newBoard = useCommand('new-board')
  const openFile = useCommand('open-file')
  return (
    <div className="flex items-center gap-2 max-[760px]:hidden">
      <IconButton
        bordered
        icon="file-plus"
        label={newBoard.command.title}
        shortcut={useShortcutLabel('new-board')}
        onClick={newBoard.run}
      />
      <div className="flex items-center">
        <Button
          icon="folder-open"
          className="rounded-r-none max-[1024px]:px-2"
          aria-label={topBarWords.open}
          onClick={openFile.run}
        >
          <span className="max-[1024px]:hidden">{topBarWords.open}</span>
        </Button>
        <MenuButton
          icon="chevron-down"
          label={topBarWords.files}
          groups={OPEN_MENU}
          className="w-7 rounded-l-none border-l-0"
        />
      </div>
    </div>
  )
}

const loadClock = async () => (await import('./interview/ClockBar.tsx')).ClockBar

/** The clock of the interview; without one, the way to begin one. */
function Interview() {
  const isOn = useBoard(({ interview }) => interview.phases !== undefined)
  const clock = usePart(loadClock, isOn)
  const start = useCommand('start-interview')
  const shortcut = useShortcutLabel('start-interview')
  if (isOn) return clock.status === 'ready' ? <clock.part /> : null
  return (
    <IconButton
      bordered
      icon="timer"
      label={start.command.title}
      shortcut={shortcut}
      className="max-sm:hidden"
      onClick={start.run}
    />
  )
}

/** What is above the board: its name and whether it is saved, history, findings, files and export. */
export function TopBar() {
  const isInterview = useBoard(({ interview }) => interview.phases !== undefined)
  const theme = useDesk((desk) => desk.theme)
  const exporting = useCommand('export')
  return (
    <header className="grid h-[52px] grid-cols-[276px_auto_minmax(0,1fr)] items-center gap-3 border-border border-b bg-surface px-3 text-text max-[1199px]:grid-cols-[minmax(0,1fr)_auto_auto] max-sm:gap-1.5 max-sm:px-2">
      <div className="flex min-w-0 items-center gap-2 max-sm:gap-1.5">
        <DrawerButton side="palette" />
        <BoardName />
        <SavingStatus />
        <FileName />
        <span className="ml-1 flex items-center gap-2 max-sm:hidden">
          <HistoryButton id="undo" />
          <HistoryButton id="redo" />
        </span>
      </div>
      <Views />
      <div className="flex min-w-0 items-center justify-end gap-2 max-sm:gap-1">
        <Interview />
        <FindingsButton />
        <FindCommand />
        {!isInterview && <BoardButtons />}
        <span className="contents max-[760px]:hidden">
          <MenuButton
            icon="ellipsis"
            label={topBarWords.more}
            groups={isInterview ? longMenu(theme) : moreMenu(theme)}
          />
        </span>
        <span className="hidden max-[760px]:contents">
          <MenuButton icon="ellipsis" label={topBarWords.more} groups={longMenu(theme)} />
        </span>
        <Button
          tone="primary"
          icon="download"
          aria-label={topBarWords.export}
          className="max-sm:px-2"
          onClick={exporting.run}
        >
          <span className="max-sm:hidden">{topBarWords.export}</span>
        </Button>
        <DrawerButton side="panel" />
      </div>
    </header>
  )
}
