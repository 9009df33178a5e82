import { type KeyboardEvent, type RefObject, useState } from 'react'
import { addFromPalette } from '#commands/addCommands.ts'
import type { PaletteEntry } from '#domain/blocks/palette.ts'
import { SectionHeading } from '#parts/SectionHeading.tsx'
import { groupBy } from '#shared/groupBy.ts'
import { paletteWords } from '#words/palette.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { PaletteButton } from './PaletteButton.tsx'
import { usePaletteDrag } from './usePaletteDrag.ts'

const GROUPS = ['client', 'edge', 'business', 'data', 'supporting'] as const

interface PaletteListProps {
  readonly entries: readonly PaletteEntry[]
  /** in groups by tier; else as one list, the best match first */
  readonly grouped: boolean
  readonly palette: RefObject<HTMLElement | null>
  /** the arrow key up on the first entry */
  readonly onLeaveTop: () => void
}

/** The entries of the palette; one stop for the Tab key, arrow keys move among them. */
export function PaletteList({ entries, grouped, palette, onLeaveTop }: PaletteListProps) {
  const workspace = useWorkspace()
  const [stop, setStop] = useState<string>()
  const drag = usePaletteDrag(palette)
  const byGroup = groupBy(entries, (entry) => entry.group)
  const sections = grouped
    ? GROUPS.flatMap((id) =>
        byGroup.has(id) ? [{ title: paletteWords.groups[id], entries: byGroup.get(id) ?? [] }] : [],
      )
    : [{ title: undefined, entries }]
  const order = sections.flatMap((section) => section.entries)
  const tabStop = order.some((entry) => entry.id === stop) ? stop : order[0]?.id

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = order.findIndex((entry) => (event.target as Element).closest(`[data-palette="${entry.id}"]`))
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: order.length - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    if (next < 0) return onLeaveTop()
    const target = order[Math.min(next, order.length - 1)]
    event.currentTarget.querySelector<HTMLElement>(`[data-palette="${target?.id}"]`)?.focus()
  }
  return (
    // The keys move the focus among the buttons, which take it themselves.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div className="flex flex-col gap-3 px-2 pb-4" onKeyDown={onKeyDown}>
      {sections.map((section) => (
        <div
          key={section.title ?? 'matches'}
          className="flex flex-col border-border min-[900px]:max-[1199px]:in-data-[open=false]:not-first:border-t min-[900px]:max-[1199px]:in-data-[open=false]:not-first:pt-2"
        >
          {section.title && (
            <div className="px-1.5 pb-1 min-[900px]:max-[1199px]:in-data-[open=false]:sr-only">
              <SectionHeading level={2}>{section.title}</SectionHeading>
            </div>
          )}
          {section.entries.map((entry) => (
            <PaletteButton
              key={entry.id}
              entry={entry}
              tabIndex={entry.id === tabStop ? 0 : -1}
              onFocus={() => setStop(entry.id)}
              onPointerDown={(event) => drag(entry, event)}
              onClick={() => addFromPalette(workspace, entry)}
            />
          ))}
        </div>
      ))}
    </div>
  )
}
