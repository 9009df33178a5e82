// Where the blocks of a drawn board stand: a cell a team, cells beside and below each other, so that a large board is about as wide as high.

/** @typedef {import('./boards.mjs').SizedBlock} SizedBlock */

const GRID = 20
const PADDING = 40
/** From one card to the next, in board pixels: the widest usual card and the highest, with room for edges. */
const STEP = { x: 340, y: 120 }
const COLUMNS = 2
const CELL = { width: COLUMNS * STEP.x + 60, gap: 120 }
/** Cells beside each other for each one below, so that the whole is about as wide as a window. */
const WIDE = 0.7

const rowsOf = (/** @type {readonly SizedBlock[]} */ blocks) => Math.ceil(blocks.length / COLUMNS)

/** Puts blocks into the columns of a cell, here and there a step off the line. @param {readonly SizedBlock[]} blocks @param {{ x: number, y: number }} at @param {() => number} random */
function fillCell(blocks, at, random) {
  const rows = Math.max(1, rowsOf(blocks))
  for (const [i, block] of blocks.entries()) {
    const off = () => GRID * Math.floor(random() * 2)
    block.x = PADDING + at.x + Math.floor(i / rows) * STEP.x + off()
    block.y = at.y + (i % rows) * STEP.y + off()
  }
}

/** Puts blocks into a few columns, as near to the height each wants as those above allow. @param {readonly { block: SizedBlock, y: number }[]} all @param {number} columns */
function fillColumns(all, columns) {
  /** @type {number[]} */
  const free = Array.from({ length: columns }, () => 0)
  for (const [i, { block, y }] of [...all].sort((a, b) => a.y - b.y).entries()) {
    const column = i % columns
    block.x = PADDING + column * STEP.x
    block.y = Math.max(free[column] ?? 0, GRID * Math.round(y / GRID))
    free[column] = block.y + STEP.y
  }
}

/** Places the cells of the teams row by row. @param {import('./boards.mjs').Area[]} areas @param {() => number} random */
function placeCells(areas, random) {
  const across = Math.max(1, Math.round(Math.sqrt(areas.length * WIDE)))
  /** @type {{ block: SizedBlock, y: number }[]} */
  const doors = []
  let y = 60
  for (let first = 0; first < areas.length; first += across) {
    const row = areas.slice(first, first + across)
    for (const [i, area] of row.entries()) {
      fillCell(area.services, { x: i * CELL.width, y }, random)
      fillCell(area.stores, { x: i * CELL.width, y }, random)
      doors.push(...area.doors.map((block) => ({ block, y })))
    }
    y += Math.max(...row.flatMap(({ services, stores }) => [rowsOf(services), rowsOf(stores)])) * STEP.y + CELL.gap
  }
  return { doors, height: y }
}

/**
 * Gives every block its place.
 *
 * @param {import('./boards.mjs').Draft} draft
 * @param {import('./boards.mjs').Area[]} areas
 * @param {{ [name in 'clients' | 'cdns' | 'balancers' | 'gateways' | 'telemetry' | 'services' | 'bus']: SizedBlock[] } & { entry: SizedBlock }} shared
 */
export function placeDrawn({ random }, areas, shared) {
  const { clients, entry, cdns, balancers, gateways, telemetry, services, bus } = shared
  // What everybody uses stands in the midst of the teams.
  const cells = areas.toSpliced(areas.length >> 1, 0, { name: 'Platform', doors: [], services, stores: bus })
  const { doors, height } = placeCells(cells, random)
  const spread = (/** @type {readonly SizedBlock[]} */ blocks) =>
    blocks.map((block, i) => ({ block, y: ((i + 0.5) * height) / blocks.length }))
  fillColumns(spread(clients), clients.length > 12 ? 2 : 1)
  fillColumns(
    [...spread([entry, ...cdns, ...balancers]), ...spread(gateways), ...doors],
    2 + Math.floor(doors.length / 60),
  )
  for (const [i, block] of telemetry.entries()) Object.assign(block, { x: PADDING + i * STEP.x, y: PADDING })
}
