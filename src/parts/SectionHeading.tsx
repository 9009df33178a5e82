interface SectionHeadingProps {
  readonly id?: string
  /** the level in the outline of the page */
  readonly level?: 2 | 3
  readonly children: string
}

/** The small heading of a group in a panel. */
export function SectionHeading({ id, level = 3, children }: SectionHeadingProps) {
  const Heading = `h${level}` as const
  return (
    <Heading id={id} className="m-0 font-semibold text-[11px] text-muted tracking-[0.02em]">
      {children}
    </Heading>
  )
}
