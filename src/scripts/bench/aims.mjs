// How cheap what is done on a canvas is to be: as a ratio to bare React Flow in the same run, or in milliseconds of the page's thread.

/** @typedef {{ ratio?: number, ms?: number }} Aim at most; both where both are told */
/** @typedef {import('./ratioTable.mjs').Row} Row */

/** @type {ReadonlySet<string>} */
const GESTURES = new Set(['drag one', 'drag all', 'pan', 'zoom'])
/** @type {ReadonlySet<string>} */
const DROPS = new Set(['drop', 'drop all'])
const LARGEST_COMPARED = 1000
/** In an overview less is drawn than bare React Flow draws. */
const RATIOS = { usual: 1.3, overview: 0.5, drop: 2, load: 1, memory: 1.3 }
const MOST_MS = { gesture300: 8, gesture5000: 16, drop5000: 50, view10000: 33 }
const MEMORY_AT = 1000

/** @param {Pick<Row, 'size' | 'view' | 'act'>} row @returns {number | undefined} */
function ratioAim({ size, view, act }) {
  if (act === 'memory') return size === MEMORY_AT ? RATIOS.memory : undefined
  if (size > LARGEST_COMPARED || act === 'JS heap' || act === 'DOM nodes') return undefined
  if (act === 'load') return RATIOS.load
  if (DROPS.has(act)) return RATIOS.drop
  return view === 'overview' && GESTURES.has(act) ? RATIOS.overview : RATIOS.usual
}

/** @param {Pick<Row, 'size' | 'view' | 'act'>} row @returns {number | undefined} */
function timeAim({ size, view, act }) {
  if (size === 300) return view === '100 %' && GESTURES.has(act) ? MOST_MS.gesture300 : undefined
  if (size === 5000 && DROPS.has(act)) return MOST_MS.drop5000
  if (size === 5000) return GESTURES.has(act) && act !== 'zoom' ? MOST_MS.gesture5000 : undefined
  return size === 10_000 && (act === 'pan' || act === 'zoom') ? MOST_MS.view10000 : undefined
}

/** What a figure is to be at most, if anything was asked of it. @param {Pick<Row, 'size' | 'view' | 'act'>} row @returns {Aim} */
export function aimOf(row) {
  const [ratio, ms] = [ratioAim(row), timeAim(row)]
  return { ...(ratio === undefined ? {} : { ratio }), ...(ms === undefined ? {} : { ms }) }
}

/**
 * How a row stands to its aim. `share`: how much of what is allowed it takes, the largest where two aims are told; what could not be
 * done takes more than anything.
 *
 * @param {Row} row
 */
export function verdictOf(row) {
  const aim = aimOf(row)
  const ratio = row.app.value / row.bare.value
  if (row.failed !== undefined) return { aim, ratio, met: false, share: Number.POSITIVE_INFINITY }
  const shares = [
    ...(aim.ratio === undefined ? [] : [ratio / aim.ratio]),
    ...(aim.ms === undefined ? [] : [row.app.value / aim.ms]),
  ]
  if (shares.length === 0) return { aim, ratio, met: undefined, share: 0 }
  const share = Math.max(...shares)
  // A ratio to nothing is not a number, and not met.
  return { aim, ratio, met: share <= 1, share: Number.isNaN(share) ? Number.POSITIVE_INFINITY : share }
}
