import type { Block } from '#domain/board/board.ts'
import { onceForText } from '#shared/onceForText.ts'
import { tokenizer } from './tokens.ts'

const no = () => false
/** What is often written in one with what stands before it: “authservice”. */
const FRONTS: ReadonlySet<string> = new Set(['service', 'server'])

const wordsIn = tokenizer(no, (end) => FRONTS.has(end))
const wordsOf = onceForText((label: string) => wordsIn(label).join(' '))

/** The words of a block's label, in lower case, singular and set apart by spaces: “PaymentAPIs_2” reads “payment api”. */
export const labelWords = ({ label }: Pick<Block, 'label'>): string => wordsOf(label)
