import { useState } from 'react'
import { usersToPut } from '#commands/brief/briefEdits.ts'
import { ESSENTIALS, missingEssentials } from '#domain/board/briefEssentials.ts'
import type { BriefPropertyId } from '#domain/board/briefProperties.ts'
import { Button } from '#parts/Button.tsx'
import { classNames } from '#parts/classNames.ts'
import { briefSheetWords as WORDS } from '#words/briefSheet.ts'
import { useBoard, useCommand, useDesk } from '#workspace/useWorkspace.ts'
import { SheetFrame } from '../SheetFrame.tsx'
import { Figures, isMore } from './Figures.tsx'
import { type GoTo, useGoTo } from './goTo.ts'
import { LineList } from './LineList.tsx'
import { ProblemFields } from './ProblemFields.tsx'
import { Questions } from './Questions.tsx'
import { ReadyFeatures } from './ReadyFeatures.tsx'
import '#parts/laterStyles.css'

/** How many of the essentials are stated. */
function EssentialsPill() {
  const open = useBoard(({ brief }) => missingEssentials(brief).length)
  return (
    <span
      className={classNames(
        'inline-flex h-5 items-center whitespace-nowrap rounded-full px-2 font-semibold text-[11px]',
        open === 0 ? 'bg-[var(--good-soft)] text-ok' : 'bg-hover text-muted',
      )}
    >
      {WORDS.essentials(ESSENTIALS.length - open, ESSENTIALS.length)}
    </span>
  )
}

/** Whether a short form of the brief stands in a corner of the canvas. */
function PinSwitch() {
  const pinned = useDesk(({ briefPinned }) => briefPinned)
  const pin = useCommand('pin-brief')
  return (
    <label className="inline-flex min-h-8 cursor-pointer items-center gap-2 text-[12px] max-sm:min-h-11">
      <input
        type="checkbox"
        role="switch"
        aria-checked={pinned}
        checked={pinned}
        onChange={() => pin.run()}
        className="relative m-0 h-4.5 w-8 shrink-0 cursor-pointer appearance-none rounded-full border border-muted bg-page transition-colors duration-150 before:absolute before:top-[2px] before:left-[2px] before:size-3 before:rounded-full before:bg-muted before:transition-transform before:duration-150 checked:border-accent checked:bg-accent checked:before:translate-x-3.5 checked:before:bg-on-accent"
      />
      <span className="max-sm:sr-only">{WORDS.pinned}</span>
    </label>
  )
}

const COLUMN =
  'min-w-0 py-4 @2xl:px-5 @2xl:first:pl-0 @2xl:last:pr-0 max-@2xl:border-t max-@2xl:border-border max-@2xl:first:border-t-0'
const COLUMNS = 'grid border-border border-t @2xl:grid-cols-[minmax(0,9fr)_minmax(0,9fr)_minmax(0,6fr)]'
const HEAD = 'm-0 mb-1.5 font-semibold text-[13px]'
const SUBHEAD = 'm-0 mt-2 text-[11px] font-semibold text-muted'

function Features({ goTo }: { readonly goTo: GoTo }) {
  return (
    <section aria-label={WORDS.functional} className={COLUMN}>
      <h3 className={HEAD}>{WORDS.functional}</h3>
      <h4 className={SUBHEAD}>{WORDS.firstVersion}</h4>
      <LineList id="features" goTo={goTo} />
      <ReadyFeatures />
      <h4 className={SUBHEAD}>{WORDS.later}</h4>
      <LineList id="featuresLater" goTo={goTo} />
    </section>
  )
}

/** The users of the product, with the way to draw those that are not on the board as clients yet. */
function Users({ goTo }: { readonly goTo: GoTo }) {
  const put = useCommand('put-users-on-board')
  const isOpen = useBoard((board) => usersToPut(board).length > 0)
  return (
    <section aria-label={WORDS.users} className={COLUMN}>
      <h3 className={HEAD}>{WORDS.users}</h3>
      <LineList id="users" goTo={goTo}>
        {isOpen && (
          <Button size="small" onClick={put.run}>
            {WORDS.putOnBoard}
          </Button>
        )}
      </LineList>
    </section>
  )
}

/** The brief as a sheet beside the board: the problem, what to ask, and what the design has to do, how well, and what not. */
export function BriefSheet() {
  const [isMoreOpen, setMoreOpen] = useState(false)
  const { root, goTo } = useGoTo((field: BriefPropertyId) => isMore(field) && setMoreOpen(true))
  return (
    <SheetFrame sheet="brief" beside={<EssentialsPill />} tools={<PinSwitch />}>
      <div ref={root} className="@container px-5 py-4 max-sm:px-3">
        <ProblemFields />
        <Questions goTo={goTo} />
        <div className={`${COLUMNS} @2xl:divide-x @2xl:divide-border`}>
          <Features goTo={goTo} />
          <section aria-label={WORDS.nonFunctional} className={COLUMN}>
            <h3 className={HEAD}>{WORDS.nonFunctional}</h3>
            <Figures more={{ open: isMoreOpen, onOpen: setMoreOpen }} goTo={goTo} />
          </section>
          <section aria-label={WORDS.outOfScope} className={COLUMN}>
            <h3 className={HEAD}>{WORDS.outOfScope}</h3>
            <LineList id="outOfScope" goTo={goTo} />
            <p className="m-0 mt-1 text-[12px] text-muted">{WORDS.readOut}</p>
          </section>
        </div>
        <div className={COLUMNS}>
          <Users goTo={goTo} />
          <section aria-label={WORDS.journeys} className={COLUMN}>
            <h3 className={HEAD}>{WORDS.journeys}</h3>
            <LineList id="journeys" goTo={goTo} />
          </section>
          <section aria-label={WORDS.limits} className={COLUMN}>
            <h3 className={HEAD}>{WORDS.limits}</h3>
            <LineList id="constraints" goTo={goTo} />
          </section>
        </div>
      </div>
    </SheetFrame>
  )
}
