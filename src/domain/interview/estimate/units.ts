/** What a figure counts, as exponents of what it is measured in; what is merely counted, and shares, have none. */
export type Dimension = Readonly<Partial<Record<'second' | 'day' | 'month' | 'byte' | 'gigabyte' | 'money', number>>>

/** Every unit that a formula reckons with, each the base unit of what it measures. */
export const UNITS = {
  count: {},
  share: {},
  factor: {},
  'a day': { day: -1 },
  'a second': { second: -1 },
  'seconds a day': { second: 1, day: -1 },
  'seconds a month': { second: 1, month: -1 },
  seconds: { second: 1 },
  days: { day: 1 },
  'a month': { month: -1 },
  bytes: { byte: 1 },
  'bytes a day': { byte: 1, day: -1 },
  'bytes a second': { byte: 1, second: -1 },
  'bytes a gigabyte': { byte: 1, gigabyte: -1 },
  money: { money: 1 },
  'money a month': { money: 1, month: -1 },
  'money a gigabyte': { money: 1, gigabyte: -1 },
  'money a gigabyte and month': { money: 1, gigabyte: -1, month: -1 },
} as const satisfies Readonly<Record<string, Dimension>>

/** The name of a unit. */
export type UnitId = keyof typeof UNITS

/** How a factor of a formula goes with what stands before it. */
export type Operator = '×' | '÷' | '+' | '−'

/** A figure with what it measures. */
export interface Measured {
  readonly value: number
  readonly dimension: Dimension
}

const BASES = ['second', 'day', 'month', 'byte', 'gigabyte', 'money'] as const satisfies readonly (keyof Dimension)[]

/** True for two dimensions that are the same; an exponent of 0 is as good as none. */
export const sameDimension = (a: Dimension, b: Dimension): boolean =>
  BASES.every((base) => (a[base] ?? 0) === (b[base] ?? 0))

const product = (a: Dimension, b: Dimension, sign: 1 | -1): Dimension =>
  Object.fromEntries(BASES.map((base) => [base, (a[base] ?? 0) + sign * (b[base] ?? 0)] as const))

/** Two figures put together. Throws where two are added that measure different things: a formula that does so is wrong. */
export function combined(a: Measured, operator: Operator, b: Measured): Measured {
  if (operator === '×') return { value: a.value * b.value, dimension: product(a.dimension, b.dimension, 1) }
  if (operator === '÷') return { value: a.value / b.value, dimension: product(a.dimension, b.dimension, -1) }
  if (!sameDimension(a.dimension, b.dimension)) throw new Error('Figures of different dimensions cannot be added')
  return { value: operator === '+' ? a.value + b.value : a.value - b.value, dimension: a.dimension }
}
