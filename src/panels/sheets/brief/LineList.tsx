import type { DragEvent, FocusEvent, ReactNode } from 'react'
import { BRIEF_PROPERTIES } from '#domain/board/briefProperties.ts'
import { typedLine, withLine } from '#domain/interview/brief/lines.ts'
import type { BriefListId } from '#domain/interview/brief/questions.ts'
import { Icon } from '#icons/Icon.tsx'
import { briefSheetWords as WORDS } from '#words/briefSheet.ts'
import { BriefLine } from './BriefLine.tsx'
import type { GoTo } from './goTo.ts'
import { useLineKeys } from './useLineKeys.ts'
import { useLines } from './useLines.ts'
import { useMoveItem } from './useMoveItem.ts'

interface LineListProps {
  readonly id: BriefListId
  readonly goTo: GoTo
  /** what stands beside the way to add a line */
  readonly children?: ReactNode
}

/** What is dragged: an item of a list. */
const DRAGGED = 'application/x-tierboard-item'

/** A list of the brief, a line an item: Enter adds the next, Backspace takes an empty one away, Alt with the arrows moves it. */
export function LineList({ id, goTo, children }: LineListProps) {
  const list = useLines(id)
  const move = useMoveItem(id, goTo)
  const { root, add, onKeyDown } = useLineKeys(list, move.beside)
  const { lines } = list
  const title = BRIEF_PROPERTIES[id].title
  const onDrop = (event: DragEvent, line: number) => {
    const dragged = event.dataTransfer.getData(DRAGGED)
    if (dragged === '') return
    event.preventDefault()
    const place = list.itemAt(line)
    if (list.message !== undefined) return
    list.finish()
    move.dropped(JSON.parse(dragged), place ?? lines.length)
  }
  const isOutside = ({ relatedTarget }: FocusEvent) => !root.current?.contains(relatedTarget)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset shows a legend, and the list has its heading
    <div
      ref={root}
      data-brief-field={id}
      role="group"
      aria-label={title}
      aria-description={WORDS.listKeys}
      onFocus={(event) => isOutside(event) && list.begin()}
      onBlur={(event) => isOutside(event) && list.finish()}
      onDragOver={(event) => event.dataTransfer.types.includes(DRAGGED) && event.preventDefault()}
      onDrop={(event) => onDrop(event, lines.length)}
    >
      <ul className="m-0 list-none p-0">
        {[...lines.entries()].map(([index, line]) => (
          <BriefLine
            key={index}
            name={WORDS.item(title, index + 1)}
            line={line}
            onType={(text) => list.type(withLine(lines, index, typedLine(line, text)))}
            onKeyDown={(event) => onKeyDown(event, index)}
            onDragStart={({ dataTransfer }) => {
              const item = list.itemAt(index)
              if (item !== undefined) dataTransfer.setData(DRAGGED, JSON.stringify({ from: id, index: item }))
            }}
            onDrop={(event) => {
              event.stopPropagation()
              onDrop(event, index)
            }}
          />
        ))}
      </ul>
      {list.message && (
        <p role="alert" className="m-0 mt-1 text-[11.5px] text-danger leading-snug">
          {list.message}
        </p>
      )}
      <div className="flex items-center gap-2">
        <button
          type="button"
          data-adds
          onClick={add}
          className="-ml-1 flex min-h-7 items-center gap-1.5 rounded-md px-1 text-[13px] text-muted hover:text-text max-sm:min-h-11"
        >
          <Icon name="plus" size={13} />
          {WORDS.add[id]}
        </button>
        {children}
      </div>
    </div>
  )
}
