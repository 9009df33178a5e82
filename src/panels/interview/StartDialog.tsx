import { type FormEvent, useCallback, useId, useRef, useState } from 'react'
import { startChosen } from '#commands/interview/startInterview.ts'
import { plannedLength, readOwnFormats } from '#domain/interview/ownFormats.ts'
import {
  choiceTitle,
  chosenFormat,
  INTERVIEW_ROLES,
  type InterviewChoice,
  type InterviewRole,
  type Practice,
  readPractice,
  tooManyIn,
  USUAL_CHOICE,
} from '#domain/interview/practice.ts'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { closeDialog } from '#panels/dialogs/closeDialog.ts'
import { ModalDialog } from '#panels/dialogs/ModalDialog.tsx'
import { Button } from '#parts/Button.tsx'
import { classNames } from '#parts/classNames.ts'
import { interviewWords } from '#words/interview.ts'
import { practiceWords } from '#words/practice.ts'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { FormatPart } from './start/FormatPart.tsx'
import { ProblemPart } from './start/ProblemPart.tsx'
import { RadioCard } from './start/RadioCard.tsx'

const ROLE_ICONS = { candidate: 'user-round', interviewer: 'ear', alone: 'mic' } as const satisfies Record<
  InterviewRole,
  string
>

function RoleCards({ role, onRole }: { readonly role: InterviewRole; readonly onRole: (role: InterviewRole) => void }) {
  const group = useId()
  return (
    <section aria-label={practiceWords.youAre} className="px-6 pt-3 pb-4 max-[1119px]:px-4">
      <h3 className="m-0 mb-2.5 font-semibold text-[13px]">{practiceWords.youAre}</h3>
      <div
        role="radiogroup"
        aria-label={practiceWords.youAre}
        className="grid grid-cols-3 gap-2 max-[420px]:grid-cols-1"
      >
        {INTERVIEW_ROLES.map((each) => (
          <RadioCard
            key={each}
            group={group}
            value={each}
            name={practiceWords.roles[each].title}
            facts={practiceWords.roles[each].does}
            checked={each === role}
            onChoose={() => onRole(each)}
            className="p-3"
          >
            <span className="flex items-start gap-2.5">
              <LaterIcon
                name={ROLE_ICONS[each]}
                size={16}
                className={classNames('shrink-0', each === role ? 'text-accent' : 'text-muted')}
              />
              <span className="min-w-0">
                <span className="block font-semibold text-[13px] leading-4">{practiceWords.roles[each].title}</span>
                <span className="block text-[12px] text-muted leading-4.5">{practiceWords.roles[each].does}</span>
              </span>
            </span>
          </RadioCard>
        ))}
      </div>
    </section>
  )
}

/** What is chosen when the dialog opens: what was begun the last time, and a problem of one's own that was typed since. */
const chosenAtFirst = ({ last = USUAL_CHOICE, task }: Practice): InterviewChoice => ({
  ...last,
  task: task || last.task,
})

/** What to practise, in which format and as whom. */
export function StartDialog() {
  const workspace = useWorkspace()
  const { desk } = workspace
  const practice = readPractice(useDesk((state) => state.practice))
  const own = readOwnFormats(useDesk((state) => state.ownFormats))
  const [choice, setChoice] = useState(() => chosenAtFirst(practice))
  const [card, setCard] = useState(choice.problem ?? USUAL_CHOICE.problem)
  const chosenRef = useRef<HTMLInputElement>(null)
  const taskRef = useRef<HTMLTextAreaElement>(null)
  const close = useCallback(() => closeDialog(workspace), [workspace])
  const { minutes, isOpen } = plannedLength(chosenFormat(choice, own).phases)

  const onTask = (task: string) => {
    setChoice({ ...choice, task, problem: task.trim() === '' ? card : undefined })
    desk.setState((state) => ({ practice: { ...readPractice(state.practice), task } }))
  }
  const start = (event: FormEvent) => {
    event.preventDefault()
    if (tooManyIn(choice) > 0) taskRef.current?.focus()
    else closeDialog(workspace, () => void startChosen(workspace, choice))
  }
  return (
    <ModalDialog
      title={interviewWords.practise}
      tall
      width="w-[1120px]"
      initialFocus={choice.problem === undefined ? taskRef : chosenRef}
      onClose={close}
    >
      <form className="flex min-h-0 flex-1 flex-col" onSubmit={start}>
        <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,46fr)_minmax(0,54fr)] border-border border-t max-[1119px]:grid-cols-2 max-[899px]:grid-cols-1 max-[899px]:overflow-y-auto">
          <ProblemPart
            choice={choice}
            started={practice.started}
            onProblem={(problem) => {
              setCard(problem)
              setChoice({ ...choice, problem })
            }}
            onTask={onTask}
            chosenRef={chosenRef}
            taskRef={taskRef}
          />
          <div className="flex min-h-0 flex-col border-border max-[899px]:block max-[899px]:border-t min-[900px]:border-l">
            <FormatPart chosen={choice.format} onFormat={(format) => setChoice({ ...choice, format })} />
            <RoleCards role={choice.role} onRole={(role) => setChoice({ ...choice, role })} />
          </div>
        </div>
        <div className="flex justify-end gap-2 border-border border-t px-4 py-3">
          <Button className="pointer-coarse:h-11" onClick={close}>
            {practiceWords.cancel}
          </Button>
          <Button
            type="submit"
            tone="primary"
            icon={<LaterIcon name="play" size={15} className="shrink-0" />}
            className="min-w-0 shrink! pointer-coarse:h-11"
          >
            <span className="truncate">
              {practiceWords.start(choiceTitle(choice), practiceWords.length(minutes, isOpen))}
            </span>
          </Button>
        </div>
      </form>
    </ModalDialog>
  )
}
