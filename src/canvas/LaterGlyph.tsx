import { iconOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { foldOf } from '#domain/layout/fold.ts'
import { BlockGlyph } from '#icons/Icon.tsx'
import { loadMarks } from '#icons/loadMarks.ts'
import { ZoneMark } from '#icons/ZoneMark.tsx'
import { usePart } from '#parts/usePart.ts'
import { useDesk } from '#workspace/useWorkspace.ts'

const SIZE = 18

/** The mark of a collapsed zone or of a block's product, or else the icon of its kind; decorative, so hidden from screen readers. */
export function LaterGlyph({ block }: { readonly block: Block }) {
  const wanted = useDesk((desk) => desk.productMarks && block.technology !== undefined)
  const loaded = usePart(loadMarks, wanted)
  const fold = foldOf(block)
  if (fold) return <ZoneMark kind={fold.kind} size={SIZE} />
  const mark = wanted && loaded.status === 'ready' ? loaded.part(block.technology) : undefined
  if (mark === undefined) return <BlockGlyph name={iconOf(block)} size={SIZE} />
  return (
    <svg aria-hidden="true" data-mark width={SIZE} height={SIZE} viewBox="0 0 24 24" fill="currentColor">
      <path d={mark} />
    </svg>
  )
}
