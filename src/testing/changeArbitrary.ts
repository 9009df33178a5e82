import * as fc from 'fast-check'
import { BLOCK_PROPERTIES } from '#domain/board/blockProperties.ts'
import type { Block, Board } from '#domain/board/board.ts'
import { BRIEF_PROPERTIES } from '#domain/board/briefProperties.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { EDGE_PROPERTIES } from '#domain/board/edgeProperties.ts'
import { fittingChanges } from '#domain/board/fitting.ts'
import { boardEstimate } from '#domain/board/records/estimate.ts'
import { arbitraryBoard } from './boardArbitrary.ts'
import { arbitraryProperties } from './propertyArbitrary.ts'

/** Makes changes that fit a board: nothing they leave behind dangles. */
export type ChangeMaker = (board: Board) => Change[]

const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(list.length, 1)]

function removal(board: Board, { id }: Block): Change[] {
  const edges = board.edges.filter(({ from, to }) => from === id || to === id)
  return [
    ...edges.map((edge): Change => ({ op: 'remove', type: 'edge', id: edge.id })),
    { op: 'remove', type: 'block', id },
  ]
}

/** Puts everything of the other board on this one; what has the same id is overwritten. */
const merging = (other: Board): Change[] => [
  ...other.zones.map((record): Change => ({ op: 'put', type: 'zone', record })),
  ...other.blocks.map((record): Change => ({ op: 'put', type: 'block', record })),
  ...other.edges.map((record): Change => ({ op: 'put', type: 'edge', record })),
  ...other.tradeoffs.map((record): Change => ({ op: 'put', type: 'tradeoff', record })),
]

const onBlock = (index: number, make: (block: Block, board: Board) => Change[]): ChangeMaker => {
  return (board) => {
    const block = pick(board.blocks, index)
    return block ? make(block, board) : []
  }
}

const arbitraryMaker: fc.Arbitrary<ChangeMaker> = fc.oneof(
  // Zones are left out: two boards' zones of the same ids could put each other into a circle.
  arbitraryBoard({ maxBlocks: 3, maxEdges: 3, maxZones: 0 }).map((other) => () => merging(other)),
  fc.nat().map((index) => onBlock(index, (block, board) => removal(board, block))),
  fc
    .nat()
    .map((index) =>
      onBlock(index, (block, board) => [...removal(board, block), { op: 'put', type: 'block', record: block }]),
    ),
  fc
    .tuple(fc.nat(), fc.integer(), fc.integer())
    .map(([index, x, y]) =>
      onBlock(index, ({ id }) => [{ op: 'patch', type: 'block', id, fields: { x: x % 1e6, y: y % 1e6, order: x } }]),
    ),
  fc
    .tuple(fc.nat(), arbitraryProperties(BLOCK_PROPERTIES))
    .map(([index, fields]) => onBlock(index, ({ id }) => [{ op: 'patch', type: 'block', id, fields }])),
  fc.nat().map((index) =>
    onBlock(index, ({ id, ...block }) => [
      {
        op: 'patch',
        type: 'block',
        id,
        fields: {
          zone: undefined,
          role: undefined,
          [Object.keys(block).at(-1) === 'order' ? 'notes' : 'technology']: undefined,
        },
      },
    ]),
  ),
  fc.tuple(fc.nat(), arbitraryProperties(EDGE_PROPERTIES)).map(([index, fields]) => (board: Board): Change[] => {
    const edge = pick(board.edges, index)
    return edge ? [{ op: 'patch', type: 'edge', id: edge.id, fields }] : []
  }),
  arbitraryProperties(BRIEF_PROPERTIES).map((fields) => (): Change[] => [{ op: 'patch', type: 'brief', fields }]),
  arbitraryProperties(boardEstimate.fields).map((fields) => (): Change[] => [
    { op: 'patch', type: 'estimate', fields },
  ]),
  fc.constantFrom('right' as const, 'down' as const).map((direction) => (): Change[] => [
    {
      op: 'patch',
      type: 'settings',
      fields: { direction, name: direction, dataSize: direction === 'down' ? 300 : undefined },
    },
  ]),
)

/** One to five makers whose changes are made together, each fitting the board the one before it left. */
export const arbitraryChanges: fc.Arbitrary<ChangeMaker> = fc
  .array(arbitraryMaker, { minLength: 1, maxLength: 5 })
  .map((makers) => (board) => {
    const changes: Change[] = []
    let at = board
    for (const make of makers) {
      const more = fittingChanges(at, make(at))
      at = applyChanges(at, more)
      changes.push(...more)
    }
    return changes
  })
