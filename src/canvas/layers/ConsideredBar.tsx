import { useEffect, useRef } from 'react'
import {
  blocksMoved,
  doConsidered,
  type KeyOwner,
  leaveConsidered,
  meantByPress,
} from '#commands/arrange/considered.ts'
import { boundShortcut } from '#commands/boundKeys.ts'
import type { Workspace } from '#commands/workspace.ts'
import type { ConsideredEdit } from '#desk/slices/gesture.ts'
import { Button } from '#parts/Button.tsx'
import { Kbd } from '#parts/Kbd.tsx'
import { keysLabel } from '#parts/shortcutLabel.ts'
import { tidyingWords } from '#words/tidying.ts'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'

const FIELDS = 'input, select, textarea, [contenteditable="true"]'

/** What has keys of its own under the focus. */
function ownerOf({ target }: KeyboardEvent): KeyOwner | undefined {
  if (!(target instanceof Element)) return undefined
  if (target.matches(FIELDS)) return 'field'
  return target.matches('button') ? 'button' : undefined
}

function decide(workspace: Workspace, event: KeyboardEvent): void {
  const { considered } = workspace.desk.getState()
  if (!considered) return
  const { key, repeat } = event
  const shortcut = boundShortcut(workspace.desk.getState().bindings, event) ?? ''
  const means = meantByPress(workspace, { key, repeat, shortcut, owner: ownerOf(event) })
  if (means === 'look') return
  if (means === 'do') doConsidered(workspace)
  else leaveConsidered(workspace)
  if (means === 'go-on') return
  event.preventDefault()
  // Whoever else listens here would take the key for the card that has the focus.
  event.stopImmediatePropagation()
}

const movedBy = (considered: ConsideredEdit) => tidyingWords.wouldMove(blocksMoved(considered))

/** Says how much a command would move, which is shown as ghosts meanwhile, and has it done or left by key or press. */
export function ConsideredBar() {
  const workspace = useWorkspace()
  const considered = useDesk((desk) => desk.considered)
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Always, since the next key may come before the bar is drawn.
    const listening = new AbortController()
    const options = { signal: listening.signal, capture: true }
    const press = ({ target }: PointerEvent) => {
      if (workspace.desk.getState().considered && !bar.current?.contains(target as Node)) leaveConsidered(workspace)
    }
    document.addEventListener('keydown', (event) => decide(workspace, event), options)
    document.addEventListener('pointerdown', press, options)
    return () => listening.abort()
  }, [workspace])
  return (
    <>
      <div role="status" className="sr-only">
        {considered && tidyingWords.heard(considered.title, movedBy(considered))}
      </div>
      {considered && (
        <div
          ref={bar}
          className="absolute bottom-20 left-1/2 z-10 flex w-max max-w-[calc(100%-2rem)] -translate-x-1/2 items-center gap-3 rounded-xl border border-border bg-raised px-4 py-2 shadow-float"
        >
          <span className="tabular-nums">{movedBy(considered)}</span>
          <Button size="small" tone="primary" onClick={() => doConsidered(workspace)}>
            {considered.title}
            <Kbd className="border-transparent! bg-transparent! text-inherit!">{keysLabel('enter')}</Kbd>
          </Button>
          <Button size="small" onClick={() => leaveConsidered(workspace)}>
            {tidyingWords.leave}
            <Kbd>{keysLabel('escape')}</Kbd>
          </Button>
        </div>
      )}
    </>
  )
}
