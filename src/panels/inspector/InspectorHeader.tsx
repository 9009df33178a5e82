import type { ReactNode } from 'react'

interface InspectorHeaderProps {
  readonly icon?: ReactNode
  readonly title: string
  readonly detail?: string | undefined
}

/** What the inspector is about: its name, and one line about it. */
export function InspectorHeader({ icon, title, detail }: InspectorHeaderProps) {
  return (
    <header className="flex min-w-0 items-center gap-3 px-4 pt-4 pb-1">
      {icon}
      <div className="min-w-0">
        <h2 className="m-0 break-words font-semibold text-[14px] leading-snug">{title}</h2>
        {detail && <p className="m-0 text-[12px] text-muted leading-snug">{detail}</p>}
      </div>
    </header>
  )
}
