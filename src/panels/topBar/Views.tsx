import { Icon } from '#icons/Icon.tsx'
import { classNames } from '#parts/classNames.ts'
import { MenuButton } from '#parts/MenuButton.tsx'
import { useShortcutLabel } from '#parts/shortcutLabel.ts'
import { Tooltip } from '#parts/Tooltip.tsx'
import { topBarWords } from '#words/topBar.ts'
import { useCommand, useDesk } from '#workspace/useWorkspace.ts'

const VIEWS = [
  { view: 'brief', command: 'open-brief' },
  { view: 'estimate', command: 'open-estimate' },
  { view: 'board', command: 'back-to-board' },
] as const

interface ViewButtonProps {
  readonly command: (typeof VIEWS)[number]['command']
  readonly name: string
  readonly shown: boolean
}

function ViewButton({ command: id, name, shown }: ViewButtonProps) {
  const { command, run } = useCommand(id)
  return (
    <Tooltip text={command.title} shortcut={useShortcutLabel(id)}>
      <button
        type="button"
        aria-pressed={shown}
        className={classNames(
          'h-7 rounded-md px-2.5 text-[13px] transition-colors duration-150',
          shown ? 'bg-raised font-semibold text-text shadow-card' : 'text-muted hover:text-text',
        )}
        onClick={run}
      >
        {name}
      </button>
    </Tooltip>
  )
}

/** What is worked on: the brief or the estimate beside the board, or the board alone. A menu where the window is narrow. */
export function Views() {
  const shown = useDesk((desk) => desk.sheet ?? 'board')
  const { views } = topBarWords
  const chosen = VIEWS.find(({ view }) => view === shown)?.command ?? 'none'
  return (
    <>
      <nav
        aria-label={views.name}
        className="flex shrink-0 rounded-lg border border-border bg-page p-0.5 max-[1199px]:hidden"
      >
        {VIEWS.map(({ view, command }) => (
          <ViewButton key={view} command={command} name={views[view]} shown={view === shown} />
        ))}
      </nav>
      <span className="hidden max-[1199px]:contents max-sm:hidden">
        <MenuButton
          icon={
            <span className="flex items-center gap-1 px-2.5 text-[13px]">
              {views[shown]}
              <Icon name="chevron-down" size={14} />
            </span>
          }
          label={views.choose(views[shown])}
          groups={[{ commands: VIEWS.map(({ command }) => command), chosen }]}
          className="w-auto"
        />
      </span>
    </>
  )
}
