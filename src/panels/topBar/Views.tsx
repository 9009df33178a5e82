import { classNames } from '#parts/classNames.ts'
import { useShortcutLabel } from '#parts/shortcutLabel.ts'
import { Tooltip } from '#parts/Tooltip.tsx'
import { topBarWords } from '#words/topBar.ts'
import { useCommand, useDesk } from '#workspace/useWorkspace.ts'

interface ViewButtonProps {
  readonly command: 'open-brief' | 'open-estimate' | 'back-to-board'
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

/** What is worked on: the brief or the estimate beside the board, or the board alone. */
export function Views() {
  const sheet = useDesk((desk) => desk.sheet)
  const { views } = topBarWords
  return (
    <nav
      aria-label={views.name}
      className="flex shrink-0 rounded-lg border border-border bg-page p-0.5 max-[899px]:hidden"
    >
      <ViewButton command="open-brief" name={views.brief} shown={sheet === 'brief'} />
      <ViewButton command="open-estimate" name={views.estimate} shown={sheet === 'estimate'} />
      <ViewButton command="back-to-board" name={views.board} shown={sheet === undefined} />
    </nav>
  )
}
