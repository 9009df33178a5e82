import { useEffect } from 'react'
import { useStore } from 'zustand'
import { boundKeys, boundShortcut } from '#commands/boundKeys.ts'
import { dropOffer, keepOffer } from '#commands/edges/steps.ts'
import type { Workspace } from '#commands/workspace.ts'
import { canvasWords } from '#words/canvas.ts'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { useCanvas } from '../useCanvas.ts'

const isModifier = (key: string) => /^(Shift|Control|Alt|Meta|AltGraph|CapsLock)$/.test(key)

/** The command that a key press is for. */
function meantBy({ desk }: Workspace, event: KeyboardEvent): string {
  const { bindings } = desk.getState()
  const shortcut = boundShortcut(bindings, event)
  return (shortcut && boundKeys(bindings).keymap.get(shortcut)?.id) ?? ''
}

/** Enter keeps what is offered, Escape and undo take it away, the same key asks for another, and whoever goes on keeps it. */
function decide(workspace: Workspace, event: KeyboardEvent): void {
  if (!workspace.desk.getState().offered) return
  const { key } = event
  const meant = meantBy(workspace, event)
  if (isModifier(key) || meant.startsWith('offer-')) return
  const isDropped = key === 'Escape' || meant === 'undo'
  if (isDropped) dropOffer(workspace)
  else keepOffer(workspace)
  if (!isDropped && key !== 'Enter') return
  event.preventDefault()
  // Whoever else listens here would choose the card that has the focus, now that another one is selected.
  event.stopImmediatePropagation()
}

/** What keys do with it, under the ghost. */
function OfferHint() {
  const card = useStore(useCanvas().ghosts)?.cards[0]
  if (!card) return null
  const { x, y, height } = card.rect
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute whitespace-nowrap rounded-md border border-border bg-raised px-1.5 text-[11px] text-muted max-[599px]:hidden"
      style={{ left: x, top: y + height + 6 }}
    >
      {canvasWords.offerKeys}
    </div>
  )
}

/** Follows what becomes of an offered block, and says what it is. */
export function OfferLayer() {
  const workspace = useWorkspace()
  const offered = useDesk((desk) => desk.offered)
  useEffect(() => {
    // Always, since the next key may come before what is offered is drawn.
    const listening = new AbortController()
    const options = { signal: listening.signal, capture: true }
    document.addEventListener('keydown', (event) => decide(workspace, event), options)
    document.addEventListener('pointerdown', () => keepOffer(workspace), options)
    return () => listening.abort()
  }, [workspace])
  return (
    <>
      <div role="status" className="sr-only">
        {offered && canvasWords.offered(offered.title)}
      </div>
      {offered && <OfferHint />}
    </>
  )
}
