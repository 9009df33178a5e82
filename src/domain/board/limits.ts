/** How large the parts of a board may be; how many records of a type it may hold stands in the file of the type. */
export const LIMITS = {
  /** bytes of a board file that is read */
  fileBytes: 50_000_000,
  /** bytes of a board written without white space that it may grow to; the rest of a file is for what two tabs add at once */
  boardBytes: 45_000_000,
  /** bytes of a text file, such as Mermaid or Markdown */
  textBytes: 10_000_000,
  /** characters (code points) */
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
