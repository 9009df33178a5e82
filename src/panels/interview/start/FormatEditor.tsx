import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import {
  draftMinutes,
  FORMAT_LIMITS,
  type FormatDraft,
  type FormatFault,
  formatOfDraft,
  type OwnFormat,
  type PhaseDraft,
} from '#domain/interview/ownFormats.ts'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { Button } from '#parts/Button.tsx'
import { classNames } from '#parts/classNames.ts'
import { INPUT } from '#parts/inputClasses.ts'
import { practiceWords } from '#words/practice.ts'
import { PhaseRow } from './PhaseRow.tsx'

const WORDS = practiceWords.editor

interface FormatEditorProps {
  readonly draft: FormatDraft
  readonly own: readonly OwnFormat[]
  readonly onDraft: (draft: FormatDraft) => void
  readonly onSave: (format: OwnFormat) => void
  readonly onCancel: () => void
}

/** The rows with one of them at another place. */
function moved(phases: readonly PhaseDraft[], from: number, to: number): readonly PhaseDraft[] {
  const row = phases[from]
  return row ? phases.toSpliced(from, 1).toSpliced(to, 0, row) : phases
}

interface EditorFootProps {
  readonly draft: FormatDraft
  readonly onAdd: () => void
  readonly onSave: () => void
  readonly onCancel: () => void
}

function EditorFoot({ draft, onAdd, onSave, onCancel }: EditorFootProps) {
  const isOpen = draft.phases.some(({ minutes }) => minutes.trim() === '')
  return (
    <div className="mt-2.5 flex flex-wrap items-center gap-2">
      <Button
        data-field="add"
        size="small"
        icon={<LaterIcon name="plus" size={14} />}
        disabled={draft.phases.length >= FORMAT_LIMITS.phases}
        onClick={onAdd}
      >
        {WORDS.add}
      </Button>
      <output className="mr-auto font-semibold text-[12px] tabular-nums max-[420px]:basis-1/2">
        {WORDS.sum(draftMinutes(draft), isOpen)}
      </output>
      <Button size="small" tone="quiet" onClick={onCancel}>
        {WORDS.cancel}
      </Button>
      <Button size="small" tone="accent" onClick={onSave}>
        {WORDS.save}
      </Button>
    </div>
  )
}

/** A format of one's own: its name, and its phases in rows that can be added, removed and moved. */
export function FormatEditor({ draft, own, onDraft, onSave, onCancel }: FormatEditorProps) {
  const id = useId()
  const root = useRef<HTMLFieldSetElement>(null)
  const [fault, setFault] = useState<FormatFault>()
  const [said, setSaid] = useState('')
  const { phases } = draft
  const setPhases = (next: readonly PhaseDraft[]) => onDraft({ ...draft, phases: next })
  /** Once the rows are drawn. */
  const focus = (field: string, index?: number) =>
    setTimeout(() => {
      const place = index === undefined ? root.current : root.current?.querySelectorAll('[data-phase-row]')[index]
      place?.querySelector<HTMLElement>(`[data-field=${field}]`)?.focus()
    })
  useEffect(() => {
    root.current?.querySelector<HTMLElement>('[data-field=format]')?.focus()
    root.current?.scrollIntoView?.({ block: 'nearest' })
  }, [])
  const save = () => {
    const read = formatOfDraft(draft, own)
    if (read.ok) return onSave(read.value)
    setFault(read.error)
    const field = {
      'no-name': 'format',
      'name-taken': 'format',
      'no-phases': 'add',
      'phase-name': 'name',
      minutes: 'minutes',
    }
    focus(field[read.error.code], read.error.phase)
  }
  const move = (from: number, to: number, field = 'grip') => {
    if (to < 0 || to >= phases.length || from === to) return
    setPhases(moved(phases, from, to))
    setSaid(WORDS.moved(phases[from]?.name || WORDS.unnamed(from + 1), to + 1, phases.length))
    focus(field, to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement
    if (event.key === 'Escape') onCancel()
    else if (event.key === 'Enter' && isField) save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const nameFault = fault?.code === 'no-name' || fault?.code === 'name-taken'
  return (
    <fieldset
      ref={root}
      aria-label={practiceWords.ownFormat}
      className="m-0 mt-2 min-w-0 rounded-[10px] border border-border-strong p-3"
      onKeyDown={onKeyDown}
    >
      <input
        data-field="format"
        aria-label={WORDS.name}
        aria-invalid={nameFault || undefined}
        aria-describedby={fault && id}
        placeholder={WORDS.namePlaceholder}
        maxLength={FORMAT_LIMITS.name}
        value={draft.name}
        onChange={({ target }) => onDraft({ ...draft, name: target.value })}
        className={classNames(INPUT, 'h-8 font-semibold pointer-coarse:h-11')}
      />
      <ol aria-label={WORDS.phases} className="m-0 mt-2 flex list-none flex-col gap-1.5 p-0">
        {phases.map((phase, index) => (
          <PhaseRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a row that moves hands its values on and keeps no state
            key={index}
            phase={phase}
            index={index}
            fault={fault?.phase === index ? fault.code : undefined}
            describedBy={fault && id}
            onChange={(next) => setPhases(phases.with(index, next))}
            onMove={move}
            onRemove={() => {
              setPhases(phases.toSpliced(index, 1))
              if (phases.length === 1) focus('add')
              else focus('name', Math.min(index, phases.length - 2))
            }}
          />
        ))}
      </ol>
      {fault && (
        <p id={id} role="alert" className="m-0 mt-2 text-[12px] text-danger">
          {WORDS.faults[fault.code]}
        </p>
      )}
      <EditorFoot
        draft={draft}
        onAdd={() => {
          setPhases([...phases, { name: '', kind: 'other', minutes: '5' }])
          focus('name', phases.length)
        }}
        onSave={save}
        onCancel={onCancel}
      />
      <p role="status" className="sr-only">
        {said}
      </p>
    </fieldset>
  )
}
