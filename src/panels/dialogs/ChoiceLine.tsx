import { classNames } from '#parts/classNames.ts'
import { Kbd } from '#parts/Kbd.tsx'
import type { Choice } from './choice.ts'

interface ChoiceLineProps {
  readonly id: string
  readonly choice: Choice
  /** said with it, where lines of several groups are found at once */
  readonly group?: string | undefined
  /** the arrow keys stand on it */
  readonly marked: boolean
  readonly onMark: () => void
  readonly onChoose: () => void
}

/** One option of a list to choose from; the focus stays in the field above. */
export function ChoiceLine({ id, choice, group, marked, onMark, onChoose }: ChoiceLineProps) {
  const { title, detail, icon, shortcut, disabled } = choice
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names this option as the active one
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
    <div
      id={id}
      role="option"
      aria-selected={marked}
      aria-disabled={disabled ?? false}
      onPointerMove={() => !marked && onMark()}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className={classNames(
        'flex min-h-8.5 items-center gap-2.5 rounded-lg px-2.5 py-1',
        disabled ? 'text-muted' : 'cursor-pointer',
        marked && 'bg-hover forced-colors:outline-2 forced-colors:-outline-offset-2',
      )}
    >
      <span className="inline-flex w-6.5 shrink-0 justify-center text-muted">{icon}</span>
      <span className="min-w-0 truncate font-medium">{title}</span>
      {detail && <span className="min-w-0 flex-1 truncate text-[12px] text-muted">{detail}</span>}
      {group && <span className="sr-only">, {group}</span>}
      {shortcut && <Kbd className="ml-auto shrink-0">{shortcut}</Kbd>}
    </div>
  )
}
