// Measures the work that grows with a board, in one run on one machine. What counts are the ratios, not the milliseconds.
import { createServer } from 'vite'
import { boardText } from './bench/boards.mjs'
import { medianMs } from './bench/measure.mjs'

const SIZES = [50, 200, 1000, 5000]

const server = await createServer({
  server: { middlewareMode: true, hmr: false, watch: null },
  appType: 'custom',
  optimizeDeps: { noDiscovery: true, include: [] },
})
/** @param {string} path */
const load = (path) => server.ssrLoadModule(`/src/${path}`)

const { decodeBoardText } = await load('domain/board/decodeBoardText.ts')
const { encodeBoard } = await load('domain/board/encodeBoard.ts')
const { applyChanges } = await load('domain/board/change.ts')
const { layoutOf } = await load('domain/layout/bands.ts')
const { checkBoard } = await load('domain/flow/engine.ts')
const { routeEdges } = await load('domain/layout/routing/routeEdges.ts')
const { createDragRouter } = await load('domain/layout/routing/dragRouter.ts')
const { writeMermaid } = await load('domain/mermaid/write/writeReference.ts')
const { DEFAULT_MERMAID_OPTIONS } = await load('domain/mermaid/write/mermaidOptions.ts')
const { writeSvg } = await load('exporting/svg/writeSvg.ts')

const EVERY_RULE = { speaks: ['live', 'settled', 'review'] }

/** @param {number} size */
function prepare(size) {
  const text = boardText(size)
  const { value: board } = decodeBoardText(text)
  const [first, second] = board.blocks
  /** @param {object} change */
  const changed = (change) => applyChanges(board, [change])
  const newEdge = { id: 'e_new', from: first.id, to: second.id, kind: 'request', order: 1e6 }
  const input = { cards: layoutOf(board).cards, edges: board.edges, direction: 'right' }
  const card = input.cards.get(first.id)
  const drag = createDragRouter(input, routeEdges(input), new Set([first.id]))
  let step = 0
  return {
    'full check': () => checkBoard({ ...board }, EVERY_RULE),
    'check after an edge is added': () => checkBoard(changed({ op: 'put', type: 'edge', record: newEdge }), EVERY_RULE),
    'check after a label changes': () =>
      checkBoard(changed({ op: 'patch', type: 'block', id: first.id, fields: { label: `n${step++}` } }), EVERY_RULE),
    'check after a block moves': () =>
      checkBoard(changed({ op: 'patch', type: 'block', id: first.id, fields: { y: 20 * step++ } }), EVERY_RULE),
    'layout of the tiers': () => layoutOf({ ...board }),
    'routing of all edges': () => routeEdges(input),
    'one frame of a drag': () => drag.route(new Map([[first.id, { ...card, y: card.y + (step++ % 10) * 20 }]])),
    'reading a board file': () => decodeBoardText(text),
    'writing a board file': () => encodeBoard(board),
    'writing Mermaid': () => writeMermaid(board, DEFAULT_MERMAID_OPTIONS),
    'writing an SVG': () => writeSvg(board, { theme: 'light', transparent: false, embed: false }),
  }
}

const columns = SIZES.map((size) => {
  console.error(`Measuring ${size} blocks …`)
  return Object.entries(prepare(size)).map(([name, act]) => ({ name, ms: medianMs(act) }))
})
await server.close()

const width = 32
const head = SIZES.map((size) => `${size}`.padStart(10)).join('')
console.log(`\nMedian milliseconds by number of blocks, 1.5 edges each, and the growth from 1,000 to 5,000\n`)
console.log(`${''.padEnd(width)}${head}${'growth'.padStart(10)}`)
for (const [row, { name }] of (columns[0] ?? []).entries()) {
  const times = columns.map((column) => column[row]?.ms ?? Number.NaN)
  const growth = (times[3] ?? Number.NaN) / (times[2] ?? Number.NaN)
  const cells = times.map((ms) => ms.toFixed(2).padStart(10)).join('')
  console.log(`${name.padEnd(width)}${cells}${`×${growth.toFixed(1)}`.padStart(10)}`)
}
