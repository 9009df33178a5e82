import type { Board } from './board.ts'
import { FILE_FORMAT, FILE_VERSION } from './decode.ts'
import {
  BLOCK_FIELDS,
  BRIEF_FIELDS,
  EDGE_FIELDS,
  type FieldSpecs,
  SETTINGS_FIELDS,
  TRADEOFF_FIELDS,
  ZONE_FIELDS,
} from './fields.ts'

const inFieldOrder = (record: object, specs: FieldSpecs) =>
  Object.fromEntries(Object.keys(specs).map((field) => [field, (record as Record<string, unknown>)[field]]))

/** The text of a board's file: JSON by two spaces, fields in a fixed order, ending in a newline; equal boards give equal texts. */
export function encodeBoard(board: Board): string {
  const content = {
    settings: inFieldOrder(board.settings, SETTINGS_FIELDS),
    brief: inFieldOrder(board.brief, BRIEF_FIELDS),
    blocks: board.blocks.map((block) => inFieldOrder(block, BLOCK_FIELDS)),
    edges: board.edges.map((edge) => inFieldOrder(edge, EDGE_FIELDS)),
    zones: board.zones.map((zone) => inFieldOrder(zone, ZONE_FIELDS)),
    tradeoffs: board.tradeoffs.map((tradeoff) => inFieldOrder(tradeoff, TRADEOFF_FIELDS)),
  }
  return `${JSON.stringify({ format: FILE_FORMAT, version: FILE_VERSION, board: content }, null, 2)}\n`
}
