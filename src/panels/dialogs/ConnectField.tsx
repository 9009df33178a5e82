import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import { Icon } from '#icons/Icon.tsx'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { dialogWords } from '#words/dialogs.ts'
import { ChoiceInput } from './ChoiceInput.tsx'
import { ChoiceLine } from './ChoiceLine.tsx'
import { LIST_STEPS, markAfter } from './ChoiceList.tsx'
import type { Choice } from './choice.ts'
import type { ConnectTarget } from './connectTargets.ts'

const WORDS = dialogWords.connect

/** A target as it is offered. */
interface TargetLine {
  readonly target: ConnectTarget
  readonly choice: Choice
}

interface ConnectFieldProps {
  /** the accessible name of the field and of the list */
  readonly label: string
  readonly placeholder: string
  /** what a text names, the best first, without what is taken already */
  readonly linesFor: (typed: string, taken: readonly ConnectTarget[]) => readonly TargetLine[]
  readonly onConnect: (targets: readonly ConnectTarget[]) => void
  readonly inputRef: RefObject<HTMLInputElement | null>
}

const targetsOf = (lines: readonly TargetLine[]) => lines.map(({ target }) => target)

/** Takes the best match of each text before a comma; what is behind the last one is still typed. */
function takenFrom(text: string, taken: readonly TargetLine[], linesFor: ConnectFieldProps['linesFor']) {
  const parts = text.split(',')
  const rest = parts.pop() ?? ''
  const all = [...taken]
  for (const part of parts) {
    const [best] = part.trim() === '' ? [] : linesFor(part, targetsOf(all))
    if (best) all.push(best)
  }
  return { taken: all, rest: parts.length > 0 ? rest.trimStart() : rest }
}

/** The texts, the taken ones and the mark of the field, and what typing and keys do to them. */
function useTaking({ linesFor, onConnect }: Pick<ConnectFieldProps, 'linesFor' | 'onConnect'>) {
  const [text, setText] = useState('')
  const [taken, setTaken] = useState<readonly TargetLine[]>([])
  /** the line that the arrows or the pointer went to; by itself the first is marked */
  const [mark, setMark] = useState<number>()
  const lines = linesFor(text, targetsOf(taken))
  const index = Math.min(mark ?? 0, lines.length - 1)
  const type = (next: string) => {
    const { taken: all, rest } = takenFrom(next, taken, linesFor)
    setTaken(all)
    setText(rest)
    setMark(undefined)
  }
  const drop = (line: TargetLine | undefined) => setTaken(taken.filter((each) => each !== line))
  const finish = (line = lines[index]) => {
    // With something taken and nothing typed since, no other one is meant.
    const isMeant = text.trim() !== '' || taken.length === 0 || mark !== undefined
    onConnect(targetsOf(isMeant && line ? [...taken, line] : taken))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key in LIST_STEPS) setMark(markAfter(index, event.key, lines.length))
    else if (event.key === 'Enter') finish()
    else if (event.key === 'Backspace' && text === '' && taken.length > 0) drop(taken.at(-1))
    else return
    event.preventDefault()
  }
  return {
    text,
    taken,
    lines,
    index,
    type,
    drop,
    setMark,
    onKeyDown,
    connectTo: (line: TargetLine) => onConnect(targetsOf([...taken, line])),
  }
}

function TakenChip({ line, onDrop }: { readonly line: TargetLine; readonly onDrop: () => void }) {
  const { title } = line.choice
  return (
    <span className="inline-flex h-6 max-w-full items-center gap-1 rounded-md bg-accent-soft pr-0.5 pl-2 font-medium text-[12px] text-text">
      <span className="min-w-0 truncate">{title}</span>
      <button
        type="button"
        tabIndex={-1}
        aria-label={WORDS.takeBack(title)}
        className="inline-flex size-5 items-center justify-center rounded-sm text-muted hover:text-text"
        onPointerDown={(event) => event.preventDefault()}
        onClick={onDrop}
      >
        <Icon name="x" size={12} />
      </button>
    </span>
  )
}

/** A field that names what a block is connected to: letters narrow the list, a comma takes the best match, Enter connects to all. */
export function ConnectField({ label, placeholder, inputRef, ...taking }: ConnectFieldProps) {
  const id = useId()
  const { text, taken, lines, index, type, drop, setMark, onKeyDown, connectTo } = useTaking(taking)
  const optionId = ({ choice }: TargetLine) => `${id}${choice.id}`
  const current = lines[index]
  const currentId = current && optionId(current)
  const names = taken.map(({ choice }) => choice.title)
  return (
    <>
      <div className="flex flex-wrap items-center gap-1.5 border-border border-b px-3 py-1.5 text-muted">
        <LaterIcon name="spline" />
        {taken.map((line) => (
          <TakenChip key={line.choice.id + line.choice.title} line={line} onDrop={() => drop(line)} />
        ))}
        <ChoiceInput
          label={label}
          placeholder={taken.length === 0 ? placeholder : undefined}
          value={text}
          onType={type}
          onKeyDown={onKeyDown}
          inputRef={inputRef}
          listId={`${id}list`}
          markedId={currentId}
          describedBy={`${id}ways`}
          className="h-8 min-w-24"
        />
      </div>
      <div id={`${id}list`} role="listbox" aria-label={label} className="max-h-60 overflow-y-auto p-1.5">
        {lines.map((line, i) => (
          <ChoiceLine
            key={line.choice.id}
            id={optionId(line)}
            choice={line.choice}
            marked={line === current}
            onMark={() => setMark(i)}
            onChoose={() => connectTo(line)}
          />
        ))}
      </div>
      <p id={`${id}ways`} className="m-0 border-border border-t px-3 py-1.5 text-[12px] text-muted">
        {WORDS.ways}
      </p>
      <p role="status" className="sr-only">
        {names.length > 0 && WORDS.taken(names)}
      </p>
    </>
  )
}
