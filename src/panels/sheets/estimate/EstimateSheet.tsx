import { type FocusEvent, useState } from 'react'
import { setField } from '#commands/edit/fieldEdits.ts'
import type { InputId } from '#domain/interview/estimate/inputs.ts'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { Button } from '#parts/Button.tsx'
import { Tooltip } from '#parts/Tooltip.tsx'
import { estimateWords as WORDS } from '#words/estimate.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { useBoard } from '#workspace/useWorkspace.ts'
import { SheetFrame } from '../SheetFrame.tsx'
import { Forced } from './Forced.tsx'
import { Inputs } from './Inputs.tsx'
import { References } from './References.tsx'
import { Results } from './Results.tsx'
import '#parts/laterStyles.css'

function QuickMaths() {
  const set = useEdit(setField)
  const quick = useBoard(({ estimate }) => estimate.quickMaths === true)
  return (
    <Tooltip text={WORDS.quickMathsHelp} side="bottom">
      <label className="inline-flex min-h-8 cursor-pointer items-center gap-2 text-[12px]">
        <input
          type="checkbox"
          role="switch"
          aria-checked={quick}
          checked={quick}
          onChange={() => set({ of: 'estimate', field: 'quickMaths', value: quick ? undefined : true })}
          className="relative m-0 h-4.5 w-8 shrink-0 cursor-pointer appearance-none rounded-full border border-muted bg-page transition-colors duration-150 before:absolute before:top-[2px] before:left-[2px] before:size-3 before:rounded-full before:bg-muted before:transition-transform before:duration-150 checked:border-accent checked:bg-accent checked:before:translate-x-3.5 checked:before:bg-on-accent"
        />
        {WORDS.quickMaths}
        {quick && <span className="text-muted">{WORDS.low}</span>}
      </label>
    </Tooltip>
  )
}

/** The field that had the focus last, which a number that is looked up may be put into. */
function useLastField() {
  const [last, setLast] = useState<InputId>()
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const field = target.closest<HTMLElement>('[data-estimate-field]')?.dataset.estimateField
    if (field) setLast(field as InputId)
  }
  return [last, onFocus] as const
}

/** The estimate as a sheet beside the board: the numbers it is reckoned from, what they come to, and what they force. */
export function EstimateSheet() {
  const [isLookingUp, setLookingUp] = useState(false)
  const [last, onFocus] = useLastField()
  const references = (
    <Button
      icon={<LaterIcon name="book-open" size={15} />}
      aria-pressed={isLookingUp}
      aria-label={WORDS.references}
      onClick={() => setLookingUp(!isLookingUp)}
    >
      <span className="max-sm:hidden">{WORDS.references}</span>
    </Button>
  )
  return (
    <SheetFrame
      sheet="estimate"
      beside={<span className="truncate text-[12px] text-muted max-[1023px]:hidden">{WORDS.about}</span>}
      tools={
        <>
          <QuickMaths />
          {references}
        </>
      }
    >
      <div className="@container relative h-full">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only notes which field has the focus */}
        <div className="grid @2xl:h-full @2xl:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]" onFocus={onFocus}>
          <div className="px-5 pt-2 pb-6 @2xl:overflow-y-auto @2xl:border-border @2xl:border-r max-sm:px-3">
            <Inputs />
          </div>
          <div className="@container px-5 py-4 @2xl:overflow-y-auto max-sm:px-3">
            <Results />
            <Forced />
          </div>
        </div>
      </div>
      {isLookingUp && <References field={last} onClose={() => setLookingUp(false)} />}
    </SheetFrame>
  )
}
