import { type KeyboardEvent, type RefObject, useId, useMemo, useState } from 'react'
import { Icon } from '#icons/Icon.tsx'
import { dialogWords } from '#words/dialogs.ts'
import { ChoiceInput } from './ChoiceInput.tsx'
import { ChoiceLine } from './ChoiceLine.tsx'
import type { Choice, ChoiceGroup } from './choice.ts'
import { filterChoices } from './filterChoices.ts'

interface ChoiceListProps<C extends Choice> {
  /** the accessible name of the field and of the list */
  readonly label: string
  readonly placeholder: string
  readonly groups: readonly ChoiceGroup<C>[]
  /** the groups to look in as soon as something is typed, where they are others; each line says its group, and the best match is marked */
  readonly found?: () => readonly ChoiceGroup<C>[]
  readonly onChoose: (choice: C) => void
  readonly inputRef: RefObject<HTMLInputElement | null>
  /** the classes that set how tall the list may grow */
  readonly height?: string
}

const PAGE = 8
/** So many lines of each group, so that none hides the next. */
const AMONG_GROUPS = { ofEach: 12 }
/** How many lines the keys of a list move its mark. */
export const LIST_STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }

/** The line that is marked after a key that moves the mark: past an end one comes out at the other, by pages one stops there. */
export function markAfter(index: number, key: string, count: number): number {
  const step = LIST_STEPS[key] ?? 0
  if (Math.abs(step) === 1) return (index + step + count) % Math.max(1, count)
  return Math.max(0, Math.min(count - 1, index + step))
}

/** A search field over a list: typing narrows it, the arrow keys move the mark, Enter or a click chooses. */
export function ChoiceList<C extends Choice>(props: ChoiceListProps<C>) {
  const { label, placeholder, groups, found: lookIn, onChoose, inputRef, height = 'max-h-[min(26rem,56vh)]' } = props
  const id = useId()
  const [query, setQuery] = useState('')
  const [marked, setMarked] = useState<number>()
  const typed = query.trim() !== ''
  const wide = typed ? lookIn : undefined
  const all = useMemo(() => wide?.() ?? groups, [wide, groups])
  const found = useMemo(() => filterChoices(all, query, wide ? AMONG_GROUPS : undefined), [all, query, wide])
  const lines = found.groups.flatMap((group) => group.choices)
  const index = Math.min(marked ?? (wide ? found.best : 0), lines.length - 1)
  const optionId = (choice: Choice) => `${id}${choice.id}`
  const current = lines[index]
  const currentId = current && optionId(current)
  const choose = (choice: C | undefined) => {
    if (choice && !choice.disabled) onChoose(choice)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key in LIST_STEPS) setMarked(markAfter(index, event.key, lines.length))
    else if (event.key === 'Enter') choose(current)
    else return
    event.preventDefault()
  }
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex items-center gap-2.5 border-border border-b px-3.5 text-muted">
        <Icon name="search" className="shrink-0" />
        <ChoiceInput
          label={label}
          placeholder={placeholder}
          value={query}
          onType={(text) => {
            setQuery(text)
            setMarked(undefined)
          }}
          onKeyDown={onKeyDown}
          inputRef={inputRef}
          listId={`${id}list`}
          markedId={currentId}
          className="h-11 min-w-0"
        />
      </div>
      <div id={`${id}list`} role="listbox" aria-label={label} className={`${height} overflow-y-auto p-1.5`}>
        {found.groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot group the options of a listbox
          <div key={group.title} role="group" aria-label={group.title || label} className="pb-1">
            {group.title && (
              <div aria-hidden="true" className="px-2.5 pt-2 pb-1 font-semibold text-[11px] text-muted">
                {group.title}
              </div>
            )}
            {group.choices.map((choice) => (
              <ChoiceLine
                key={choice.id}
                id={optionId(choice)}
                choice={choice}
                group={wide && group.title}
                marked={choice === current}
                onMark={() => setMarked(lines.indexOf(choice))}
                onChoose={() => choose(choice)}
              />
            ))}
          </div>
        ))}
      </div>
      <p role="status" className={lines.length === 0 || found.more > 0 ? 'm-0 px-4 pb-3 text-muted' : 'sr-only'}>
        {lines.length === 0 ? dialogWords.choices.noMatch : found.more > 0 ? dialogWords.choices.more(found.more) : ''}
      </p>
    </div>
  )
}
