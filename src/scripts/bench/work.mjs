// What of the domain grows with a board, measured in Node.
import { sizedBoardText } from './boards.mjs'
import { withMeasured } from './builds.mjs'
import { reportChecking } from './checking.mjs'
import { medianMs } from './measure.mjs'
import { reportReading } from './reading.mjs'

const SIZES = [50, 200, 1000, 5000]

/** @param {Record<string, any>} measured @param {number} size */
function prepare(measured, size) {
  const { applyChanges, checkBoard, createChecker, createRouter, decodeBoardText, encodeBoard, layoutOf } = measured
  const { MOMENTS, RULES, offeredFixes, routeEdges, writeMermaid, DEFAULT_MERMAID_OPTIONS, writeSvg } = measured
  const EVERY_RULE = { speaks: MOMENTS }
  const text = sizedBoardText(size)
  const { value: board } = decodeBoardText(text)
  const [first, second] = board.blocks
  const newEdge = { id: 'e_new', from: first.id, to: second.id, kind: 'request', order: 1e6 }
  const input = { cards: layoutOf(board).cards, edges: board.edges, direction: 'right' }
  const card = input.cards.get(first.id)
  const router = createRouter()
  router.change(input)
  router.routeWaiting()
  const dragged = new Set([first.id])
  const cardMoved = () => {
    router.change({ ...input, cards: new Map(input.cards).set(first.id, { ...card, y: card.y + (step++ % 10) * 20 }) })
    router.routeWaiting()
  }
  const store = board.blocks.find((/** @type {{ label: string }} */ { label }) => label.endsWith('database'))
  const wrongEdge = { id: 'e_wrong', from: first.id, to: store.id, kind: 'request', order: 1e6 }
  const broken = applyChanges(board, [{ op: 'put', type: 'edge', record: wrongEdge }])
  const finding = checkBoard(broken, EVERY_RULE).find(
    (/** @type {{ rule: string }} */ { rule }) => rule === 'client-to-data',
  )
  let step = 0
  /**
   * The check that follows a change, by a checker that knows the board before it; the change itself is not measured.
   *
   * @param {() => object} change
   */
  const checking = (change) => {
    const checker = createChecker(RULES)
    checker.check(board, MOMENTS)
    return {
      before: () => {
        checker.check(board, MOMENTS)
        return applyChanges(board, [change()])
      },
      act: (/** @type {unknown} */ after) => checker.check(after, MOMENTS),
    }
  }
  return {
    'full check': () => checkBoard({ ...board }, EVERY_RULE),
    'check after an edge is added': checking(() => ({ op: 'put', type: 'edge', record: newEdge })),
    'check after a label changes': checking(() => ({
      op: 'patch',
      type: 'block',
      id: first.id,
      fields: { label: `n${step++}` },
    })),
    'check after a block moves': checking(() => ({
      op: 'patch',
      type: 'block',
      id: first.id,
      fields: { y: 20 * step++ },
    })),
    'repairs tried for one finding': () => offeredFixes(broken, finding),
    'layout of the tiers': () => layoutOf({ ...board }),
    'routing of all edges': () => routeEdges(input),
    'routing after a block moves': cardMoved,
    'one frame of a drag': () => router.drag(dragged, { dx: 0, dy: (step++ % 10) * 20 }),
    'reading a board file': () => decodeBoardText(text),
    'writing a board file': () => encodeBoard(board),
    'writing Mermaid': () => writeMermaid(board, DEFAULT_MERMAID_OPTIONS),
    'writing an SVG': () => writeSvg(board, { theme: 'light', transparent: false, embed: false }),
  }
}

/** @param {readonly { name: string, ms: number }[][]} columns a column a size */
function printColumns(columns) {
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
}

/** Measures and prints it. */
export const reportWork = () =>
  withMeasured(async (measured, file) => {
    printColumns(
      SIZES.map((size) => {
        console.error(`Measuring ${size} blocks …`)
        return Object.entries(prepare(measured, size)).map(([name, act]) => ({ name, ms: medianMs(act) }))
      }),
    )
    console.log(`\n${reportChecking(measured, file)}`)
    console.error('Measuring the reading of Mermaid …')
    console.log(`\n${await reportReading(measured)}`)
  })
