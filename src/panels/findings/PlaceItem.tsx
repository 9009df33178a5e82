import { useEffect, useRef } from 'react'
import { placeName } from '#domain/flow/names.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { classNames } from '#parts/classNames.ts'
import { severityWords } from '#words/severities.ts'
import { useBoard, useWorkspace } from '#workspace/useWorkspace.ts'
import { FindingDetail } from './FindingDetail.tsx'
import { useFindingRow } from './useFindingRow.ts'

/** What shows on the canvas what a place is about while a pointer or the focus is on its name. */
function usePointing({ at }: Finding) {
  const { desk } = useWorkspace()
  const hide = useRef(() => {})
  const show = () => {
    desk.setState({ pointed: at })
    hide.current = () => {
      if (desk.getState().pointed === at) desk.setState({ pointed: undefined })
    }
  }
  useEffect(() => () => hide.current(), [])
  return { onPointerEnter: show, onPointerLeave: () => hide.current(), onFocus: show, onBlur: () => hide.current() }
}

interface PlaceItemProps {
  readonly finding: Finding
  readonly chosen: boolean
  /** its severity is lower than that of its entry, which is said */
  readonly isLower: boolean
}

/** One place of an entry by its name, and when it is chosen what is wrong there and all there is about it. */
export function PlaceItem({ finding, chosen, isLower }: PlaceItemProps) {
  const { id, row, head } = useFindingRow(finding, chosen)
  const name = useBoard((board) => placeName(board, finding))
  const { one, before } = severityWords[finding.severity]
  return (
    <li
      {...row}
      className={classNames(
        'rounded-md transition-colors duration-150',
        chosen ? 'bg-accent-soft pb-2' : 'hover:bg-hover',
      )}
    >
      <button
        {...head}
        {...usePointing(finding)}
        className="flex min-h-7 w-full items-center gap-2 rounded-md px-2.5 py-1 text-left leading-snug"
      >
        <span className="min-w-0 flex-1 break-words">
          <span className="sr-only">{before}</span>
          {name}
          <span className="sr-only">. {finding.says}</span>
        </span>
        {isLower && <span className="text-[11px] text-muted">{one}</span>}
      </button>
      {chosen && (
        <div className="px-2.5">
          <p className="m-0 break-words font-semibold leading-[1.4]">{finding.says}</p>
          <FindingDetail finding={finding} id={id} />
        </div>
      )}
    </li>
  )
}
