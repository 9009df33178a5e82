// The same boards laid out by libraries that others use: where their cards stand, for our router to lay the lines.
import * as dagre from 'dagre-d3-es/src/dagre/index.js'
import { Graph } from 'dagre-d3-es/src/graphlib/index.js'
import ELK from 'elkjs'

/** @typedef {{ x: number, y: number, width: number, height: number }} Rect */
/** @typedef {Record<string, any>} Board */
/** @typedef {{ board: Board, sizes: ReadonlyMap<string, Rect> }} Asked */

const RANKS = ['client', 'edge', 'business', 'data']
const [BESIDE, BETWEEN, WATCHING] = [40, 80, 60]
const elk = new ELK()

/** @param {Board} board */
const inFlow = ({ blocks }) => blocks.filter((/** @type {any} */ { tier }) => tier !== 'observability')

/** The edges of the flow, which has no place for what watches. @param {Board} board */
function edgesOf(board) {
  const ids = new Set(inFlow(board).map((/** @type {any} */ { id }) => id))
  return board.edges.filter((/** @type {any} */ { from, to }) => from !== to && ids.has(from) && ids.has(to))
}

/** Adds what watches in a row behind all others, each under those that report to it as far as there is room. @param {Asked} asked @param {Map<string, Rect>} cards */
function withWatching({ board, sizes }, cards) {
  const foot = Math.max(0, ...[...cards.values()].map(({ y, height }) => y + height))
  const watching = board.blocks.filter((/** @type {any} */ { tier }) => tier === 'observability')
  const wanted = watching.map((/** @type {any} */ { id }) => {
    const callers = board.edges.flatMap((/** @type {any} */ edge) =>
      edge.to === id ? (cards.get(edge.from)?.x ?? []) : [],
    )
    return {
      id,
      x: callers.reduce((/** @type {number} */ sum, /** @type {number} */ x) => sum + x, 0) / (callers.length || 1),
    }
  })
  const room = wanted.reduce(
    (/** @type {number} */ sum, /** @type {any} */ { id }) => sum + (sizes.get(id)?.width ?? 0) + BESIDE,
    0,
  )
  const middle =
    wanted.reduce((/** @type {number} */ sum, /** @type {any} */ { x }) => sum + x, 0) / (wanted.length || 1)
  let x = Math.max(0, middle - room / 2)
  for (const { id } of wanted) {
    const size = /** @type {Rect} */ (sizes.get(id))
    cards.set(id, { ...size, x, y: foot + WATCHING + BESIDE })
    x += size.width + BESIDE
  }
  return cards
}

/** @param {any} node @param {{ x: number, y: number }} origin @param {Map<string, Rect>} cards */
function collect(node, origin, cards) {
  for (const child of node.children ?? []) {
    const at = { x: origin.x + child.x, y: origin.y + child.y }
    if (child.children) collect(child, at, cards)
    else cards.set(child.id, { ...at, width: child.width, height: child.height })
  }
  return cards
}

const SPACING = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.spacing.nodeNode': `${BESIDE}`,
  'elk.layered.spacing.nodeNodeBetweenLayers': `${BETWEEN}`,
}

/** @param {Asked} asked @param {boolean} partitioned */
const nodesOf = ({ board, sizes }, partitioned) =>
  inFlow(board).map((/** @type {any} */ { id, tier }) => {
    const { width, height } = /** @type {Rect} */ (sizes.get(id))
    const options = partitioned ? { 'elk.partitioning.partition': `${RANKS.indexOf(tier)}` } : {}
    return { id, width, height, layoutOptions: options }
  })

/** @param {Asked} asked @param {any[]} children @param {Record<string, string>} options */
async function laidByElk(asked, children, options) {
  const edges = edgesOf(asked.board).map((/** @type {any} */ { id, from, to }) => ({
    id,
    sources: [from],
    targets: [to],
  }))
  const laid = await elk.layout({ id: 'root', layoutOptions: { ...SPACING, ...options }, children, edges })
  return withWatching(asked, collect(laid, { x: 0, y: 0 }, new Map()))
}

/** The nodes in the groups that they are in. @param {Asked} asked */
function groupedNodes(asked) {
  const { board } = asked
  const nodes = new Map(nodesOf(asked, false).map((/** @type {any} */ node) => [node.id, node]))
  const groups = new Map(
    board.zones.map((/** @type {any} */ { id }) => [
      id,
      {
        id,
        children: /** @type {any[]} */ ([]),
        layoutOptions: { 'elk.padding': '[top=44,left=20,bottom=20,right=20]' },
      },
    ]),
  )
  /** @type {any[]} */
  const top = []
  for (const block of inFlow(board)) (groups.get(block.zone)?.children ?? top).push(nodes.get(block.id))
  /** @type {(zone: string) => boolean} */
  const holds = (zone) =>
    board.blocks.some((/** @type {any} */ block) => block.zone === zone && block.tier !== 'observability') ||
    board.zones.some((/** @type {any} */ { id, parent }) => parent === zone && holds(id))
  for (const { id, parent } of board.zones) if (holds(id)) (groups.get(parent)?.children ?? top).push(groups.get(id))
  return top
}

/** @param {Asked} asked */
function laidByDagre(asked) {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', nodesep: BESIDE, ranksep: BETWEEN })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id, width, height } of nodesOf(asked, false)) graph.setNode(id, { width, height })
  for (const { id, from, to } of edgesOf(asked.board)) graph.setEdge(from, to, {}, id)
  dagre.layout(graph, {})
  /** @type {Map<string, Rect>} */
  const cards = new Map()
  for (const id of graph.nodes()) {
    const { x, y, width, height } = graph.node(id)
    cards.set(id, { x: x - width / 2, y: y - height / 2, width, height })
  }
  return withWatching(asked, cards)
}

const WHOLE = { 'elk.hierarchyHandling': 'INCLUDE_CHILDREN' }

/** Each layout by its name: where the cards stand. @type {Readonly<Record<string, (asked: Asked) => Promise<Map<string, Rect>> | Map<string, Rect>>>} */
export const OTHER_LAYOUTS = {
  'ELK, tiers': (asked) => laidByElk(asked, nodesOf(asked, true), { 'elk.partitioning.activate': 'true' }),
  'ELK, free': (asked) => laidByElk(asked, nodesOf(asked, false), {}),
  'ELK, groups': (asked) => laidByElk(asked, groupedNodes(asked), WHOLE),
  dagre: laidByDagre,
}
