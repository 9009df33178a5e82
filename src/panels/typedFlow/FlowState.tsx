import type { UnknownName } from '#domain/sketch/flowNames.ts'
import { FLOW_LIMITS, type FlowSketch } from '#domain/sketch/sketchFlow.ts'
import { Icon } from '#icons/Icon.tsx'
import { Button } from '#parts/Button.tsx'
import { Kbd } from '#parts/Kbd.tsx'
import { keysLabel } from '#parts/shortcutLabel.ts'
import { typedFlowWords } from '#words/typedFlow.ts'

interface FlowStateProps {
  readonly id: string
  readonly sketch: FlowSketch
  /** the label of the block that the flow goes on from */
  readonly start: string | undefined
  /** Enter was pressed, and waits */
  readonly isAsked: boolean
  readonly onNearest: (unknown: UnknownName) => void
  readonly onName: (unknown: UnknownName) => void
}

const KEY = 'max-[599px]:hidden'

/** The word that is not understood, with what can be done about it. */
function Unknown({ sketch, isAsked, onNearest, onName }: Omit<FlowStateProps, 'id' | 'start'>) {
  const [unknown, ...others] = sketch.unknown
  if (!unknown) return null
  const { nearest } = unknown
  return (
    <>
      <span className="flex min-w-0 items-center gap-2">
        <Icon name="circle-alert" size={15} className="shrink-0 text-danger" />
        <span className={isAsked ? 'text-danger' : 'text-text'}>
          {isAsked ? (
            typedFlowWords.waits(unknown.word)
          ) : (
            <>
              {typedFlowWords.unknown} <strong className="font-semibold">{unknown.word}</strong>
            </>
          )}
          {others.length > 0 && ` ${typedFlowWords.more(others.length)}`}
        </span>
      </span>
      {nearest !== undefined && (
        <Button
          size="small"
          className="max-[599px]:h-11"
          tone="accent"
          aria-description={typedFlowWords.take(unknown.word, nearest)}
          onClick={() => onNearest(unknown)}
        >
          {nearest} <Kbd className={KEY}>{typedFlowWords.tab}</Kbd>
        </Button>
      )}
      <Button size="small" className="max-[599px]:h-11" onClick={() => onName(unknown)}>
        {typedFlowWords.keep} <Kbd className={KEY}>{keysLabel('alt+enter')}</Kbd>
      </Button>
    </>
  )
}

/** What is to be said of a flow as far as it is typed: too much of it, a word that is not understood, else what it meets on the board. */
export function FlowState({ id, sketch, start, ...unknown }: FlowStateProps) {
  const { exceeds, names } = sketch
  const met = names.flatMap(({ there }) => there?.label ?? [])
  const said = [start && typedFlowWords.goesOn(start), met.length > 0 && typedFlowWords.met(met)].filter(Boolean)
  return (
    <div id={id} className="flex min-w-0 flex-wrap items-center gap-2 text-[13px]">
      {exceeds && <span className="text-danger">{typedFlowWords.exceeds[exceeds](FLOW_LIMITS[exceeds])}</span>}
      <Unknown sketch={sketch} {...unknown} />
      {!exceeds && sketch.unknown.length === 0 && (
        <span className="line-clamp-2 text-muted">
          {said.length > 0 ? said.join(' ') : <span className={KEY}>{typedFlowWords.ways}</span>}
        </span>
      )}
    </div>
  )
}
