import { blockKind } from '#domain/blocks/catalogue.ts'
import type { Block } from '#domain/board/board.ts'
import type { Kind } from '#domain/board/kind.ts'
import type { NodeShape } from '#domain/mermaid/read/flowchart.ts'
import { labelText } from './labelText.ts'
import type { MermaidOptions } from './mermaidOptions.ts'
import { quoteLabel } from './quoteLabel.ts'

/** What stands before and after the label of a node. */
type Brackets = readonly [before: string, after: string]

/** Gives the brackets of a block's node. */
export type ShapeOf = (block: Block) => Brackets

const RECTANGLE: Brackets = ['[', ']']
const ROUND: Brackets = ['(', ')']
const CYLINDER: Brackets = ['[(', ')]']
const CHANNEL: Brackets = ['[[', ']]']

const SHAPES: Partial<Record<Kind, Brackets>> = {
  entry: ROUND,
  cdn: ROUND,
  lb: ['{{', '}}'],
  notify: ['([', '])'],
  external: ROUND,
  cache: CYLINDER,
  outbox: CHANNEL,
  queue: CHANNEL,
}

const isCylinder = ({ kind }: Block) => blockKind(kind).mermaid.shape === 'cylinder'

/** Cylinders for durable stores, rectangles for the rest, as in the reference design. */
export const plainShape: ShapeOf = (block) => (isCylinder(block) ? CYLINDER : RECTANGLE)

/** A shape by kind, of those that every Mermaid version since 8.8 draws alike. */
export const shapeByKind: ShapeOf = (block) => SHAPES[block.kind] ?? plainShape(block)

/** The two shapes that Mermaid 8.2 has: round for durable stores. */
export const oldShape: ShapeOf = (block) => (isCylinder(block) ? ROUND : RECTANGLE)

/** What the shape that a block is given says to a reader of the text. */
export const readShape =
  (shapeOf: ShapeOf) =>
  (block: Block): NodeShape =>
    shapeOf(block) === CYLINDER ? 'cylinder' : 'plain'

/** Gives the node of a block: with its label and shape where it is first named, later its id alone. */
export type NodeWriter = (block: Block) => string

/** A writer for the nodes of one diagram. */
export function nodeWriter(ids: ReadonlyMap<Block, string>, shapeOf: ShapeOf, options: MermaidOptions): NodeWriter {
  const declared = new Set<Block>()
  return (block) => {
    const id = ids.get(block) ?? ''
    if (declared.has(block)) return id
    declared.add(block)
    const [before, after] = shapeOf(block)
    return `${id}${before}${quoteLabel(labelText(block, options))}${after}`
  }
}
