import { PALETTE } from '#domain/blocks/palette.ts'
import type { Block } from '#domain/board/board.ts'
import { onceForText } from '#shared/onceForText.ts'
import { tokensOf } from './tokens.ts'

const no = () => false
/** What is often written in one with what stands before it: “authservice”. */
const FRONTS: ReadonlySet<string> = new Set(['service', 'server'])

const wordsOf = onceForText((label: string) => tokensOf(label, no, (end) => FRONTS.has(end)).join(' '))

/** The words of a block's label, in lower case, singular and set apart by spaces: “PaymentAPIs_2” reads “payment api”. */
export const labelWords = ({ label }: Pick<Block, 'label'>): string => wordsOf(label)

/** A label in lower case without the number at its end, which is all that copies of one thing differ in. */
const withoutNumber = (label: string): string => {
  const text = label.trim().toLowerCase()
  return text.replace(/[\s\-#_]*\d+$/, '') || text
}

const GIVEN: ReadonlySet<string> = new Set(PALETTE.map(({ label }) => withoutNumber(label)))

/**
 * The label that a person gave a block, in lower case and without the number at its end; undefined for a block without one, and for
 * one that is still called what every new block of its kind is.
 */
export function typedLabel({ label }: Pick<Block, 'label'>): string | undefined {
  const text = withoutNumber(label)
  return text === '' || GIVEN.has(text) ? undefined : text
}
