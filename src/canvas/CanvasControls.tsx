import { useStore as useFlowStore } from '@xyflow/react'
import type { CommandId } from '#commands/catalogue.ts'
import { Icon } from '#icons/Icon.tsx'
import type { UiIcon } from '#icons/uiIcons.ts'
import { canvasWords } from '#words/canvas.ts'
import { useCommand } from '#workspace/useWorkspace.ts'

function Control({ id, icon }: { readonly id: CommandId; readonly icon: UiIcon }) {
  const { command, enabled, run } = useCommand(id)
  return (
    <button
      type="button"
      aria-label={command.title}
      title={command.title}
      disabled={!enabled}
      className="grid size-8 place-items-center text-muted hover:bg-hover hover:text-text disabled:opacity-45"
      onClick={run}
    >
      <Icon name={icon} size={15} />
    </button>
  )
}

/** Zoom out, the zoom in percent (choosing it goes to 100 %), zoom in, fit; on a phone the history, too, where the thumb is. */
export function CanvasControls() {
  const percent = useFlowStore((state) => Math.round(state.transform[2] * 100))
  const reset = useCommand('zoom-100')
  return (
    <div className="absolute bottom-4 left-4 z-10 flex items-center overflow-hidden rounded-lg border border-border bg-surface shadow-card">
      <Control id="zoom-out" icon="minus" />
      <button
        type="button"
        aria-label={canvasWords.zoom(percent)}
        className="h-8 w-14 text-[12.5px] tabular-nums hover:bg-hover"
        onClick={reset.run}
      >
        {canvasWords.percent(percent)}
      </button>
      <Control id="zoom-in" icon="plus" />
      <span className="h-5 w-px bg-border" />
      <Control id="fit" icon="maximize" />
      <span className="h-5 w-px bg-border" />
      <Control id="type-flow" icon="workflow" />
      <span className="contents sm:hidden">
        <Control id="undo" icon="undo-2" />
        <Control id="redo" icon="redo-2" />
      </span>
    </div>
  )
}
