const formats = [0, 1, 2].map((digits) => new Intl.NumberFormat('en-US', { maximumFractionDigits: digits }))
const SHORT = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 3 })
const LEAST = 0.01
const MOST_SHORT = 999e12

/** A number that is 0 or more as people write it in a sentence: 20,000; 33.3; 0.25. */
export function figure(value: number): string {
  if (value > 0 && value < LEAST) return '<0.01'
  return formats[value >= 100 ? 0 : value >= 1 ? 1 : 2]?.format(value) ?? ''
}

/** A number that is 0 or more where space is short, in at most five characters: 4k, 57.5M, >999T. */
export function shortFigure(value: number): string {
  if (value > 0 && value < LEAST) return '<0.01'
  if (value > MOST_SHORT) return '>999T'
  return SHORT.format(value < 1 ? Math.round(value * 100) / 100 : value).replace('K', 'k')
}

/** A fraction in percent: 20 %, 33.3 %. */
export const percent = (fraction: number): string => `${figure(fraction * 100)} %`
