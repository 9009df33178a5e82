import type { Fix } from './rule.ts'

/** The fixes of a finding in order, without those that do not apply. */
export const fixList = (...fixes: readonly (Fix | false | undefined)[]): readonly Fix[] =>
  fixes.filter((fix): fix is Fix => fix !== undefined && fix !== false)
