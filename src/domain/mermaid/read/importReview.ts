import type { BlockId } from '#domain/board/board.ts'
import type { Decision } from './classify/classify.ts'
import type { Mend } from './mendSource.ts'

/** What one block was taken for when it was read, and why. */
export interface ReviewedBlock {
  readonly block: BlockId
  readonly decision: Decision
}

/** What a person may want to look over after a text was read: the decisions, the mends and what was left out. */
export interface ImportReview {
  readonly blocks: readonly ReviewedBlock[]
  readonly mends: readonly Mend[]
  readonly notes: readonly string[]
}

/** True for what was read without being sure. */
export const isGuessed = ({ decision }: { readonly decision: Decision }): boolean =>
  decision.confidence === 'unknown' || decision.confidence === 'guess'

/** True where a person should look over how a text was read: something was guessed, mended or left out. */
export const asksForReview = ({ blocks, mends, notes }: ImportReview): boolean =>
  mends.length > 0 || notes.length > 0 || blocks.some(isGuessed)

/** Decisions of one ground and one outcome, which a person may change together. */
export interface ReviewGroup {
  readonly key: string
  readonly decision: Decision
  readonly blocks: readonly BlockId[]
}

const DOUBTS = ['unknown', 'guess', 'likely', 'sure'] as const

/** The decisions that are alike as groups, the least sure first, and the larger ones first among these. */
export function reviewGroups(blocks: readonly ReviewedBlock[]): ReviewGroup[] {
  const groups = new Map<string, { decision: Decision; blocks: BlockId[] }>()
  for (const { block, decision } of blocks) {
    const { sense, ground, word = '', confidence } = decision
    const key = [confidence, ground, word.toLowerCase(), sense.kind, sense.role ?? ''].join('|')
    const group = groups.get(key)
    if (group) group.blocks.push(block)
    else groups.set(key, { decision, blocks: [block] })
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .sort(
      (a, b) =>
        DOUBTS.indexOf(a.decision.confidence) - DOUBTS.indexOf(b.decision.confidence) ||
        b.blocks.length - a.blocks.length,
    )
}
