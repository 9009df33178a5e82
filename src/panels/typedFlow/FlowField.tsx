import type { KeyboardEvent, RefObject } from 'react'
import type { FlowSpan } from '#domain/sketch/sketchFlow.ts'
import { typedFlowWords } from '#words/typedFlow.ts'

interface FlowFieldProps {
  readonly text: string
  readonly spans: readonly FlowSpan[]
  readonly field: RefObject<HTMLTextAreaElement | null>
  /** it cannot be added as it is */
  readonly invalid: boolean
  /** the id of what says why */
  readonly describedBy: string
  readonly onText: (text: string) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void
}

/** What the field and the coloured words under it share, so that each letter stands where it is typed. */
const TEXT =
  'col-start-1 row-start-1 m-0 min-w-0 whitespace-pre-wrap break-words p-0 font-medium font-sans text-[15px] leading-6'

const WAVED = 'text-danger underline decoration-wavy decoration-danger underline-offset-[3px]'

/** The text in pieces, each as it is shown. */
function Pieces({ text, spans }: Pick<FlowFieldProps, 'text' | 'spans'>) {
  let end = 0
  const pieces = spans.map(({ from, to, is }) => {
    const before = text.slice(end, from)
    end = to
    const isName = is !== 'sign' && is !== 'unknown'
    return (
      <span key={from}>
        {before}
        <span
          className={is === 'unknown' ? WAVED : is === 'sign' ? 'text-muted' : undefined}
          style={isName ? { color: `var(--ink-${is})` } : undefined}
        >
          {text.slice(from, to)}
        </span>
      </span>
    )
  })
  return (
    <>
      {pieces}
      {text.slice(end)}
    </>
  )
}

/** The field that a flow is typed into: it grows with its lines, and its words have the colours of their tiers. */
export function FlowField({ text, spans, field, invalid, describedBy, onText, onKeyDown }: FlowFieldProps) {
  return (
    <div className="max-h-36 min-w-0 grow overflow-y-auto">
      <div className="grid">
        <div aria-hidden="true" className={`${TEXT} pointer-events-none min-h-6 pb-1 text-text`}>
          <Pieces text={text} spans={spans} />
          {/* A last line without a letter is a line, too. */}
          {'\u200b'}
        </div>
        <textarea
          ref={field}
          aria-label={typedFlowWords.field}
          aria-invalid={invalid}
          aria-describedby={describedBy}
          rows={1}
          value={text}
          placeholder={typedFlowWords.placeholder}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          className={`${TEXT} resize-none overflow-hidden border-0 bg-transparent text-transparent caret-accent outline-none placeholder:text-muted`}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
    </div>
  )
}
