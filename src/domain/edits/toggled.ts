interface Toggle {
  readonly option: string
  readonly on: boolean
}

/** A set of a property's options with one of them put in or taken out, in the order of the options; undefined when empty. */
export function toggled(
  options: readonly string[],
  chosen: readonly string[] | undefined,
  { option, on }: Toggle,
): readonly string[] | undefined {
  const next = options.filter((each) => (each === option ? on : chosen?.includes(each)))
  return next.length === 0 ? undefined : next
}
