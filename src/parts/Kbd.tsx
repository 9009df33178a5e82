import { classNames } from './classNames.ts'

/** A key cap, where there may be keys; hidden from screen readers, for the shortcut is said elsewhere. */
export function Kbd({ children, className }: { readonly children: string; readonly className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'inline-flex h-5 min-w-5 items-center justify-center rounded-[5px] border border-border bg-raised px-1.5',
        'max-sm:hidden pointer-coarse:hidden',
        'font-medium font-sans text-[11px] text-muted tabular-nums',
        className,
      )}
    >
      {children}
    </span>
  )
}
