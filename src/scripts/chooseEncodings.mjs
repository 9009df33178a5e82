/** What a coding is called in `Accept-Encoding` and how the name of a compressed copy ends; the better ones first. */
const CODINGS = /** @type {const} */ ([
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
  { name: 'identity', ending: '' },
])

/** @typedef {(typeof CODINGS)[number]} Coding */

// RFC 9110, 12.4.2: 0 to 1 with up to three digits. What is not a weight leaves its coding out.
/** @param {readonly string[]} parameters */
const weightOf = (parameters) => {
  const weight = parameters.map((parameter) => /^\s*q\s*=\s*(.*)$/i.exec(parameter)?.[1]).find((q) => q !== undefined)
  if (weight === undefined) return 1
  return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight.trim()) ? Number(weight) : 0
}

/** @param {string} header @returns {ReadonlyMap<string, number>} */
const readWeights = (header) => {
  const weights = new Map()
  for (const entry of header.split(',')) {
    const [coding = '', ...parameters] = entry.split(';')
    const name = coding.trim().toLowerCase()
    if (name) weights.set(name === 'x-gzip' ? 'gzip' : name, weightOf(parameters))
  }
  return weights
}

/**
 * The codings that a client takes, the one it likes best first and never one it refuses. Empty when it refuses the plain
 * file, too, and every copy of it.
 *
 * @param {string | undefined} header the `Accept-Encoding` of its request
 * @returns {readonly Coding[]}
 */
export const chooseEncodings = (header) => {
  const weights = readWeights(header ?? '')
  const rest = weights.get('*')
  // The plain file needs no mention: it is refused only by name or by a star, and comes last where nothing is said of it.
  const weighed = CODINGS.map((coding) => ({
    coding,
    weight: weights.get(coding.name) ?? (coding.name === 'identity' ? (rest ?? 0.0001) : (rest ?? 0)),
  }))
  return weighed
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ coding }) => coding)
}
