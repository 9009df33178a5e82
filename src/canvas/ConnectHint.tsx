import { commandById } from '#commands/catalogue.ts'
import { runCommand } from '#commands/runCommand.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { canvasWords } from '#words/canvas.ts'
import { useBoard, useDesk, useWorkspace } from '#workspace/useWorkspace.ts'

const BUTTON =
  'shrink-0 whitespace-nowrap rounded-md px-2 py-1 text-muted hover:bg-hover hover:text-text pointer-coarse:min-h-11'

/** Says what the next click does while a block waits to be connected. */
export function ConnectHint() {
  const workspace = useWorkspace()
  const { desk, view } = workspace
  const from = useDesk((state) => (state.dialog === 'connect' ? undefined : state.connectingFrom))
  const label = useBoard((board) => from && findBlock(board, from)?.label)
  const selection = useDesk((state) => state.selection)
  // An edge from one of several that are selected comes from all of them.
  const others = useBoard(({ blocks }) =>
    from && selection.has(from) ? blocks.filter(({ id }) => selection.has(id)).length - 1 : 0,
  )
  if (!from) return null
  const { before, after } = canvasWords.chooseCalled(others)
  return (
    <div
      role="status"
      className="absolute bottom-20 left-1/2 z-10 flex w-max max-w-[calc(100%-2rem)] -translate-x-1/2 items-center gap-3 rounded-xl border border-border bg-raised px-4 py-2 shadow-float"
    >
      <span>
        {before}
        <b className="font-semibold">{label}</b>
        {after}
      </span>
      {view.coarse && (
        <button type="button" className={BUTTON} onClick={() => runCommand(commandById('connect'), workspace)}>
          {canvasWords.byName}
        </button>
      )}
      <button type="button" className={BUTTON} onClick={() => desk.setState({ connectingFrom: undefined })}>
        {canvasWords.cancel}
      </button>
    </div>
  )
}
