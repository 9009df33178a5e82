import type { BlockPropertyId } from '#domain/board/blockProperties.ts'
import type { BriefPropertyId } from '#domain/board/briefProperties.ts'
import type { EdgePropertyId } from '#domain/board/edgeProperties.ts'
import type { RuleSettingId } from '#domain/board/ruleSettings.ts'
import { nothing, type Slice } from './slice.ts'

/** Something on the screen that was asked for, and takes the focus as soon as it is there. */
export type Wish =
  /** the search of the palette */
  | { readonly kind: 'search-blocks' }
  /** the inspector, at one of its fields, or else at its first */
  | { readonly kind: 'inspect'; readonly field?: BlockPropertyId | EdgePropertyId | RuleSettingId }
  | { readonly kind: 'fill-in-brief'; readonly field: BriefPropertyId }
  | { readonly kind: 'write-mermaid' }
  /** the first of the findings, or else their list */
  | { readonly kind: 'read-findings' }
  /** the field for typed flows */
  | { readonly kind: 'type-flow' }

/** A wish that nobody has taken yet; each has a number of its own, so that the same one can be asked for again. */
export type AskedWish = Wish & { readonly id: number }

/** What is asked for once. */
export interface Wishes {
  readonly wish: AskedWish | undefined
  /** the number of the last wish */
  readonly lastWish: number
  /** how often all lines were asked for anew, whether or not they could stay */
  readonly linesAnew: number
}

export const wishes: Slice<Wishes> = {
  // What was asked for on one board is not meant on another.
  wish: { start: undefined, opened: nothing },
  lastWish: { start: 0 },
  linesAnew: { start: 0 },
}
