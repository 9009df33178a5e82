// Lays sixty boards out and prints what they ask of who reads them: as they are drawn, tidied, and as other libraries lay them out.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { ROOT } from '../../runTool.mjs'
import { withMeasured } from '../builds.mjs'
import { layoutBoards } from './layoutBoards.mjs'
import { figuresOf } from './layoutFigures.mjs'
import { OTHER_LAYOUTS } from './otherLayouts.mjs'

/** @typedef {import('./layoutFigures.mjs').Figures} Figures */
/** @typedef {{ figures: Figures, ms: number }} Laid */

const COLUMNS = /** @type {const} */ ([
  'crossings',
  'length',
  'detour',
  'bends',
  'together',
  'chips',
  'strangers',
  'zoom',
  'area',
  'ms',
])
const WAYS = ['before', 'tidy', ...Object.keys(OTHER_LAYOUTS)]
const AIMS = /** @type {const} */ ({ crossings: 1.3, bends: 1.1, length: 1.1 })

const { values } = parseArgs({ options: { only: { type: 'string' }, boards: { type: 'boolean', default: false } } })

const load = async (/** @type {string} */ file) => {
  const { module } = await runnerImport(join(ROOT, file), { root: ROOT, configFile: false })
  return /** @type {any} */ (module)
}

/** How long something takes this process, in milliseconds; what others do on the machine does not count. @template T @param {() => T | Promise<T>} act */
async function timed(act) {
  const before = process.cpuUsage()
  const answer = await act()
  return { answer, ms: process.cpuUsage(before).user / 1000 }
}

/** @param {Record<string, any>} measured @param {Record<string, any>} board @returns {Promise<Map<string, Laid>>} */
async function tryAll(measured, board) {
  const { tidyChanges, applyChanges, layoutOf } = measured
  const asked = { board, sizes: layoutOf(board).cards }
  /** @type {Map<string, Laid>} */
  const laid = new Map([['before', { figures: figuresOf(measured, board), ms: 0 }]])
  const tidy = await timed(() => applyChanges(board, tidyChanges({ ...board })))
  laid.set('tidy', { figures: figuresOf(measured, tidy.answer), ms: tidy.ms })
  for (const [name, lay] of Object.entries(OTHER_LAYOUTS)) {
    const { answer, ms } = await timed(() => lay(asked))
    laid.set(name, { figures: figuresOf(measured, board, answer), ms })
  }
  return laid
}

/** @param {readonly Laid[]} all */
function summed(all) {
  const sum = (/** @type {keyof Figures} */ key) => all.reduce((total, { figures }) => total + figures[key], 0)
  const mean = (/** @type {keyof Figures} */ key) => sum(key) / all.length
  return {
    crossings: sum('crossings'),
    length: Math.round(sum('length') / 1000),
    detour: (sum('length') / sum('shortest')).toFixed(2),
    bends: sum('bends'),
    together: sum('together'),
    chips: sum('chips'),
    strangers: sum('strangers'),
    zoom: mean('zoom').toFixed(2),
    area: mean('area').toFixed(2),
    ms: Math.max(...all.map(({ ms }) => ms)).toFixed(0),
  }
}

/** @param {string} title @param {ReadonlyMap<string, readonly Laid[]>} ways */
function print(title, ways) {
  console.log(`\n${title.padEnd(24)}${COLUMNS.map((name) => name.padStart(11)).join('')}`)
  for (const [name, all] of ways) {
    const row = summed(all)
    console.log(`${name.padEnd(24)}${COLUMNS.map((column) => `${row[column]}`.padStart(11)).join('')}`)
  }
}

/** @param {readonly Map<string, Laid>[]} boards */
const byWay = (boards) => new Map(WAYS.map((way) => [way, boards.map((laid) => /** @type {Laid} */ (laid.get(way)))]))

/** What is aimed at against ELK with our tiers, and whether it is met. @param {ReadonlyMap<string, readonly Laid[]>} ways */
function printAims(ways) {
  const [own, elk] = [ways.get('tidy') ?? [], ways.get('ELK, tiers') ?? []]
  const total = (/** @type {readonly Laid[]} */ all, /** @type {keyof typeof AIMS | 'together'} */ key) =>
    all.reduce((sum, { figures }) => sum + figures[key], 0)
  console.log('\nTidy against ELK with partitions')
  for (const [key, most] of /** @type {[keyof typeof AIMS, number][]} */ (Object.entries(AIMS))) {
    const ratio = total(own, key) / total(elk, key)
    console.log(
      `${key.padEnd(12)}×${ratio.toFixed(2)}   at most ×${most.toFixed(1)}: ${ratio <= most ? 'met' : 'NOT MET'}`,
    )
  }
  console.log(
    `lines on each other  ${total(own, 'together')}   none: ${total(own, 'together') === 0 ? 'met' : 'NOT MET'}`,
  )
}

await withMeasured(async (measured) => {
  const [{ BOARDS }, { DESIGNS }] = await Promise.all([load('src/testing/boards.ts'), load('src/testing/designs.ts')])
  const all = await layoutBoards(measured, { BOARDS, DESIGNS })
  const chosen = all.filter(({ name, from }) => !values.only || name.includes(values.only) || from === values.only)
  /** @type {Map<string, Map<string, Laid>[]>} */
  const groups = new Map()
  for (const { name, from, board } of chosen) {
    const laid = await tryAll(measured, board)
    groups.set(from, [...(groups.get(from) ?? []), laid])
    if (values.boards) print(`${name} (${board.blocks.length})`, byWay([laid]))
  }
  for (const [from, boards] of groups) print(`${from} (${boards.length})`, byWay(boards))
  const ways = byWay([...groups.values()].flat())
  print(`all (${chosen.length})`, ways)
  printAims(ways)
})
