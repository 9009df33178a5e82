import { useLayoutEffect } from 'react'
import { createPortal } from 'react-dom'
import type { Placing } from '#canvas/tools/shown.ts'
import { blockKind } from '#domain/blocks/catalogue.ts'
import { classNames } from '#parts/classNames.ts'
import { TierIcon } from '#parts/TierIcon.tsx'
import { useShown } from '../useCanvas.ts'

function PlacingCard({ entry, at, over }: Placing) {
  // What floats over the canvas steps back meanwhile.
  useLayoutEffect(() => {
    const { documentElement } = document
    documentElement.setAttribute('data-palette-drag', '')
    return () => documentElement.removeAttribute('data-palette-drag')
  }, [])
  return createPortal(
    <div
      aria-hidden="true"
      className={classNames(
        'pointer-events-none fixed top-0 left-0 z-50 flex h-[60px] min-w-40 items-center gap-3 rounded-[10px] border bg-raised pr-4 pl-3 shadow-float',
        over ? 'border-accent' : 'border-border opacity-70',
      )}
      style={{ transform: `translate(${at.x}px, ${at.y}px) translate(-50%, -50%)` }}
    >
      <TierIcon icon={entry.icon} tier={over ?? blockKind(entry.kind).tier} size={32} />
      <span className="whitespace-nowrap font-semibold text-[13.5px]">{entry.label}</span>
    </div>,
    document.body,
  )
}

/** The card under the pointer while an entry of the palette is dragged: tinted by the tier it would join, pale where it cannot be dropped. */
export function PlacingLayer() {
  const placing = useShown('placing', (each) => each)
  return placing ? <PlacingCard {...placing} /> : null
}
