import { type ReactNode, type Ref, useId } from 'react'
import { classNames } from '#parts/classNames.ts'

/** What a card of a group is given. */
export interface RadioCardProps {
  /** the group of radio buttons that it belongs to */
  readonly group: string
  readonly value: string
  /** the accessible name */
  readonly name: string
  /** what else a screen reader hears of it */
  readonly facts: string
  readonly checked: boolean
  readonly onChoose: () => void
  readonly inputRef?: Ref<HTMLInputElement> | undefined
  readonly className: string
  readonly children: ReactNode
}

/** A card of which one in a group is chosen: a radio button to the keyboard and to screen readers. */
export function RadioCard({ group, value, name, facts, checked, onChoose, inputRef, ...props }: RadioCardProps) {
  const id = useId()
  return (
    <label
      data-chosen={checked || undefined}
      className={classNames(
        'group/card relative block cursor-pointer rounded-[10px] border bg-raised transition-colors duration-150',
        'has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-1',
        checked
          ? 'border-accent shadow-[0_0_0_3px_var(--accent-soft)] forced-colors:border-2 forced-colors:border-[Highlight]'
          : 'border-border hover:border-border-strong',
        props.className,
      )}
    >
      <input
        ref={inputRef}
        type="radio"
        name={group}
        value={value}
        checked={checked}
        aria-label={name}
        aria-describedby={id}
        onChange={onChoose}
        className="absolute inset-0 m-0 size-full cursor-pointer opacity-0"
      />
      <span id={id} className="sr-only">
        {facts}
      </span>
      <span aria-hidden="true" className="contents">
        {props.children}
      </span>
    </label>
  )
}
