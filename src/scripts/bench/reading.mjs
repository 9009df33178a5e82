import { sizedBoardText } from './boards.mjs'
import { median } from './measure.mjs'

const RUNS = 15
const NODES = 300

/**
 * The median time of one asynchronous call in milliseconds, after a call that warms it up.
 *
 * @param {() => Promise<unknown>} act
 */
async function medianOf(act) {
  await act()
  const times = []
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now()
    await act()
    times.push(performance.now() - start)
  }
  return median(times)
}

/**
 * One line: how long a diagram of 300 nodes takes Mermaid to parse, and us to read onto a board with that included.
 *
 * @param {Record<string, any>} measured what the bench builds
 */
export async function reportReading(measured) {
  const { decodeBoardText, writeMermaid, DEFAULT_MERMAID_OPTIONS, loadReading } = measured
  const { readMermaid, loadMermaid, provideDom } = await loadReading()
  provideDom()
  const { value: board } = decodeBoardText(sizedBoardText(NODES))
  const { text } = writeMermaid(board, DEFAULT_MERMAID_OPTIONS)
  const mermaid = await loadMermaid()
  mermaid.initialize({ startOnLoad: false, maxEdges: 10_000 })
  const parsing = await medianOf(() => mermaid.mermaidAPI.getDiagramFromText(text))
  const reading = await medianOf(() => readMermaid(text, 'bench'))
  const times = `${reading.toFixed(1)} ms, of which Mermaid parses for ${parsing.toFixed(1)} ms`
  return `Reading a diagram of ${board.blocks.length} nodes: ${times} (×${(reading / parsing).toFixed(2)})`
}
