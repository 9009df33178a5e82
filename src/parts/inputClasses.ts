/** How every text input, select and text area of a panel looks. */
export const INPUT =
  'box-border w-full min-w-0 rounded-lg border border-border bg-raised px-2.5 text-[13px] text-text placeholder:text-muted placeholder:text-[12px] transition-colors duration-150 hover:border-border-strong aria-invalid:border-danger'
