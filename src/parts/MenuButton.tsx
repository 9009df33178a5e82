import { type ReactElement, useCallback, useRef, useState } from 'react'
import type { UiIcon } from '#icons/uiIcons.ts'
import type { MenuGroup } from './CommandMenu.tsx'
import { IconButton } from './IconButton.tsx'
import { useOpenedPart } from './useOpenedPart.ts'

const load = () => import('./CommandMenu.tsx')

interface MenuButtonProps {
  readonly label: string
  /** one of the first screen by its name, or any element */
  readonly icon: UiIcon | ReactElement
  readonly groups: readonly MenuGroup[]
  readonly className?: string
}

/** A button that opens a menu of commands; the menu's code loads when the button is first reached for. */
export function MenuButton({ label, icon, groups, className }: MenuButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  const part = useOpenedPart(load, open, close)
  // Whoever opens it hears of a failure.
  const prepare = () => void load().catch(() => {})
  return (
    <>
      <IconButton
        ref={button}
        icon={icon}
        label={label}
        bordered
        className={className}
        aria-haspopup="menu"
        aria-expanded={open}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setOpen(true)
        }}
      />
      {part && button.current && (
        <part.CommandMenu anchor={button.current} label={label} groups={groups} onClose={close} />
      )}
    </>
  )
}
