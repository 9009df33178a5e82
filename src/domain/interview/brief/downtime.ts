/** Minutes of a year of 365.25 days, and of a twelfth of it. */
const YEAR = 365.25 * 24 * 60
const MONTH = YEAR / 12

/** How long a product with a target of availability, in percent, may be down, in minutes: in a year, and in a month. */
export function downtimeOf(availability: number): { readonly year: number; readonly month: number } {
  // 100 - 99.99 is not 0.01 in binary; eleven digits are more than a target has.
  const share = Number((100 - availability).toPrecision(11)) / 100
  return { year: share * YEAR, month: share * MONTH }
}

const UNITS = [
  [24 * 60, 'days'],
  [60, 'hours'],
  [1, 'minutes'],
  [1 / 60, 'seconds'],
] as const

/** A time in minutes as it is said: three digits in the largest unit of which it is one at least, such as "52.6 minutes" or "8.77 hours". */
export function saidTime(minutes: number): string {
  const [size, unit] = UNITS.find(([each]) => minutes >= each) ?? UNITS[3]
  return `${Number((minutes / size).toPrecision(3))} ${unit}`
}
