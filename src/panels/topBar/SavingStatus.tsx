import { useEffect, useId, useState } from 'react'
import { useStore } from 'zustand'
import type { SavingState } from '#commands/workspace.ts'
import { Button } from '#parts/Button.tsx'
import { usePart } from '#parts/usePart.ts'
import { topBarWords } from '#words/topBar.ts'
import { useCommand, useWorkspace } from '#workspace/useWorkspace.ts'

const loadWhy = async () => (await import('./WhyNotSaved.tsx')).WhyNotSaved

/** Why the board is not saved, and what helps; without the part that knows, at least the file is offered. */
function Explanation({ reason }: { readonly reason: SavingState['reason'] }) {
  const loaded = usePart(loadWhy, true)
  const saveFile = useCommand('save-file')
  if (loaded.status === 'loading') return null
  if (loaded.status === 'failed')
    return (
      <Button size="small" icon="download" onClick={saveFile.run}>
        {saveFile.command.title}
      </Button>
    )
  const WhyNotSaved = loaded.part
  return <WhyNotSaved reason={reason} />
}

/** Whether the board is saved, in words; when it is not, why, and the way to keep it all the same. */
export function SavingStatus() {
  const { saving } = useWorkspace()
  const { status, reason } = useStore(saving)
  const [open, setOpen] = useState(false)
  const id = useId()
  const failed = status === 'failed'
  useEffect(() => setOpen(failed), [failed])
  useEffect(() => {
    if (!open) return
    // It lies over the board, so whoever goes on drawing puts it away.
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Element && target.closest('[data-board]')) setOpen(false)
    }
    addEventListener('pointerdown', onPress, true)
    return () => removeEventListener('pointerdown', onPress, true)
  }, [open])
  if (!failed) {
    return (
      <span
        role="status"
        // As wide for one word as for the other, so that nothing moves beside it while somebody types.
        className={`min-w-[3.4em] shrink-0 text-[12px] text-muted ${status === 'saved' ? 'max-[480px]:sr-only' : ''}`}
      >
        {topBarWords.saving[status]}
      </span>
    )
  }
  return (
    <div className="relative shrink-0">
      <span role="status">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          className="h-7 rounded-lg border-0 bg-danger-soft px-2 font-medium text-[12px] text-danger"
          onClick={() => setOpen(!open)}
        >
          {topBarWords.saving[status]}
        </button>
      </span>
      {open && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape puts the explanation away from anywhere inside it
        <div
          id={id}
          className="absolute top-full left-0 z-30 mt-2 flex w-72 max-w-[calc(100vw-32px)] flex-col items-start gap-2.5 rounded-xl border border-border bg-raised p-3.5 shadow-float max-sm:fixed max-sm:left-4"
          onKeyDown={(event) => {
            if (event.key === 'Escape') setOpen(false)
          }}
        >
          <Explanation reason={reason} />
        </div>
      )}
    </div>
  )
}
