/**
 * What the browser test writes of a kind of kill.
 *
 * @typedef {object} Series
 * @property {string} kill
 * @property {number} steps
 * @property {number} shown
 * @property {number} saved
 * @property {number} lostSaved
 * @property {number} lostOthers
 * @property {number} largestLoss
 * @property {readonly (number | null)[]} sinceEdit milliseconds until a word was kept, null when it never was
 * @property {readonly (number | null)[]} sinceTyped
 * @property {readonly string[]} wrong
 */

/** Milliseconds within which an edit is to be in the journal or the log, and the share of edits that are to be. */
const KEPT_WITHIN = 500
export const KEPT_SHARE = 0.99

/**
 * The share of edits that were in the journal or the log in time.
 *
 * @param {readonly (number | null)[]} delays
 */
export const keptShare = (delays) =>
  delays.length === 0 ? 1 : delays.filter((delay) => delay !== null && delay <= KEPT_WITHIN).length / delays.length

/**
 * The time after which a share of the edits was kept; never, when more than the others were not.
 *
 * @param {readonly (number | null)[]} delays
 * @param {number} share
 */
function percentile(delays, share) {
  const sorted = delays.map((delay) => delay ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b)
  const delay = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
  return Number.isFinite(delay) ? `${delay} ms` : 'never'
}

/**
 * The share that was kept in time, and after how long how much was.
 *
 * @param {string} of
 * @param {readonly (number | null)[]} delays
 */
function describeDelays(of, delays) {
  const times = [0.5, 0.9, 0.99, 1].map((share) => `${100 * share} %: ${percentile(delays, share)}`)
  return `${(100 * keptShare(delays)).toFixed(2)} % ${of} (${delays.length} words; ${times.join(', ')})`
}

/** @param {readonly (string | number)[]} cells */
const line = ([first, ...rest]) =>
  `${String(first).padEnd(10)}${rest.map((cell) => String(cell).padStart(13)).join('')}`

/**
 * The figures of all kinds of kill as a table, and how soon edits were kept.
 *
 * @param {readonly Series[]} all
 */
export function describeKills(all) {
  const rows = all.map(({ kill, steps, shown, saved, lostSaved, lostOthers, largestLoss }) =>
    line([kill, steps, shown, saved, lostSaved, lostOthers, `${largestLoss} ms`]),
  )
  return [
    line(['', 'kills', 'words', 'called saved', 'of them lost', 'others lost', 'largest loss']),
    ...rows,
    `In the journal or the log within ${KEPT_WITHIN} ms:`,
    describeDelays(
      'of the edits',
      all.flatMap(({ sinceEdit }) => sinceEdit),
    ),
    describeDelays(
      'of what was typed',
      all.flatMap(({ sinceTyped }) => sinceTyped),
    ),
  ].join('\n')
}
