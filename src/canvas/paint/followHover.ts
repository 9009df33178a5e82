import type { HitTest } from '#canvas/hit.ts'
import type { BlockId, EdgeId } from '#domain/board/board.ts'
import type { Point } from '#shared/geometry.ts'

/** What a pointer rests on. */
export interface Hovered {
  readonly edge?: EdgeId
  readonly card?: BlockId
}

/** Whoever has the pointer there hears of it himself. */
const IN_FRONT = '[data-block-id], a, button, input, textarea, .react-flow__panel'

/** Follows the pointer over a canvas and tells what it rests on, by where that lies; a card with an element is found by that. */
export function followHover(
  root: HTMLElement,
  { hit, toBoard }: { readonly hit: HitTest; readonly toBoard: (screen: Point) => Point },
  tell: (hovered: Hovered) => void,
): () => void {
  const listening = new AbortController()
  const { signal } = listening
  const at = ({ target, clientX, clientY }: PointerEvent): Hovered => {
    const front = target instanceof Element ? target.closest<HTMLElement>(IN_FRONT) : null
    const card = front?.closest<HTMLElement>('[data-block-id]')?.dataset.blockId
    if (card) return { card: card as BlockId }
    if (front || !(target instanceof Element)) return {}
    const there = hit.at(toBoard({ x: clientX, y: clientY }))
    if (there.what === 'edge' || there.what === 'grip') return { edge: there.id }
    return there.what === 'card' || there.what === 'port' ? { card: there.id } : {}
  }
  const move = (event: PointerEvent) => {
    if (event.buttons === 0 && event.pointerType !== 'touch') tell(at(event))
  }
  root.addEventListener('pointermove', move, { signal })
  root.addEventListener('pointerleave', () => tell({}), { signal })
  return () => listening.abort()
}
