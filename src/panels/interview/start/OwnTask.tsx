import { type RefObject, useId } from 'react'
import { type InterviewChoice, TASK_LENGTH, tooManyIn } from '#domain/interview/practice.ts'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { classNames } from '#parts/classNames.ts'
import { practiceWords } from '#words/practice.ts'

interface OwnTaskProps {
  readonly choice: InterviewChoice
  readonly onTask: (task: string) => void
  readonly taskRef: RefObject<HTMLTextAreaElement | null>
}

/** One's own problem as a text, which is chosen by typing it. */
export function OwnTask({ choice, onTask, taskRef }: OwnTaskProps) {
  const id = useId()
  const chosen = choice.problem === undefined
  const tooMany = tooManyIn(choice)
  return (
    <div>
      <div
        className={classNames(
          'flex items-start gap-2.5 rounded-[10px] border px-3 has-focus-visible:outline-2 has-focus-visible:outline-accent',
          chosen
            ? 'border-accent bg-raised shadow-[0_0_0_3px_var(--accent-soft)] forced-colors:border-2 forced-colors:border-[Highlight]'
            : 'border-border-strong border-dashed',
        )}
      >
        <LaterIcon
          name="pencil"
          size={15}
          className={classNames('mt-2.75 shrink-0', chosen ? 'text-accent' : 'text-muted')}
        />
        <textarea
          ref={taskRef}
          rows={1}
          aria-label={practiceWords.own}
          aria-invalid={tooMany > 0 || undefined}
          aria-describedby={tooMany > 0 ? id : undefined}
          placeholder={practiceWords.own}
          value={choice.task}
          onChange={(event) => onTask(event.target.value)}
          onFocus={() => choice.task.trim() !== '' && onTask(choice.task)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
          className="field-sizing-content max-h-28 min-w-0 flex-1 resize-none border-0 bg-transparent px-0 py-2 text-[13px] text-text leading-5 outline-none placeholder:text-muted"
        />
      </div>
      {tooMany > 0 && (
        <p id={id} role="alert" className="m-0 mt-1 text-[12px] text-danger">
          {practiceWords.tooLong(tooMany, TASK_LENGTH)}
        </p>
      )}
    </div>
  )
}
