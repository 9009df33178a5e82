import type { ComponentProps } from 'react'
import { blockKind } from '#domain/blocks/catalogue.ts'
import type { PaletteEntry } from '#domain/blocks/palette.ts'
import { Kbd } from '#parts/Kbd.tsx'
import { useShortcutLabel } from '#parts/shortcutLabel.ts'
import { TierIcon } from '#parts/TierIcon.tsx'
import { Tooltip } from '#parts/Tooltip.tsx'

interface PaletteButtonProps extends ComponentProps<'button'> {
  readonly entry: PaletteEntry
}

function About({ entry }: { readonly entry: PaletteEntry }) {
  const { use, limits } = blockKind(entry.kind)
  return (
    <span className="flex flex-col gap-1 py-0.5">
      <span className="font-semibold">{entry.title}</span>
      <span className="leading-snug">{use}</span>
      <span className="text-muted leading-snug">{limits}</span>
    </span>
  )
}

/** One entry of the palette: adds its block by click or Enter, drags it to a place of choice. */
export function PaletteButton({ entry, ...props }: PaletteButtonProps) {
  const { use, tier } = blockKind(entry.kind)
  const shortcut = useShortcutLabel(`add-${entry.id}`)
  return (
    <Tooltip text={<About entry={entry} />} side="right" delay={600}>
      <button
        type="button"
        data-palette={entry.id}
        aria-description={use}
        aria-keyshortcuts={shortcut}
        className="flex min-h-8 w-full touch-pan-y select-none items-center gap-2.5 rounded-lg border-0 bg-transparent px-1.5 text-left text-text transition-colors duration-150 hover:bg-hover"
        {...props}
      >
        <TierIcon icon={entry.icon} tier={tier} />
        <span className="min-w-0 flex-1 font-medium leading-tight text-[13px] min-[900px]:max-[1199px]:in-data-[open=false]:sr-only">
          {entry.title}
          {entry.technology && <span className="block font-normal text-[12px] text-muted">{entry.technology}</span>}
        </span>
        {shortcut && <Kbd className="text-muted max-[1199px]:hidden">{shortcut}</Kbd>}
      </button>
    </Tooltip>
  )
}
