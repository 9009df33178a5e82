import type { Block } from '#domain/board/board.ts'
import { CARD, cardOf } from '#domain/layout/card.ts'
import { canvasWords } from '#words/canvas.ts'
import { useBoard } from '#workspace/useWorkspace.ts'
import { useLaterLayers } from './useCanvas.ts'

/** What is written on the card of a block. */
export function CardText({ block }: { readonly block: Block }) {
  const { label, detail, copies } = cardOf(block)
  const later = useLaterLayers()
  const lastDetail = detail.length - 1
  const loaded = useBoard((board) => later?.cardLoadsOf(board).has(block.id) ?? false)
  return (
    <div className="relative min-w-0" style={{ bottom: loaded ? CARD.loadLift : 0 }}>
      <div dir="auto" className="text-[13.5px] leading-[18px] font-semibold whitespace-pre">
        {label.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no other identity
          <div key={i}>{line}</div>
        ))}
        {label.length === 0 && <div className="text-muted italic">{canvasWords.unnamed}</div>}
      </div>
      {detail.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no other identity
        <div key={i} className="text-[12px] leading-[17px] whitespace-pre text-muted">
          {line}
          {i === lastDetail && copies && (
            <span className="font-semibold text-text tabular-nums">{line ? ` ${copies}` : copies}</span>
          )}
        </div>
      ))}
    </div>
  )
}
