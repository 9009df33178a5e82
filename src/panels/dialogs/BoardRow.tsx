import { useRef, useState } from 'react'
import type { BoardSummary } from '#commands/workspace.ts'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { Button } from '#parts/Button.tsx'
import { classNames } from '#parts/classNames.ts'
import { IconButton } from '#parts/IconButton.tsx'
import { dialogWords } from '#words/dialogs.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'

const UNITS = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['week', 7 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
] as const

const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

/** How long ago a moment was, as people say it; both in milliseconds since 1970. A moment to come counts as now. */
export function timeAgo(moment: number, now: number): string {
  const seconds = Math.max(0, (now - moment) / 1000)
  const unit = UNITS.find(([, length]) => seconds >= length)
  return unit ? words.format(-Math.floor(seconds / unit[1]), unit[0]) : dialogWords.boards.justNow
}

interface BoardRowProps {
  readonly board: BoardSummary
  readonly open: boolean
  readonly onOpen: () => void
  readonly onDelete: () => void
}

const WORDS = dialogWords.boards

function Confirm({ name, onKeep, onDelete }: { name: string; onKeep: () => void; onDelete: () => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question with two answers, not a form
    <div
      role="group"
      aria-label={WORDS.deleteAsked(name)}
      className="flex flex-1 flex-wrap items-center justify-end gap-2 px-3 py-2"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onKeep()
      }}
    >
      <span className="mr-auto min-w-0 truncate">{WORDS.deleteForGood(name)}</span>
      <Button size="small" autoFocus onClick={onKeep}>
        {WORDS.keep}
      </Button>
      <Button size="small" tone="danger" onClick={onDelete}>
        {WORDS.deleteBoard}
      </Button>
    </div>
  )
}

/** One kept board: opens it, or deletes it after a question in its place. */
export function BoardRow({ board, open, onOpen, onDelete }: BoardRowProps) {
  const { clock } = useWorkspace()
  const [asking, setAsking] = useState(false)
  const name = board.name.trim() || WORDS.untitled
  const kept = useRef(false)
  const focusAfterKeep = (button: HTMLButtonElement | null) => {
    if (button && kept.current) button.focus()
    kept.current = false
  }
  const keep = () => {
    kept.current = true
    setAsking(false)
  }
  return (
    <li className={classNames('flex items-center rounded-lg hover:bg-hover', asking && 'bg-hover')}>
      {asking ? (
        <Confirm name={name} onKeep={keep} onDelete={onDelete} />
      ) : (
        <>
          <button
            type="button"
            aria-current={open}
            onClick={onOpen}
            className="min-w-0 flex-1 rounded-lg px-3 py-2 text-left"
          >
            <span className="flex items-center gap-2">
              <span className="truncate font-semibold">{name}</span>
              {open && <span className="shrink-0 text-[12px] text-accent">{WORDS.openNow}</span>}
            </span>
            <span className="block text-[12px] text-muted">
              {WORDS.facts(board.blockCount, timeAgo(board.updatedAt, clock.now()))}
            </span>
          </button>
          <IconButton
            ref={focusAfterKeep}
            icon={<LaterIcon name="trash-2" />}
            label={WORDS.deleteNamed(name)}
            tip={WORDS.delete}
            className="mr-1.5 text-muted"
            onClick={() => setAsking(true)}
          />
        </>
      )}
    </li>
  )
}
