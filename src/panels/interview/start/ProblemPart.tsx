import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import type { InterviewChoice } from '#domain/interview/practice.ts'
import { LEVELS, type Level, PROBLEMS, type ProblemCard, type ProblemId } from '#domain/interview/problems/catalogue.ts'
import { Icon } from '#icons/Icon.tsx'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { classNames } from '#parts/classNames.ts'
import { practiceWords } from '#words/practice.ts'
import { OwnTask } from './OwnTask.tsx'
import { RadioCard, type RadioCardProps } from './RadioCard.tsx'

type Shown = 'all' | Level | 'not-tried'

const lowered = (text: string) => text.toLowerCase().trim()

/** The problems that are found by what is typed, among those to show. */
function problemsFound(typed: string, shown: Shown, started: readonly ProblemId[]): readonly ProblemCard[] {
  const words = lowered(typed).split(/\s+/)
  return PROBLEMS.filter(({ id, title, type, level, task }) => {
    const isShown = shown === 'all' || level === shown || (shown === 'not-tried' && !started.includes(id))
    const text = lowered(`${title} ${practiceWords.problemFacts(type, level)} ${task}`)
    return isShown && words.every((word) => text.includes(word))
  })
}

/** The arrow keys go up and down a column; to the sides the browser goes by itself. */
function stepInColumn(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return
  const all = [...event.currentTarget.querySelectorAll('input')]
  const left = (input: HTMLElement) => Math.round(input.getBoundingClientRect().left)
  const here = all.indexOf(event.target as HTMLInputElement)
  if (here < 0) return
  event.preventDefault()
  const ahead = by > 0 ? all.slice(here + 1) : all.slice(0, here).reverse()
  const next = ahead.find((input) => left(input) === left(all[here] as HTMLElement))
  next?.focus()
  next?.click()
}

interface ChipsProps {
  readonly shown: Shown
  readonly hasStarted: boolean
  readonly onShow: (shown: Shown) => void
}

function Chips({ shown, hasStarted, onShow }: ChipsProps) {
  const group = useId()
  const chips: readonly (readonly [Shown, string])[] = [
    ['all', practiceWords.all(PROBLEMS.length)],
    ...LEVELS.map((level) => [level, practiceWords.levels[level]] as const),
    ...(hasStarted ? ([['not-tried', practiceWords.notTried]] as const) : []),
  ]
  return (
    <div role="radiogroup" aria-label={practiceWords.show} className="flex flex-wrap gap-1.5">
      {chips.map(([value, title]) => (
        <label
          key={value}
          className={classNames(
            'relative flex h-6.5 cursor-pointer items-center rounded-full border px-2.5 font-medium text-[12px]',
            'has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:h-9',
            value === shown
              ? 'border-transparent bg-accent-soft text-accent forced-colors:border-2 forced-colors:border-[Highlight]'
              : 'border-border bg-raised hover:border-border-strong',
          )}
        >
          <input
            type="radio"
            name={group}
            checked={value === shown}
            onChange={() => onShow(value)}
            className="absolute inset-0 m-0 size-full cursor-pointer opacity-0"
          />
          {title}
        </label>
      ))}
    </div>
  )
}

interface ProblemPartProps {
  readonly choice: InterviewChoice
  readonly started: readonly ProblemId[]
  readonly onProblem: (id: ProblemId) => void
  readonly onTask: (task: string) => void
  /** the chosen card */
  readonly chosenRef: RefObject<HTMLInputElement | null>
  readonly taskRef: RefObject<HTMLTextAreaElement | null>
}

type CardProps = Pick<RadioCardProps, 'group' | 'checked' | 'onChoose' | 'inputRef'> & {
  readonly problem: ProblemCard
}

function Card({ problem, ...radio }: CardProps) {
  const { id, title, type, level, icon } = problem
  const facts = practiceWords.problemFacts(type, level)
  return (
    <RadioCard {...radio} value={id} name={title} facts={facts} className="p-3 max-[1119px]:p-2.5">
      <span className="flex items-start gap-2.5">
        <span
          className={classNames(
            'flex size-7 shrink-0 items-center justify-center rounded-lg',
            radio.checked ? 'bg-accent-soft text-accent' : 'bg-page text-muted',
          )}
        >
          <LaterIcon name={icon} size={15} />
        </span>
        <span className="min-w-0">
          <span className="block truncate font-semibold text-[13px] leading-4">{title}</span>
          <span className="block truncate text-[12px] text-muted leading-4.5">{facts}</span>
        </span>
      </span>
    </RadioCard>
  )
}

/** What to practise: one's own problem, or one of the catalogue. */
export function ProblemPart({ choice, started, onProblem, onTask, chosenRef, taskRef }: ProblemPartProps) {
  const group = useId()
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState<Shown>('all')
  const found = problemsFound(typed, shown, started)
  return (
    <section aria-label={practiceWords.problem} className="flex min-h-0 flex-col gap-2.5 px-6 pt-3.5 max-[1119px]:px-4">
      <div className="flex items-center justify-between gap-3">
        <h3 className="m-0 font-semibold text-[13px]">{practiceWords.problem}</h3>
        <label className="flex h-7 w-44 items-center gap-2 rounded-lg border border-border bg-raised px-2.5 text-muted has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:h-9">
          <Icon name="search" size={14} className="shrink-0" />
          <input
            type="search"
            aria-label={practiceWords.find}
            placeholder={practiceWords.find}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              const [first] = found
              const isFound = found.some(({ id }) => id === choice.problem)
              if (event.key !== 'Enter' || event.nativeEvent.isComposing || typed.trim() === '' || isFound) return
              // What is not to be seen is not begun: the first Enter takes what was found, the next one begins it.
              event.preventDefault()
              if (first) onProblem(first.id)
            }}
            className="min-w-0 flex-1 border-0 bg-transparent p-0 text-[12.5px] text-text outline-none placeholder:text-muted"
          />
        </label>
      </div>
      <Chips shown={shown} hasStarted={started.length > 0} onShow={setShown} />
      <OwnTask choice={choice} onTask={onTask} taskRef={taskRef} />
      <div
        role="radiogroup"
        aria-label={practiceWords.problem}
        className="-mx-1 grid min-h-24 scroll-py-8 grid-cols-2 content-start gap-2 overflow-y-auto px-1 pt-1 pb-6 [mask-image:linear-gradient(to_bottom,black_calc(100%-28px),transparent)] max-[899px]:max-h-[46vh] max-[420px]:grid-cols-1"
        onKeyDown={stepInColumn}
      >
        {found.map((problem) => {
          const checked = choice.problem === problem.id
          return (
            <Card
              key={problem.id}
              problem={problem}
              group={group}
              checked={checked}
              onChoose={() => onProblem(problem.id)}
              inputRef={checked ? chosenRef : undefined}
            />
          )
        })}
        {found.length === 0 && <p className="col-span-full m-0 text-muted">{practiceWords.noProblem}</p>}
      </div>
    </section>
  )
}
