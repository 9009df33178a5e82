import { lazy, Suspense, useRef, useState } from 'react'
import type { UiIcon } from '#icons/uiIcons.ts'
import type { MenuGroup } from './CommandMenu.tsx'
import { IconButton } from './IconButton.tsx'

const load = () => import('./CommandMenu.tsx')
const CommandMenu = lazy(() => load().then((module) => ({ default: module.CommandMenu })))

interface MenuButtonProps {
  readonly label: string
  readonly icon: UiIcon
  readonly groups: readonly MenuGroup[]
  readonly className?: string
}

/** A button that opens a menu of commands; the menu's code loads when the button is first reached for. */
export function MenuButton({ label, icon, groups, className }: MenuButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const prepare = () => void load()
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
      {open && button.current && (
        <Suspense>
          <CommandMenu anchor={button.current} label={label} groups={groups} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
