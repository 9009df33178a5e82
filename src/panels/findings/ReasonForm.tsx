import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Happened } from '#commands/perform.ts'
import { LIMITS } from '#domain/board/limits.ts'
import { Button } from '#parts/Button.tsx'
import { Field } from '#parts/Field.tsx'
import { INPUT } from '#parts/inputClasses.ts'
import { findingsWords } from '#words/findings.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'

/** A reason while it is written: the board has it only once it is given, so until then it is kept, also for the next visit. */
function useReasonDraft(place: string, start: string) {
  const { drafts } = useWorkspace()
  const [reason, setReason] = useState(() => drafts.kept.read(place)?.text ?? start)
  const unsaved = reason !== start
  useEffect(() => (unsaved ? drafts.open() : undefined), [drafts, unsaved])
  return {
    reason,
    type: (text: string) => {
      setReason(text)
      drafts.kept.keep(place, text === start || text.trim() === '' ? undefined : { text, over: start })
    },
    /** The reason is given, or will not be. */
    forget: () => drafts.kept.keep(place, undefined),
  }
}

interface ReasonFormProps {
  readonly name: string
  /** the verb on its button */
  readonly action: string
  readonly start?: string
  /** where a reason that is begun is kept until it is given */
  readonly place: string
  /** what was refused stays to be written */
  readonly onDone: (reason: string) => Happened
  readonly onCancel: () => void
  /** further fields */
  readonly children?: ReactNode
}

/** Asks why something is accepted: Enter is done, Escape leaves, and without a reason it is not done. */
export function ReasonForm({ name, action, start = '', place, onDone, onCancel, children }: ReasonFormProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const { reason, type, forget } = useReasonDraft(place, start)
  const [missing, setMissing] = useState(false)
  useEffect(() => field.current?.focus(), [])
  const finish = () => {
    setMissing(reason.trim() === '')
    if (reason.trim() === '') return field.current?.focus()
    if (onDone(reason.trim()) !== 'refused') forget()
  }
  const cancel = () => {
    forget()
    onCancel()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const typing = event.target === field.current
    if (event.key === 'Escape') {
      event.stopPropagation()
      cancel()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || (typing && !event.shiftKey))) {
      event.preventDefault()
      finish()
    }
  }
  return (
    <form
      aria-label={name}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        finish()
      }}
      className="mt-2.5 flex flex-col gap-2 text-[12.5px] text-text"
    >
      <Field label={findingsWords.reason} layout="stacked" message={missing ? findingsWords.reasonMissing : undefined}>
        {(control) => (
          <textarea
            {...control}
            ref={field}
            value={reason}
            rows={2}
            required
            maxLength={LIMITS.reason}
            placeholder={findingsWords.reasonExample}
            className={`${INPUT} field-sizing-content block max-h-60 min-h-13 resize-none py-1.5 leading-snug`}
            onChange={(event) => {
              type(event.target.value)
              setMissing(false)
            }}
          />
        )}
      </Field>
      {children}
      <div className="flex gap-1.5">
        <Button type="submit" size="small" tone="primary">
          {action}
        </Button>
        <Button size="small" tone="quiet" onClick={cancel}>
          {findingsWords.cancel}
        </Button>
      </div>
    </form>
  )
}
