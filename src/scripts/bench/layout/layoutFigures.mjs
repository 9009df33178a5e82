// What a layout is worth to who reads it, measured on the lines that our router lays over it.

/** @typedef {{ x: number, y: number, width: number, height: number }} Rect */
/** @typedef {{ crossings: number, length: number, shortest: number, bends: number, together: number, chips: number, strangers: number, zoom: number, area: number }} Figures */

/** The canvas at 1440 × 900 with palette and panel. */
const WINDOW = { width: 892, height: 848 }
const MARGIN = 40

/** @param {Rect} a @param {Rect} b */
const meet = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** How far two cards are apart, along both axes. @param {Rect} a @param {Rect} b */
const apart = (a, b) =>
  Math.max(0, b.x - a.x - a.width, a.x - b.x - b.width) + Math.max(0, b.y - a.y - a.height, a.y - b.y - b.height)

/** @param {readonly { x: number, y: number }[]} points @returns {Rect[]} */
const stretchesOf = (points) =>
  points.slice(1).map((to, i) => {
    const from = /** @type {{ x: number, y: number }} */ (points[i])
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
    return { x, y, width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) }
  })

/** @param {readonly Rect[]} rects */
function boundsOf(rects) {
  const [left, top] = [Math.min(...rects.map(({ x }) => x)), Math.min(...rects.map(({ y }) => y))]
  const right = Math.max(...rects.map(({ x, width }) => x + width))
  return { width: right - left, height: Math.max(...rects.map(({ y, height }) => y + height)) - top }
}

/** @param {Record<string, any>} board @param {string | undefined} zone */
function zonesAround({ zones }, zone) {
  /** @type {Set<string>} */
  const around = new Set()
  for (let id = zone; id !== undefined && !around.has(id); ) {
    around.add(id)
    id = zones.find((/** @type {{ id: string }} */ each) => each.id === id)?.parent
  }
  return around
}

/**
 * The figures of a board whose cards stand so.
 *
 * @param {Record<string, any>} measured
 * @param {Record<string, any>} board
 * @param {ReadonlyMap<string, Rect>} [cards] where its own layout does not count
 * @returns {Figures}
 */
export function figuresOf({ layoutOf, routeEdges, routeRequests, lineFigures, zonesOf }, board, cards) {
  const layout = layoutOf(board)
  const places = cards ?? /** @type {ReadonlyMap<string, Rect>} */ (layout.cards)
  const requests = routeRequests(board.edges)
  const routes = routeEdges({ cards: places, edges: requests, direction: 'right' })
  const lines = [...routes].map(([id, { points }]) => ({ id, stretches: stretchesOf(points) }))
  const chips = [...routes].flatMap(([id, { labelAt }]) => {
    const size = requests.find((/** @type {{ id: string }} */ each) => each.id === id)?.labelSize
    if (!labelAt || !size) return []
    return [{ id, rect: { x: labelAt.x - size.width / 2, y: labelAt.y - size.height / 2, ...size } }]
  })
  const isOnSomething = (/** @type {{ id: string, rect: Rect }} */ { id, rect }) =>
    chips.some((other) => other.id !== id && meet(other.rect, rect)) ||
    [...places.values()].some((card) => meet(card, rect)) ||
    lines.some((line) => line.id !== id && line.stretches.some((stretch) => meet(stretch, rect)))
  let shortest = 0
  for (const { from, to } of board.edges) {
    const [a, b] = [places.get(from), places.get(to)]
    if (a && b) shortest += apart(a, b)
  }
  const frames = zonesOf(board, { ...layout, cards: places })
  const strangers = frames.reduce(
    (/** @type {number} */ sum, /** @type {any} */ { zone, rect }) =>
      sum +
      board.blocks.filter((/** @type {any} */ block) => {
        const card = places.get(block.id)
        return card && meet(card, rect) && !zonesAround(board, block.zone).has(zone.id)
      }).length,
    0,
  )
  const drawn = [
    ...places.values(),
    ...lines.flatMap(({ stretches }) => stretches),
    ...frames.map((/** @type {any} */ { rect }) => rect),
  ]
  const { width, height } = boundsOf(drawn)
  const [wide, high] = [width + 2 * MARGIN, height + 2 * MARGIN]
  const zoom = Math.min(WINDOW.width / wide, WINDOW.height / high)
  return {
    ...lineFigures([...routes.values()].map(({ points }) => points)),
    shortest,
    chips: chips.filter(isOnSomething).length,
    strangers,
    zoom: Math.min(1, zoom),
    area: (wide * high * zoom * zoom) / (WINDOW.width * WINDOW.height),
  }
}
