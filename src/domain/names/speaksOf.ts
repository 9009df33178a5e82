import type { Block } from '#domain/board/board.ts'
import { labelWords } from './labelWords.ts'

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** What labels speak of, by words as they are split and spelled everywhere: lower case, singular. */
const TOPICS = {
  /** sums and stocks, of which everybody must see the same */
  amounts: wordsOf('ledger balance stock inventory'),
  records: wordsOf(
    'order user account customer profile payment booking cart message comment session ledger inventory ticket record',
  ),
  files: wordsOf(
    `photo image picture avatar thumbnail video audio media file attachment document pdf upload log export invoice receipt
    report backup recording scan asset`,
  ),
  /** figures about many things */
  analytics: wordsOf('analytics analytic aggregate aggregation aggregator metric telemetry stat statistic'),
  /** what is done and cannot be taken back by us */
  deeds: wordsOf('payment charge charging refund payout transfer bank banking card shipping shipment'),
  /** what only tells somebody something */
  mail: wordsOf('mail mailing mailer email sms'),
} as const

/** True when a label has one of the words of a topic. */
export function speaksOf(block: Pick<Block, 'label'>, topic: keyof typeof TOPICS): boolean {
  const words = TOPICS[topic]
  return labelWords(block)
    .split(' ')
    .some((word) => words.has(word))
}
