import { type ReactNode, useId } from 'react'
import { SectionHeading } from '#parts/SectionHeading.tsx'

/** A part of a help page under its heading. */
export function RulePart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="mt-4">
      <div className="mb-1">
        <SectionHeading id={id} level={3}>
          {title}
        </SectionHeading>
      </div>
      {children}
    </section>
  )
}
