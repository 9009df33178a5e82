import type { Board } from './board.ts'
import { boardBytes } from './boardBytes.ts'
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

/** Above this a file is not read by people any more, and white space would only make it larger than can be opened again. */
const INDENTED_BYTES = 10_000_000

/**
 * The text of a board's file: JSON with fields in a fixed order, ending in a newline; equal boards give equal texts. It is indented by
 * two spaces, and without white space where the board takes more than 10 MB.
 */
export function encodeBoard(board: Board): string {
  const content = {
    settings: inFieldOrder(board.settings, SETTINGS_FIELDS),
    brief: inFieldOrder(board.brief, BRIEF_FIELDS),
    blocks: board.blocks.map((block) => inFieldOrder(block, BLOCK_FIELDS)),
    edges: board.edges.map((edge) => inFieldOrder(edge, EDGE_FIELDS)),
    zones: board.zones.map((zone) => inFieldOrder(zone, ZONE_FIELDS)),
    tradeoffs: board.tradeoffs.map((tradeoff) => inFieldOrder(tradeoff, TRADEOFF_FIELDS)),
  }
  const indent = boardBytes(board) > INDENTED_BYTES ? 0 : 2
  return `${JSON.stringify({ format: FILE_FORMAT, version: FILE_VERSION, board: content }, null, indent)}\n`
}
