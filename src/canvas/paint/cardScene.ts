import type { Mark } from '#canvas/layers/ghostsOf.ts'
import type { Block, BlockId } from '#domain/board/board.ts'
import type { Severity } from '#domain/flow/rule.ts'
import { inflate, type Rect } from '#shared/geometry.ts'
import { onceFor } from '#shared/onceFor.ts'
import { createTileScene } from './tileScene.ts'

/** A card as it is painted. */
export interface PaintedCard {
  readonly block: Block
  readonly rect: Rect
  readonly selected: boolean
  /** of the worst finding on it */
  readonly finding: Severity | undefined
  /** of what would be wrong with the edge under way, if it ended there */
  readonly advice: Severity | undefined
  /** what a preview would do to it */
  readonly mark: Mark | undefined
  /** to telemetry, by lines that are hidden */
  readonly reports: boolean
}

/** The cards that are to be painted, and what makes them look as they do. */
export interface CardSource {
  /** from back to front */
  readonly blocks: readonly Block[]
  readonly rects: ReadonlyMap<BlockId, Rect>
  /** blocks whose cards somebody else draws */
  readonly leftOut: Pick<ReadonlySet<string>, 'has'>
  readonly selection: ReadonlySet<string>
  readonly findings: ReadonlyMap<string, { readonly severity: Severity }>
  readonly advice: ReadonlyMap<string, { readonly severity: Severity }>
  readonly marks: ReadonlyMap<string, Mark>
  readonly reporting: Pick<ReadonlySet<string>, 'has'>
}

/** So far beyond its box a card is painted at most, in board pixels: its ring and its dots at the smallest zoom. */
const OVERHANG = 40

const partsOf = onceFor(({ rect }: PaintedCard): readonly Rect[] => [inflate(rect, OVERHANG)])

const isSame = (a: PaintedCard | undefined, b: PaintedCard): a is PaintedCard =>
  a !== undefined &&
  a.block === b.block &&
  a.rect === b.rect &&
  a.selected === b.selected &&
  a.finding === b.finding &&
  a.advice === b.advice &&
  a.mark === b.mark &&
  a.reports === b.reports

/** The cards that are painted; those of which nothing changed keep their identity. */
function paintedCards(source: CardSource, old: ReadonlyMap<BlockId, PaintedCard>): Map<BlockId, PaintedCard> {
  const { blocks, rects, leftOut, selection, findings, advice, marks, reporting } = source
  const painted = new Map<BlockId, PaintedCard>()
  for (const block of blocks) {
    const { id } = block
    const rect = rects.get(id)
    if (!rect || leftOut.has(id)) continue
    const now = {
      block,
      rect,
      selected: selection.has(id),
      finding: findings.get(id)?.severity,
      advice: advice.get(id)?.severity,
      mark: marks.get(id),
      reports: reporting.has(id),
    }
    const before = old.get(id)
    painted.set(id, isSame(before, now) ? before : now)
  }
  return painted
}

/** The cards of a canvas that are painted, found by where they lie. */
export interface CardScene {
  /** Takes on what is to be painted now, which may be nothing, and answers which parts of the board look different. */
  show(source: CardSource | undefined): readonly Rect[]
  /** True when no card is painted. */
  isEmpty(): boolean
  /** The cards to be painted that reach into a part of the board, from back to front. */
  within(part: Rect): readonly PaintedCard[]
}

/** A scene without cards. */
export function createCardScene(): CardScene {
  const scene = createTileScene<BlockId, PaintedCard>(partsOf)
  return {
    show: (source) => scene.follow(source ? paintedCards(source, scene.now()) : new Map()),
    isEmpty: () => scene.now().size === 0,
    within: scene.within,
  }
}
