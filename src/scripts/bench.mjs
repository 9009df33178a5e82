// Measures what grows with a board and what is done on it, in one run on one machine. What counts are the ratios, not the milliseconds.
import { parseArgs } from 'node:util'
import { SEQUENCES } from './bench/acts.mjs'
import { reportCanvas, SIZES, withBoth } from './bench/reportCanvas.mjs'

const ACTS = ['load', 'memory', ...SEQUENCES.flatMap(({ acts }) => acts.map(({ name }) => name))]
const VIEWS = /** @type {const} */ ({ 100: '100 %', overview: 'overview' })

const USAGE = `npm run bench -- [--canvas] [--visit] [--weak] [--work] [--edits]
  --canvas   the app against bare React Flow: ${ACTS.join(', ')}
             [--only pan,drag] [--sizes ${[...SIZES.keys()].join(',')}] [--zoom ${Object.keys(VIEWS).join('|')}] [--repeats 2]
  --visit    a first visit against that of the bare page, and what is kept for offline use
  --weak     a sketch of 15 blocks on a machine four times as slow; not part of a run without options
  --work     what of the domain grows with a board
  --edits    what one edit costs [--against <commit or branch>] [--sizes 1000,5000]`

/** @type {() => never} */
const stop = () => {
  console.error(USAGE)
  process.exit(1)
}

function readArguments() {
  const part = /** @type {const} */ ({ type: 'boolean', default: false })
  const text = /** @type {const} */ ({ type: 'string' })
  try {
    const options = { canvas: part, visit: part, weak: part, work: part, edits: part }
    return parseArgs({ options: { ...options, only: text, sizes: text, zoom: text, repeats: text, against: text } })
      .values
  } catch {
    return stop()
  }
}

const { only, sizes, zoom, repeats = '2', against, ...parts } = readArguments()

/** The acts that the words name: those of that name, else those whose names begin so. @param {string} words */
const actsOf = (words) =>
  new Set(
    words.split(',').flatMap((word) => {
      const acts = ACTS.includes(word) ? [word] : ACTS.filter((act) => word !== '' && act.startsWith(word))
      return acts.length > 0 ? acts : stop()
    }),
  )

const wanted = {
  sizes: sizes === undefined ? [...SIZES.keys()] : sizes.split(',').map(Number),
  views: Object.entries(VIEWS).flatMap(([name, view]) => (zoom === undefined || zoom === name ? [view] : [])),
  only: only === undefined ? undefined : actsOf(only),
  repeats: Number(repeats),
}
if (wanted.views.length === 0 || !/^\d+$/.test(repeats) || wanted.sizes.some((size) => !(size >= 15 && size <= 10_000)))
  stop()

const edits = parts.edits || against !== undefined
const canvasToo = only !== undefined || zoom !== undefined || (sizes !== undefined && !edits)
const chosen = { ...parts, canvas: parts.canvas || canvasToo, edits }
const all = !Object.values(chosen).includes(true)

const inBrowser = { canvas: all || chosen.canvas, visit: all || chosen.visit, weak: chosen.weak }

if (Object.values(inBrowser).includes(true))
  await withBoth(async (both) => {
    if (inBrowser.visit) await (await import('./bench/firstVisit.mjs')).reportVisit(both)
    if (inBrowser.weak) await (await import('./bench/weak.mjs')).reportWeak(both)
    if (inBrowser.canvas) await reportCanvas(both, wanted)
  })
if (all || chosen.work) await (await import('./bench/work.mjs')).reportWork()
if (all || chosen.edits)
  await (await import('./bench/reportEdits.mjs')).reportEdits(against, sizes === undefined ? undefined : wanted.sizes)
