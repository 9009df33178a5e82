// What a check costs beside the routing of the same board, which is the measure of a machine.
import { execFileSync } from 'node:child_process'
import { sizedBoardText } from './boards.mjs'

const FIRST_RUNS = 7
const RUNS = 30
const COLD = `
const { readFileSync } = await import('node:fs')
const { decodeBoardText, checkBoard, MOMENTS } = await import(process.argv[1])
const { value } = decodeBoardText(readFileSync(0, 'utf8'))
const start = performance.now()
checkBoard(value, { speaks: MOMENTS })
console.log(performance.now() - start)`

/**
 * The least that one of several runs takes, in milliseconds: what else the machine does only ever adds.
 *
 * @template T @param {() => T} before makes what a run needs, unmeasured @param {(made: T) => unknown} act
 */
function leastMs(before, act) {
  let least = Infinity
  for (let run = 0; run < RUNS; run++) {
    const made = before()
    const start = performance.now()
    act(made)
    least = Math.min(least, performance.now() - start)
  }
  return least
}

/**
 * The least that the first check in a process of its own takes, in milliseconds.
 *
 * @param {string} file what the bench has built @param {string} text
 */
function firstCheck(file, text) {
  const times = Array.from({ length: FIRST_RUNS }, () =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', COLD, file], { input: text })),
  )
  return Math.min(...times)
}

/**
 * Lines: the check of 1,000 blocks, warm and as the first of a process, by the routing of all edges, and its growth to 5,000; the
 * loads after an edge was added.
 *
 * @param {Record<string, any>} measured what the bench builds @param {string} file where it lies
 */
export function reportChecking(measured, file) {
  const { applyChanges, checkBoard, decodeBoardText, layoutOf, loadOf, MOMENTS, routeEdges } = measured
  const boards = [1000, 5000].map((size) => decodeBoardText(sizedBoardText(size)).value)
  const [board, large] = boards
  const fresh = (/** @type {any} */ { blocks, edges, ...rest }) => {
    const copies = (/** @type {readonly object[]} */ all) => all.map((each) => ({ ...each }))
    return { ...rest, blocks: copies(blocks), edges: copies(edges) }
  }
  const checking = (/** @type {any} */ each) =>
    leastMs(
      () => fresh(each),
      (made) => checkBoard(made, { speaks: MOMENTS }),
    )
  const input = { cards: layoutOf(board).cards, edges: board.edges, direction: 'right' }
  const routing = leastMs(() => input, routeEdges)
  const [warm, grown] = [checking(board), checking(large)]
  const cold = firstCheck(file, sizedBoardText(1000))
  let added = 0
  const withEdge = () => {
    const [from, to] = [board.blocks[0].id, board.blocks[1].id]
    const record = { id: `e_new${added++}`, from, to, kind: 'request', order: 1e6 }
    return applyChanges(board, [{ op: 'put', type: 'edge', record }])
  }
  const loads = leastMs(withEdge, loadOf)
  const ratio = (/** @type {number} */ ms) => `${ms.toFixed(1)} ms, ×${(ms / routing).toFixed(3)} of the routing`
  return [
    `Checking 1,000 blocks, whose edges are routed in ${routing.toFixed(0)} ms: warm ${ratio(warm)} (aim 0.070)`,
    `  first in a process: ${ratio(cold)} (aim 0.140); 5,000 blocks: ×${(grown / warm).toFixed(1)} of 1,000 (aim 6)`,
    `  loads after an edge is added: ${ratio(loads)}`,
  ].join('\n')
}
