import { useState } from 'react'
import { askQuestion, tickQuestion } from '#commands/brief/briefEdits.ts'
import {
  BRIEF_LISTS,
  type BriefListId,
  isAnswered,
  QUESTIONS,
  type Question,
  type QuestionTopic,
  questionsDone,
  stubPlace,
} from '#domain/interview/brief/questions.ts'
import { Icon } from '#icons/Icon.tsx'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { classNames } from '#parts/classNames.ts'
import { SegmentedControl } from '#parts/SegmentedControl.tsx'
import { briefSheetWords as WORDS } from '#words/briefSheet.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { useBoard, useWorkspace } from '#workspace/useWorkspace.ts'
import type { GoTo } from './goTo.ts'

interface ChipProps {
  readonly question: Question
  readonly isDone: boolean
  readonly goTo: GoTo
}

const isList = (field: string): field is BriefListId => (BRIEF_LISTS as readonly string[]).includes(field)

/** Adds the line that the answer completes where there is none yet, and goes to the answer. */
function useAsk(goTo: GoTo) {
  const { document } = useWorkspace()
  const ask = useEdit(askQuestion)
  return (question: Question) => {
    ask(question)
    const { field } = question
    if (!isList(field)) return goTo({ field })
    const place = stubPlace(document.board().brief[field], question)
    goTo({ list: field, item: place < 0 ? 'new' : place })
  }
}

/** A question: its mark ticks it by hand, its words go to where the answer belongs. */
function QuestionChip({ question, isDone, goTo }: ChipProps) {
  const ask = useAsk(goTo)
  const tick = useEdit(tickQuestion)
  const isRead = useBoard((board) => isAnswered(board, question))
  return (
    <li className="inline-flex min-h-6.5 items-center rounded-full border border-border bg-raised text-[12px] max-sm:min-h-11">
      <button
        type="button"
        aria-pressed={isDone}
        aria-disabled={isRead}
        aria-label={WORDS.tick(question.asks)}
        title={WORDS.tick(question.asks)}
        onClick={() => isRead || tick({ question, on: !isDone })}
        className="grid h-6.5 w-6.5 place-items-center rounded-l-full pl-1 text-muted hover:text-text max-sm:h-11 max-sm:w-9"
      >
        {isDone ? (
          <LaterIcon name="check" size={13} className="text-ok" />
        ) : (
          <span className="size-3 rounded-[3px] border border-muted" />
        )}
      </button>
      <button
        type="button"
        onClick={() => ask(question)}
        className={classNames(
          'flex h-full min-h-6.5 items-center gap-1 rounded-r-full pr-2.5 pl-0.5 hover:underline',
          isDone ? 'text-muted' : 'text-text',
        )}
      >
        {!isDone && <Icon name="plus" size={12} className="shrink-0" />}
        {question.asks}
      </button>
    </li>
  )
}

const count = ({ questions }: QuestionTopic, done: ReadonlySet<string>) =>
  questions.filter(({ id }) => done.has(id)).length

/** Questions by topic, with how many of each are done. */
export function Questions({ goTo }: { readonly goTo: GoTo }) {
  const [chosen, setChosen] = useState('features')
  const brief = useBoard((board) => board.brief)
  const ticks = useBoard((board) => board.ticks)
  const done = questionsDone({ brief, ticks })
  const topic = QUESTIONS.find(({ id }) => id === chosen)
  return (
    <section aria-label={WORDS.questions} className="pt-3 pb-4">
      <div className="flex flex-wrap items-center gap-2.5">
        <h3 className="m-0 font-semibold text-[13px]">{WORDS.questions}</h3>
        <SegmentedControl
          label={WORDS.questions}
          options={QUESTIONS.map((each) => ({
            value: each.id,
            title: `${each.title} ${count(each, done)}/${each.questions.length}`,
          }))}
          value={chosen}
          onChange={setChosen}
          className="flex-wrap"
        />
      </div>
      <ul className="m-0 mt-2 flex list-none flex-wrap gap-1.5 p-0">
        {topic?.questions.map((question) => (
          <QuestionChip key={question.id} question={question} isDone={done.has(question.id)} goTo={goTo} />
        ))}
      </ul>
    </section>
  )
}
