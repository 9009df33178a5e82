import { classNames } from './classNames.ts'

/** The suggestions for what was typed; all of them while the text is untouched or one of them. */
export function suggestionsFor(options: readonly string[], text: string): readonly string[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '' || options.some((option) => option.toLowerCase() === wanted)) return options
  return options.filter((option) => option.toLowerCase().includes(wanted))
}

/** The suggestion that an arrow key comes to from another one; undefined for other keys. */
export function optionKeys(key: string, active: number, count: number): number | undefined {
  const move = { ArrowDown: 1, ArrowUp: -1 }[key]
  if (move === undefined) return undefined
  const from = active < 0 && move < 0 ? 0 : active
  return (from + move + count) % Math.max(1, count)
}

interface SuggestionListProps {
  readonly id: string
  readonly label: string
  readonly listed: readonly string[]
  /** which one the arrow keys are at; -1 for none */
  readonly active: number
  /** what stands in the field */
  readonly chosen: string
  readonly onChoose: (option: string) => void
  /** the classes that place it */
  readonly className: string
}

/** What is suggested for a field, which keeps the focus; the field names the active one by `id` and its number. */
export function SuggestionList({ id, label, listed, active, chosen, onChoose, className }: SuggestionListProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      hidden={listed.length === 0}
      className={`absolute z-20 max-h-60 min-w-full overflow-auto rounded-lg border border-border bg-raised p-1 shadow-float ${className}`}
    >
      {listed.map((option, i) => (
        <div
          key={option}
          id={`${id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={option === chosen}
          className={classNames(
            'flex h-7 cursor-default items-center whitespace-nowrap rounded-md px-2 text-[13px] hover:bg-hover',
            i === active && 'bg-hover forced-colors:outline-2 forced-colors:-outline-offset-2',
            option === chosen && 'font-semibold',
          )}
          // The field keeps the focus, so that leaving it does not close the list before the choice.
          onPointerDown={(event) => {
            event.preventDefault()
            event.stopPropagation()
            onChoose(option)
          }}
        >
          {option}
        </div>
      ))}
    </div>
  )
}
