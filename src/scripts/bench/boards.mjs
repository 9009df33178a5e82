// Boards of any size for the measurements: copies of one small system side by side, 1.5 edges a block.

/** One system of eight blocks: kind, tier, column and row within its copy. */
const BLOCKS = /** @type {const} */ ([
  ['client', 'client', 0, 0],
  ['lb', 'edge', 0, 0],
  ['app', 'business', 0, 0],
  ['app', 'business', 0, 1],
  ['sql', 'data', 0, 0],
  ['cache', 'data', 0, 1],
  ['queue', 'data', 0, 2],
  ['nosql', 'data', 0, 3],
])
/** Twelve edges of it, by the places of their blocks above. */
const EDGES = /** @type {const} */ ([
  [0, 1, 'request'],
  [1, 2, 'request'],
  [1, 3, 'request'],
  [2, 4, 'request'],
  [2, 5, 'request'],
  [2, 6, 'event'],
  [6, 3, 'event'],
  [3, 7, 'request'],
  [3, 5, 'request'],
  [2, 7, 'request'],
  [4, 7, 'replication'],
  [3, 4, 'request'],
])
const ROW = 400
const STEP = 100

/**
 * The text of a board file with about `count` blocks.
 *
 * @param {number} count
 */
export function sizedBoardText(count) {
  const copies = Math.ceil(count / BLOCKS.length)
  const blocks = []
  const edges = []
  for (let copy = 0; copy < copies; copy++) {
    for (const [i, [kind, tier, column, row]] of BLOCKS.entries()) {
      const place = { x: 40 + column * 200, y: copy * ROW + row * STEP }
      blocks.push({ id: `b${copy}_${i}`, kind, label: `${kind} ${copy}.${i}`, tier, ...place, replicas: 2 })
    }
    for (const [i, [from, to, kind]] of EDGES.entries()) {
      edges.push({ id: `e${copy}_${i}`, from: `b${copy}_${from}`, to: `b${copy}_${to}`, kind })
    }
  }
  const brief = { publicApi: false, peakReadQps: 10_000, peakWriteQps: 1000 }
  const settings = { name: `${count} blocks`, direction: 'right' }
  return JSON.stringify({ format: 'tierboard', version: 1, board: { settings, brief, blocks, edges, zones: [] } })
}
