import type { BlockId } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { nothing, type Slice } from './slice.ts'

/** What a typed flow would do to the board, as it is shown on it. */
export interface SketchedFlow {
  readonly changes: readonly Change[]
  /** the blocks on the board that it names */
  readonly met: readonly BlockId[]
  /** the new blocks that stand for what is not understood */
  readonly unknown: readonly BlockId[]
}

/** What is typed as a flow, and what was before, the latest first. */
export interface FlowTexts {
  readonly text: string
  readonly earlier: readonly string[]
}

/** The field that flows are typed into. */
export interface TypedFlowShown {
  readonly typedFlow: boolean
  readonly flowTexts: FlowTexts
  readonly sketched: SketchedFlow | undefined
}

const isText = (value: unknown) => typeof value === 'string'

const readTexts = (kept: unknown): FlowTexts | undefined => {
  const texts = kept as Partial<FlowTexts> | undefined
  return isText(texts?.text) && texts.earlier?.every?.(isText) ? (kept as FlowTexts) : undefined
}

export const typedFlow: Slice<TypedFlowShown> = {
  typedFlow: { start: false, opened: () => false },
  flowTexts: { start: { text: '', earlier: [] }, remembered: readTexts },
  // What would come of a flow was shown for the board before.
  sketched: { start: undefined, opened: nothing, changed: nothing },
}
