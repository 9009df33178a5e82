import { verdictOf } from './aims.mjs'

/**
 * @typedef {object} Figures
 * @property {number} value milliseconds of the page's own thread, by step; megabytes or nodes for what is held
 * @property {number} [all] milliseconds of all threads of the page, by step
 * @property {number} [frame] milliseconds from one frame to the next, the middle one
 * @property {number} [worstFrame]
 * @property {number} [longTasks] tasks of more than 50 milliseconds of CPU
 * @property {number} [longestTask] milliseconds of CPU
 */
/**
 * @typedef {object} Row one figure of a run
 * @property {number} size blocks of the board
 * @property {'100 %' | 'overview'} view
 * @property {string} act
 * @property {string} [unit] milliseconds unless told
 * @property {Figures} bare
 * @property {Figures} app
 * @property {string} [failed] why it could not be done
 */

const MOST_WORST = 12

/** @param {number | undefined} number */
const short = (number) => {
  if (number === undefined || !Number.isFinite(number)) return '–'
  return number.toFixed(Math.abs(number) < 9.95 ? 1 : 0)
}
/** @param {number | undefined} a @param {number | undefined} b */
const both = (a, b) => (a === undefined && b === undefined ? '' : `${short(a)} / ${short(b)}`)
/** @param {number} ratio */
const times = (ratio) => (Number.isFinite(ratio) ? `×${ratio.toFixed(2)}` : '–')

/** @param {Row} row */
function aimText(row) {
  const { aim, met } = verdictOf(row)
  const parts = [
    ...(aim.ratio === undefined ? [] : [`×${aim.ratio}`]),
    ...(aim.ms === undefined ? [] : [`${aim.ms} ms`]),
  ]
  if (met === undefined) return ''
  return `${parts.length > 0 ? `at most ${parts.join(', ')}: ` : ''}${met ? 'met' : 'NOT MET'}`
}

const HEAD = ['', 'bare', 'app', 'ratio', 'all threads', 'frame', 'worst', 'tasks > 50', 'longest']
const WIDTHS = [14, 9, 9, 9, 12, 13, 13, 12, 14]

/** @param {readonly string[]} cells */
const line = (cells) =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(WIDTHS[i] ?? 0) : cell.padStart(WIDTHS[i] ?? 0))).join('')

/** One row of the table. @param {Row} row */
export function describeRow(row) {
  const { act, bare, app, failed, unit = '' } = row
  if (failed !== undefined) return `${act.padEnd(WIDTHS[0] ?? 0)} failed: ${failed}`
  const allRatio = app.all === undefined || bare.all === undefined ? '' : times(app.all / bare.all)
  const cells = [
    ...[act, `${short(bare.value)} ${unit}`.trim(), `${short(app.value)} ${unit}`.trim()],
    ...[times(verdictOf(row).ratio), allRatio, both(bare.frame, app.frame), both(bare.worstFrame, app.worstFrame)],
    ...[
      app.longTasks === undefined ? '' : `${bare.longTasks} / ${app.longTasks}`,
      both(bare.longestTask, app.longestTask),
    ],
  ]
  return `${line(cells)}   ${aimText(row)}`.trimEnd()
}

/** The head of the rows of a board in a view. @param {Pick<Row, 'size' | 'view'>} row */
export const describeHead = ({ size, view }) =>
  `\n${size.toLocaleString('en-GB')} blocks, ${view}\n${line(HEAD)}   ${'aim'}`

/** How many aims are met, and the rows that miss theirs by the most. @param {readonly Row[]} rows */
export function describeVerdict(rows) {
  const judged = rows.map((row) => ({ row, ...verdictOf(row) })).filter(({ met }) => met !== undefined)
  const missed = judged.filter(({ met }) => !met).sort((a, b) => b.share - a.share)
  const worst = missed.slice(0, MOST_WORST).map(({ row, share }) => {
    const over = Number.isFinite(share) ? `${share.toFixed(1)} times what is allowed` : 'could not be done'
    return `  ${row.size} blocks, ${row.view}: ${row.act}: ${over}`
  })
  const head = `${judged.length - missed.length} of ${judged.length} aims are met`
  return worst.length === 0 ? `${head}.` : [`${head}; the worst:`, ...worst].join('\n')
}
