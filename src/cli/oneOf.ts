import { fail, ok, type Result } from '#shared/result.ts'
import { commandLineWords } from '#words/commandLine.ts'
import { didYouMean } from './didYouMean.ts'

/** The value of an option that must be one of some words; the first of them when it was not given. */
export function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  words: readonly [T, ...T[]],
): Result<T, string> {
  const known = value === undefined ? words[0] : words.find((word) => word === value)
  if (known !== undefined) return ok(known)
  return fail(`${commandLineWords.notOneOf(option, words, value)}${didYouMean(value ?? '', words)}`)
}
