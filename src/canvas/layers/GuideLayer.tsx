import { useShown } from '../useCanvas.ts'

/** The lines that show what a dragged card, or a copy of one, is aligned with. */
export function GuideLayer() {
  const ofCards = useShown('drag', (drag) => drag?.guides)
  const guides = useShown('copies', (copies) => copies?.guides) ?? ofCards
  if (!guides || guides.length === 0) return null
  return (
    <svg className="pointer-events-none absolute size-px overflow-visible" aria-hidden="true">
      {guides.map(({ axis, line }) => {
        const ends =
          axis === 'x'
            ? { x1: line.at, x2: line.at, y1: line.from - 20, y2: line.to + 20 }
            : { y1: line.at, y2: line.at, x1: line.from - 20, x2: line.to + 20 }
        return <line key={axis} {...ends} stroke="var(--accent)" strokeWidth={1} strokeDasharray="4 3" opacity={0.7} />
      })}
    </svg>
  )
}
