/** The new set, or the old one while it has the same entries, so that whoever compares sees no change where there is none. */
export const keptSet = <T>(old: ReadonlySet<T> | undefined, now: ReadonlySet<T>): ReadonlySet<T> =>
  old?.size === now.size && [...now].every((entry) => old.has(entry)) ? old : now
