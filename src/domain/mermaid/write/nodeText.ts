import { blockKind } from '#domain/blocks/catalogue.ts'
import type { NodeForm } from '#domain/blocks/kinds/blockKind.ts'
import type { Block } from '#domain/board/board.ts'
import type { NodeShape } from '#domain/mermaid/read/flowchart.ts'
import { labelText } from './labelText.ts'
import type { MermaidOptions } from './mermaidOptions.ts'
import { quoteLabel } from './quoteLabel.ts'

/** What stands before and after the label of a node. */
type Brackets = readonly [before: string, after: string]

/** Gives the brackets of a block's node. */
export type ShapeOf = (block: Block) => Brackets

const BRACKETS: Readonly<Record<NodeForm, Brackets>> = {
  rectangle: ['[', ']'],
  cylinder: ['[(', ')]'],
  round: ['(', ')'],
  hexagon: ['{{', '}}'],
  stadium: ['([', '])'],
  channel: ['[[', ']]'],
}

/** Cylinders for durable stores, rectangles for the rest, as in the reference design. */
export const plainShape: ShapeOf = ({ kind }) => BRACKETS[blockKind(kind).mermaid.shape]

/** A shape by kind, of those that every Mermaid version since 8.8 draws alike. */
export const shapeByKind: ShapeOf = ({ kind }) => {
  const { shape, tiersShape = shape } = blockKind(kind).mermaid
  return BRACKETS[tiersShape]
}

/** The two shapes that Mermaid 8.2 has: round for durable stores. */
export const oldShape: ShapeOf = ({ kind }) =>
  BRACKETS[blockKind(kind).mermaid.shape === 'cylinder' ? 'round' : 'rectangle']

/** What the shape that a block is given says to a reader of the text. */
export const readShape =
  (shapeOf: ShapeOf) =>
  (block: Block): NodeShape =>
    shapeOf(block) === BRACKETS.cylinder ? 'cylinder' : 'plain'

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
