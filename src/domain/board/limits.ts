/** How large a board and its parts may be; the decoder, the file schema and the commands all read these numbers. */
export const LIMITS = {
  /** bytes of a board file that is read */
  fileBytes: 50_000_000,
  /** bytes of a board written without white space that it may grow to; the rest of a file is for what two tabs add at once */
  boardBytes: 45_000_000,
  /** bytes of a text file, such as Mermaid or Markdown */
  textBytes: 10_000_000,
  blocks: 10_000,
  edges: 30_000,
  zones: 2_000,
  tradeoffs: 2_000,
  /** characters (code points) */
  id: 64,
  boardName: 120,
  blockLabel: 200,
  edgeLabel: 120,
  zoneLabel: 120,
  says: 500,
  reason: 2_000,
  /** board pixels, either way from the origin */
  coordinate: 1_000_000,
  /** board pixels */
  bandSize: 100_000,
  /** problems a refusal names before it stops looking */
  problems: 20,
} as const

/** The longest label a block may have, in characters. */
export const LABEL_LIMIT = LIMITS.blockLabel
