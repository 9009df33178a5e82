import { type RefObject, useEffect, useRef, useState } from 'react'
import { layoutOf } from '#domain/layout/bands.ts'
import { Icon } from '#icons/Icon.tsx'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { IconButton } from '#parts/IconButton.tsx'
import { overlaps, type Rect } from '#shared/geometry.ts'
import { briefSheetWords } from '#words/briefSheet.ts'
import { sheetWords } from '#words/sheets.ts'
import { useBoard, useCommand, useWorkspace } from '#workspace/useWorkspace.ts'
import { briefRows } from './briefRows.ts'
import '#parts/laterStyles.css'

const WORDS = briefSheetWords.card
/** A canvas below this width has no room for more than a line. */
const LEAST_CANVAS = 760
/** What the card takes in the corner at most, in screen pixels. */
const CARD = { width: 272, height: 164 }
/** How long nothing has moved before the card looks again whether it is in the way, in milliseconds. */
const REST = 200

/** True while the card would cover a block, or the canvas is narrow; looked at when the view has come to rest. */
function useIsFolded(card: RefObject<HTMLElement | null>): boolean {
  const { view, document: board } = useWorkspace()
  const [isFolded, setFolded] = useState(true)
  useEffect(() => {
    const canvas = card.current?.parentElement
    if (!canvas) return
    const look = () => {
      const { width, height } = canvas.getBoundingClientRect()
      const { x, y, zoom } = view.seen()
      const corner: Rect = { ...CARD, x: width - CARD.width, y: height - CARD.height }
      const part = {
        x: (corner.x - x) / zoom,
        y: (corner.y - y) / zoom,
        width: CARD.width / zoom,
        height: CARD.height / zoom,
      }
      const covers = [...layoutOf(board.board()).cards.values()].some((rect) => overlaps(rect, part))
      setFolded(width < LEAST_CANVAS || covers)
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const atRest = () => {
      clearTimeout(timer)
      timer = setTimeout(look, REST)
    }
    look()
    const ends = new AbortController()
    for (const event of ['pointerup', 'wheel', 'keyup'] as const) {
      window.addEventListener(event, atRest, { signal: ends.signal, passive: true, capture: true })
    }
    const sizes = new ResizeObserver(atRest)
    sizes.observe(canvas)
    const stop = board.state.subscribe(atRest)
    return () => {
      ends.abort()
      sizes.disconnect()
      stop()
      clearTimeout(timer)
    }
  }, [card, view, board])
  return isFolded
}

/** The brief in a few lines in the corner of the canvas; one line where it would cover a block. */
export function BriefCard() {
  const card = useRef<HTMLElement>(null)
  const brief = useBoard((board) => board.brief)
  const open = useCommand('open-brief')
  const pin = useCommand('pin-brief')
  const isFolded = useIsFolded(card)
  const rows = briefRows(brief)
  return (
    <aside
      ref={card}
      aria-label={WORDS.name}
      data-folded={isFolded}
      className="absolute right-4 bottom-4 z-10 max-w-64 rounded-[10px] border border-border bg-surface px-3 py-1 text-[12px] shadow-card in-[main:has([data-minimap])]:bottom-38"
    >
      <div className="flex items-center gap-1.5">
        <LaterIcon name="pin" size={13} className="shrink-0 text-accent" />
        <h2 className="m-0 mr-auto font-semibold text-[12.5px]">{sheetWords.names.brief}</h2>
        <IconButton
          icon={<LaterIcon name="pencil" size={13} />}
          label={WORDS.edit}
          side="top"
          className="size-7! max-sm:size-11!"
          onClick={open.run}
        />
        <IconButton
          icon={<Icon name="x" size={13} />}
          label={WORDS.unpin}
          side="top"
          className="-mr-1.5 size-7! max-sm:size-11!"
          onClick={pin.run}
        />
      </div>
      {!isFolded && rows.length === 0 && <p className="m-0 pb-1 text-muted">{WORDS.nothing}</p>}
      {!isFolded && rows.length > 0 && (
        <dl className="m-0 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 gap-y-0.5 pb-1">
          {rows.map(([about, says]) => (
            <div key={about} className="contents">
              <dt className="text-muted">{WORDS.rows[about]}</dt>
              <dd className="m-0 break-words font-semibold">{says}</dd>
            </div>
          ))}
        </dl>
      )}
    </aside>
  )
}
