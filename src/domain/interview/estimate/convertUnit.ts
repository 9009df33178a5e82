/** What a unit of the converter measures. */
type Measure = 'data' | 'rate' | 'bandwidth' | 'time'

/** A unit to convert from and to: how many of the base unit one of it is. */
interface ConvertibleUnit {
  readonly name: string
  readonly measure: Measure
  readonly base: number
}

const of = (measure: Measure, units: Readonly<Record<string, number>>): readonly ConvertibleUnit[] =>
  Object.entries(units).map(([name, base]) => ({ name, measure, base }))

const DAY = 86_400

/** Every unit that can be converted: sizes in bytes, rates a second, bandwidths in bytes a second, times in seconds. */
export const CONVERTIBLE_UNITS: readonly ConvertibleUnit[] = [
  ...of('data', { bit: 1 / 8, B: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, PB: 1e15 }),
  ...of('data', { KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3, TiB: 1024 ** 4, PiB: 1024 ** 5 }),
  ...of('rate', {
    'a second': 1,
    'a minute': 1 / 60,
    'an hour': 1 / 3600,
    'a day': 1 / DAY,
    'a month': 1 / (30 * DAY),
  }),
  ...of('bandwidth', { 'KB/s': 1e3, 'MB/s': 1e6, 'GB/s': 1e9, 'kbit/s': 125, 'Mbit/s': 125e3, 'Gbit/s': 125e6 }),
  ...of('bandwidth', { 'GB a day': 1e9 / DAY, 'TB a day': 1e12 / DAY, 'TB a month': 1e12 / (30 * DAY) }),
  ...of('time', { ns: 1e-9, µs: 1e-6, ms: 1e-3, s: 1, min: 60, h: 3600, d: DAY, y: 365 * DAY }),
]

const BY_NAME = new Map(CONVERTIBLE_UNITS.map((unit) => [unit.name, unit]))

/** The units that a unit can be converted to, itself among them; none for one that is not known. */
export const unitsLike = (name: string): readonly string[] =>
  CONVERTIBLE_UNITS.filter(({ measure }) => measure === BY_NAME.get(name)?.measure).map((unit) => unit.name)

/** A value in another unit, to 12 digits; undefined where the two measure different things or one is not known. */
export function convertUnit(value: number, from: string, to: string): number | undefined {
  const [source, target] = [BY_NAME.get(from), BY_NAME.get(to)]
  if (!source || source.measure !== target?.measure) return undefined
  return Number(((value * source.base) / target.base).toPrecision(12))
}
