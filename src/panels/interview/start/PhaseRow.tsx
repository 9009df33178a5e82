import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import { PHASE_KINDS, type PhaseKind } from '#domain/board/phaseKinds.ts'
import { FORMAT_LIMITS, type FormatFault, type PhaseDraft } from '#domain/interview/ownFormats.ts'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { classNames } from '#parts/classNames.ts'
import { IconButton } from '#parts/IconButton.tsx'
import { INPUT } from '#parts/inputClasses.ts'
import { practiceWords } from '#words/practice.ts'

const WORDS = practiceWords.editor
const FIELD = 'h-8 pointer-coarse:h-11'

interface PhaseRowProps {
  readonly phase: PhaseDraft
  readonly index: number
  readonly fault: FormatFault['code'] | undefined
  readonly describedBy: string | undefined
  readonly onChange: (phase: PhaseDraft) => void
  /** moves a row to another place; the focus stays with the field */
  readonly onMove: (from: number, to: number, field?: string) => void
  readonly onRemove: () => void
}

/** The row of its list that a point is in, by its middle line; the nearest one beyond the ends. */
function rowAt(list: Element, y: number): number {
  const rows = [...list.children].map((row) => row.getBoundingClientRect())
  const below = rows.findIndex(({ bottom }) => y < bottom)
  return below < 0 ? rows.length - 1 : below
}

/** The grip of a row: dragged, or moved by the arrow keys. */
function Grip({ index, name, onMove }: { readonly name: string } & Pick<PhaseRowProps, 'index' | 'onMove'>) {
  const latest = useRef(onMove)
  // While it is dragged, the rows are others after each move.
  useEffect(() => {
    latest.current = onMove
  })
  const drag = (event: PointerEvent<HTMLButtonElement>) => {
    const list = event.currentTarget.closest('ol')
    if (!list || event.button !== 0) return
    event.preventDefault()
    let here = index
    const grip = event.currentTarget
    const { pointerId } = event
    grip.focus()
    const ended = new AbortController()
    const { signal } = ended
    const follow = (moving: globalThis.PointerEvent) => {
      if (moving.pointerId !== pointerId) return
      const to = rowAt(list, moving.clientY)
      if (to === here) return
      latest.current(here, to)
      here = to
    }
    const end = () => ended.abort()
    // The row that is dragged is another element once it has moved, so the window is listened to.
    window.addEventListener('pointermove', follow, { signal })
    window.addEventListener('pointerup', end, { signal })
    window.addEventListener('pointercancel', end, { signal })
  }
  return (
    <IconButton
      data-field="grip"
      icon={<LaterIcon name="grip-vertical" size={15} />}
      label={WORDS.move(name)}
      shortcut={WORDS.moveKeys}
      className="h-8 w-6 cursor-grab touch-none text-muted pointer-coarse:h-11 pointer-coarse:w-9"
      onPointerDown={drag}
      onKeyDown={(event) => {
        const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
        if (by === undefined) return
        event.preventDefault()
        event.stopPropagation()
        onMove(index, index + by)
      }}
    />
  )
}

/** A phase of a format as it is typed: what it is called, what it is for, and its minutes. */
export function PhaseRow({ phase, index, fault, describedBy, onChange, onMove, onRemove }: PhaseRowProps) {
  const name = phase.name || WORDS.unnamed(index + 1)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (by === undefined || !event.altKey) return
    event.preventDefault()
    const { field } = (event.target as HTMLElement).dataset
    onMove(index, index + by, field)
  }
  /** A phase that is called as its kind follows it. */
  const setKind = (kind: PhaseKind) => {
    const follows = phase.name === '' || phase.name === practiceWords.kinds[phase.kind]
    onChange({ ...phase, kind, name: follows ? practiceWords.kinds[kind] : phase.name })
  }
  return (
    <li data-phase-row className="flex items-center gap-1.5 max-[420px]:flex-wrap" onKeyDown={onKeyDown}>
      <Grip index={index} name={name} onMove={onMove} />
      <input
        data-field="name"
        aria-label={`${WORDS.phase(index + 1)}: ${WORDS.phaseName}`}
        aria-invalid={fault === 'phase-name' || undefined}
        aria-describedby={fault && describedBy}
        maxLength={FORMAT_LIMITS.phaseName}
        value={phase.name}
        onChange={({ target }) => onChange({ ...phase, name: target.value })}
        className={classNames(INPUT, FIELD, 'flex-[3]')}
      />
      <select
        data-field="kind"
        aria-label={`${WORDS.phase(index + 1)}: ${WORDS.kind}`}
        value={phase.kind}
        onChange={({ target }) => setKind(target.value as PhaseKind)}
        className={classNames(
          INPUT,
          FIELD,
          'flex-[3] max-[420px]:order-last max-[420px]:ml-10.5 max-[420px]:basis-3/4',
        )}
      >
        {PHASE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {practiceWords.kinds[kind]}
          </option>
        ))}
      </select>
      <input
        data-field="minutes"
        inputMode="decimal"
        aria-label={`${WORDS.phase(index + 1)}: ${WORDS.minutes}`}
        aria-invalid={fault === 'minutes' || undefined}
        aria-describedby={fault && describedBy}
        placeholder={WORDS.minutesPlaceholder}
        maxLength={8}
        value={phase.minutes}
        onChange={({ target }) => onChange({ ...phase, minutes: target.value })}
        className={classNames(INPUT, FIELD, 'max-w-15 flex-1 tabular-nums')}
      />
      <IconButton
        icon="x"
        label={WORDS.remove(name)}
        className="size-8 text-muted pointer-coarse:size-11"
        onClick={onRemove}
      />
    </li>
  )
}
