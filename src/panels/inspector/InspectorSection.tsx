import { type ReactNode, useId } from 'react'
import { SectionHeading } from '#parts/SectionHeading.tsx'

/** A group of fields of the inspector under a small heading. */
export function InspectorSection({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section
      aria-labelledby={title ? id : undefined}
      className="flex flex-col gap-2 border-border border-b px-4 py-3.5 last:border-b-0"
    >
      {title && <SectionHeading id={id}>{title}</SectionHeading>}
      {children}
    </section>
  )
}
