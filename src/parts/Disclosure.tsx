import { type ReactNode, useId, useState } from 'react'
import { Icon } from '#icons/Icon.tsx'
import { classNames } from './classNames.ts'

interface DisclosureProps {
  readonly title: string
  readonly children: ReactNode
  /** given where somebody else may open it, too */
  readonly shown?: { readonly open: boolean; readonly onOpen: (open: boolean) => void }
}

/** A heading that shows and hides what belongs to it; hidden at first. */
export function Disclosure({ title, children, shown }: DisclosureProps) {
  const id = useId()
  const [own, setOwn] = useState(false)
  const { open, onOpen } = shown ?? { open: own, onOpen: setOwn }
  return (
    <>
      <h3 className="m-0">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => onOpen(!open)}
          className="flex min-h-7 w-full items-center gap-1.5 rounded-md px-2 text-left font-semibold text-[11px] text-muted tracking-[0.02em] transition-colors duration-150 hover:bg-hover hover:text-text"
        >
          <Icon
            name="chevron-right"
            size={14}
            className={classNames('shrink-0 transition-transform duration-150', open && 'rotate-90')}
          />
          {title}
        </button>
      </h3>
      {open && <div id={id}>{children}</div>}
    </>
  )
}
