import { createPortal } from 'react-dom'
import { blockKind } from '#domain/blocks/catalogue.ts'
import { classNames } from '#parts/classNames.ts'
import { TierIcon } from '#parts/TierIcon.tsx'
import type { PaletteDrag } from './usePaletteDrag.ts'

/** The card under the pointer while an entry is dragged: tinted by the tier it would join, pale where it cannot be dropped. */
export function DragGhost({ drag }: { readonly drag: PaletteDrag }) {
  const { entry, at, over } = drag
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
