import { ESSENTIALS, missingEssentials } from '#domain/board/briefEssentials.ts'
import type { Brief } from '#domain/board/briefProperties.ts'
import { listed } from '#domain/flow/listed.ts'
import { essentialsWords } from '#words/essentials.ts'

/** How much of what should be agreed on first is stated, and what is not. */
export function essentialsSentence(brief: Brief): string {
  const missing = missingEssentials(brief).map(({ name }) => name)
  if (missing.length === 0) return essentialsWords.all(ESSENTIALS.length)
  const stated = ESSENTIALS.length - missing.length
  return essentialsWords.some({ stated, all: ESSENTIALS.length, open: listed(missing) })
}
