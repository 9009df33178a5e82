import { useId, useState } from 'react'
import { changeReason, reopen } from '#commands/findings/acceptAsTradeoff.ts'
import type { Tradeoff } from '#domain/board/board.ts'
import { Button } from '#parts/Button.tsx'
import { findingsWords } from '#words/findings.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { KeptReason } from './KeptReason.tsx'
import { ReasonForm } from './ReasonForm.tsx'

interface TradeoffEntryProps {
  readonly tradeoff: Tradeoff
  /** what it accepts is on the board */
  readonly found: boolean
}

/** One accepted trade-off: what was found, why that is accepted, and taking it back. */
export function TradeoffEntry({ tradeoff, found }: TradeoffEntryProps) {
  const change = useEdit(changeReason)
  const takeBack = useEdit(reopen)
  const id = useId()
  const [editing, setEditing] = useState(false)
  const place = `reason:${tradeoff.id}`
  const notes = [tradeoff.mark === undefined && findingsWords.wholeRule, !found && findingsWords.noLongerFound]
    .filter(Boolean)
    .join(' · ')
  const done = (reason: string) => {
    const { is } = change({ id: tradeoff.id, reason })
    if (is !== 'refused') setEditing(false)
    return is
  }
  return (
    <li data-place={tradeoff.id} className="border-border border-b px-2 py-2.5 last:border-b-0">
      <p id={id} className="m-0 break-words font-medium leading-[1.4]">
        {tradeoff.says}
      </p>
      {notes && <p className="m-0 mt-0.5 text-[11.5px] text-muted">{notes}</p>}
      {editing ? (
        <ReasonForm
          name={findingsWords.changeReason}
          action={findingsWords.save}
          start={tradeoff.reason}
          place={place}
          onDone={done}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <>
          <p className="m-0 mt-1 whitespace-pre-wrap break-words text-[12.5px] text-muted leading-[1.5]">
            {tradeoff.reason}
          </p>
          <KeptReason place={place} />
          <div className="mt-1 -ml-2.5 flex">
            <Button size="small" tone="quiet" aria-describedby={id} onClick={() => setEditing(true)}>
              {findingsWords.editReason}
            </Button>
            <Button
              size="small"
              tone="quiet"
              aria-describedby={id}
              onClick={() => takeBack({ id: tradeoff.id, found })}
            >
              {found ? findingsWords.reopen : findingsWords.remove}
            </Button>
          </div>
        </>
      )}
    </li>
  )
}
