import type { DragEvent, KeyboardEvent } from 'react'
import { itemOf } from '#domain/interview/brief/lines.ts'
import { briefSheetWords } from '#words/briefSheet.ts'

interface BriefLineProps {
  readonly name: string
  readonly line: string
  readonly onType: (text: string) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  readonly onDragStart: (event: DragEvent) => void
  readonly onDrop: (event: DragEvent) => void
}

const TEXT = 'col-start-1 row-start-1 min-w-0 whitespace-pre-wrap break-words px-1 py-1 text-[13px] leading-5'

/** One item of a list: typed as it stands; while it is not typed, what follows the dot in it is quiet. */
export function BriefLine({ name, line, onType, onKeyDown, onDragStart, onDrop }: BriefLineProps) {
  const { text, detail } = itemOf(line)
  return (
    <li className="flex items-start" onDrop={onDrop}>
      <span
        aria-hidden="true"
        draggable
        title={briefSheetWords.handle}
        onDragStart={onDragStart}
        className="-ml-1 grid h-7 w-4 shrink-0 cursor-grab place-items-center max-sm:h-11"
      >
        <span className="size-1.25 rounded-full bg-[var(--track-2)] forced-colors:bg-[CanvasText]" />
      </span>
      <span className="group grid min-w-0 grow rounded-md hover:bg-hover max-sm:py-2">
        <textarea
          rows={1}
          aria-label={name}
          value={line}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={onKeyDown}
          className={`${TEXT} field-sizing-content resize-none border-0 bg-transparent text-text ${detail === undefined ? '' : 'not-focus:[-webkit-text-fill-color:transparent] forced-colors:not-focus:[-webkit-text-fill-color:initial]'}`}
        />
        {detail !== undefined && (
          <span
            aria-hidden="true"
            className={`${TEXT} pointer-events-none group-focus-within:hidden forced-colors:hidden`}
          >
            {text} <span className="text-muted">· {detail}</span>
          </span>
        )}
      </span>
    </li>
  )
}
