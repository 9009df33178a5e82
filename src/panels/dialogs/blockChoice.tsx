import type { Workspace } from '#commands/workspace.ts'
import { blockKind } from '#domain/blocks/catalogue.ts'
import { PALETTE, type PaletteEntry } from '#domain/blocks/palette.ts'
import { ROLE_TITLES } from '#domain/blocks/roleTitles.ts'
import { iconOf } from '#domain/blocks/traits.ts'
import type { Block, BlockId } from '#domain/board/board.ts'
import { TIER_TITLES } from '#domain/board/tier.ts'
import { TierIcon } from '#parts/TierIcon.tsx'
import type { Choice } from './choice.ts'

/** A block of the board as a line to choose, found by its label, kind, role, technology and tier. */
export function blockChoice(block: Block, note?: string): Choice {
  const kind = blockKind(block.kind).title
  const title = block.label.trim() || kind
  const detail = [block.technology || kind, note].filter((part) => part && part !== title)
  return {
    id: block.id,
    title,
    detail: detail.join(' · '),
    words: [kind, block.role && ROLE_TITLES[block.role], block.technology, TIER_TITLES[block.tier]].join(' '),
    icon: <TierIcon icon={iconOf(block)} tier={block.tier} />,
  }
}

/** Selects a block of the board, brings it into view and gives it the focus. */
export function goToBlock({ desk, view }: Workspace, id: BlockId): void {
  desk.setState({ selection: new Set([id]), editing: undefined })
  view.reveal([id])
  view.focus(id)
}

/** An entry of the palette as a line to choose, found by its title and the other names people give it. */
export const entryChoice = (entry: PaletteEntry): Choice => ({
  id: `new-${entry.id}`,
  title: entry.title,
  words: entry.words,
  icon: <TierIcon icon={entry.icon} tier={blockKind(entry.kind).tier} />,
})

/** The palette entry behind a line made of one, or undefined for other lines. */
export const entryOfChoice = (id: string): PaletteEntry | undefined => PALETTE.find((entry) => `new-${entry.id}` === id)
