import { type KeyboardEvent, useRef } from 'react'
import { classNames } from './classNames.ts'

interface TabListProps<T extends string> {
  /** the accessible name of the list */
  readonly label: string
  readonly tabs: readonly { readonly value: T; readonly title: string }[]
  readonly value: T
  readonly onChange: (value: T) => void
  /** the id of the one panel that shows what the chosen tab stands for */
  readonly panelId: string
}

/** The id of a tab, by which its panel is named. */
export const tabId = (panelId: string, value: string): string => `${panelId}-${value}`

function target(key: string, index: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (index + 1) % count
  if (key === 'ArrowLeft') return (index + count - 1) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}

/** Tabs above one panel: one stop for the Tab key, the arrow keys go from tab to tab and show what each stands for. */
export function TabList<T extends string>({ label, tabs, value, onChange, panelId }: TabListProps<T>) {
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const index = tabs.findIndex((tab) => tab.value === value)
    const next = target(event.key, index, tabs.length)
    const tab = next === undefined ? undefined : tabs[next]
    if (!tab || next === undefined) return
    event.preventDefault()
    onChange(tab.value)
    ;(list.current?.children[next] as HTMLElement | undefined)?.focus()
  }
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      onKeyDown={onKeyDown}
      className={classNames(
        'flex shrink-0 items-end border-border border-b',
        tabs.length > 4
          ? 'gap-1.5 overflow-x-auto px-3 max-[1099px]:mr-10 max-[1099px]:gap-1 max-[1099px]:px-2 max-sm:mr-11 max-sm:gap-0 max-sm:px-1'
          : 'gap-3 px-4',
      )}
    >
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          id={tabId(panelId, tab.value)}
          aria-selected={tab.value === value}
          aria-controls={panelId}
          tabIndex={tab.value === value ? 0 : -1}
          onClick={() => onChange(tab.value)}
          className={classNames(
            '-mb-px h-9.5 whitespace-nowrap border-b-2 px-0.5 font-medium tabular-nums transition-colors duration-150',
            tab.value === value
              ? 'border-accent text-text'
              : 'border-transparent text-muted hover:text-text forced-colors:border-[Canvas]',
          )}
        >
          {tab.title}
        </button>
      ))}
    </div>
  )
}
