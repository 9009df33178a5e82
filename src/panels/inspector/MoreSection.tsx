import { type ReactNode, useId } from 'react'
import { Icon } from '#icons/Icon.tsx'
import { inspectorWords } from '#words/inspector.ts'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'

interface MoreSectionProps {
  /** how many of the fields inside are stated */
  readonly stated: number
  readonly children: ReactNode
}

/** Fields that are rarely needed, shown when asked for; open or shut it stays so for whatever is selected next. */
export function MoreSection({ stated, children }: MoreSectionProps) {
  const { desk } = useWorkspace()
  const open = useDesk((state) => state.moreOpen)
  const id = useId()
  return (
    <section className="flex flex-col gap-2 border-border border-b px-4 py-2">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => desk.setState({ moreOpen: !open })}
        className="-mx-1.5 flex h-7 items-center gap-1 rounded-md px-1.5 font-semibold text-[11px] text-muted tracking-[0.02em] hover:bg-hover"
      >
        <Icon name={open ? 'chevron-down' : 'chevron-right'} size={14} className="shrink-0" />
        <span>{inspectorWords.more}</span>
        {stated > 0 && <span className="ml-auto font-normal">{inspectorWords.stated(stated)}</span>}
      </button>
      <div id={id} hidden={!open} className="flex flex-col gap-2 pb-1.5 [&[hidden]]:hidden">
        {open && children}
      </div>
    </section>
  )
}
