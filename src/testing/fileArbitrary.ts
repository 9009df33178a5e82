import * as fc from 'fast-check'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { arbitraryBoard } from './boardArbitrary.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Holder = Record<string, Json>

/** Something done to a parsed file; the two numbers choose where and what. */
type Breakage = (file: Json, where: number, what: number) => void

// biome-ignore format: a dense list reads better than one item a line
const STRAY: readonly Json[] = [
  null, true, false, '', 'x', 'a b', 'é', '__proto__', 'prototype', 'lb', 'replica', 'down', 'x'.repeat(64), 'x'.repeat(65),
  '😀'.repeat(200), '😀'.repeat(201), 'x'.repeat(2001), '\ud83d', 'a\r\n\r\u0000\u0085b\u2028\u2029\n\tc', '\u007f\ufeff',
  -1, 0, 0.5, 1, 2, 3, 7, 100, 101, 1e6, 1e6 + 1, -1e6 - 1, 1e12, 1e308, [], [[]], ['dns'], ['dns', 'dns'], ['waf', 'cdn', 'dns'],
  ['web', null], {}, { id: 'x' }, { id: 'x', label: 'Zone' },
]

// biome-ignore format: a dense list reads better than one item a line
const NAMES = [
  'extra', '__proto__', 'constructor', 'order', 'role', 'zone', 'parent', 'label', 'notes', 'hit', 'ttl', 'features', 'tradeoffs',
  'toString', 'id', 'replicas', 'dau',
]

const REFERENCES: readonly string[] = ['id', 'from', 'to', 'zone', 'parent']

const TEXTS: readonly string[] = ['name', 'label', 'notes', 'rationale', 'features', 'reason', 'says', 'technology']
const ENDINGS = [
  '\r',
  '\n\r',
  '\r\n\n',
  '\u0000\u0085\u2028',
  '\t\n\t',
  '\ud83d',
  '\ude00x',
  '\u007f\u00a0\ufeff',
] as const

const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(list.length, 1)]

/** Every object and list in a value, itself included. */
const holders = (value: Json): Holder[] =>
  typeof value === 'object' && value !== null ? [value as Holder, ...Object.values(value).flatMap(holders)] : []

/** Every place in a value: what holds it, and its key there. */
const places = (value: Json): (readonly [Holder, string])[] =>
  holders(value).flatMap((holder) => Object.keys(holder).map((key) => [holder, key] as const))

const set = (holder: Holder, key: string, value: Json) =>
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })

const atSome = (change: (holder: Holder, key: string, what: number) => void): Breakage => {
  return (file, where, what) => {
    const place = pick(places(file), where)
    if (place) change(place[0], place[1], what)
  }
}

const stray = (what: number): Json => structuredClone(pick(STRAY, what)) ?? null

const BREAKAGES: readonly Breakage[] = [
  atSome((holder, key, what) => set(holder, key, stray(what))),
  atSome((holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1)
    else delete holder[key]
  }),
  (file, where, what) => {
    const holder = pick(
      holders(file).filter((each) => !Array.isArray(each)),
      where,
    )
    if (holder) set(holder, pick(NAMES, what) ?? '', stray(Math.floor(what / NAMES.length)))
  },
  // One record points somewhere else, or takes the id of another.
  (file, where, what) => {
    const places_ = places(file).filter(([, key]) => REFERENCES.includes(key))
    const [place, other] = [pick(places_, where), pick(places_, what)]
    if (place && other) set(place[0], place[1], structuredClone(other[0][other[1]]) ?? null)
  },
  // A zone gets another parent, so that some come to lie in a circle.
  (file, where, what) => {
    const zones = holders(file).filter(({ id }) => typeof id === 'string' && id.startsWith('z_'))
    const [zone, parent] = [pick(zones, where), pick(zones, what)]
    if (zone && parent?.id !== undefined) set(zone, 'parent', parent.id)
  },
  (file, where, what) => {
    const list = pick(
      holders(file).filter((each) => Array.isArray(each)),
      where,
    ) as Json[] | undefined
    const entry = list && pick(list, what)
    if (list && entry !== undefined) list.push(structuredClone(entry))
  },
  atSome((holder, key, what) => {
    const value = holder[key]
    const end = stray(what)
    if (typeof value === 'string' && typeof end === 'string') holder[key] = value + end
    else if (typeof value === 'number' && typeof end === 'number') holder[key] = value + end
  }),
  // A text gets letters that do not stay as they are.
  (file, where, what) => {
    const texts = places(file).filter(([holder, key]) => TEXTS.includes(key) && typeof holder[key] === 'string')
    const place = pick(texts, where)
    if (place) set(place[0], place[1], `${place[0][place[1]]}${pick(ENDINGS, what)}`)
  },
  (file, _, what) => set(file as Holder, 'version', pick<Json>([1, 1, 2, 3, 4, 0, 1.5, '2'], what) ?? null),
]

/** What is done to the text of a file; the number chooses where. */
const SLIPS: readonly ((text: string, where: number) => string)[] = [
  (text, where) => text.slice(0, where % text.length),
  (text, where) => text.slice(0, where % text.length) + text.slice((where % text.length) + 1),
  (text) => `\ufeff${text}`,
  (text) => text.replaceAll(': 0,', ': -0,'),
  (text) => text.replace(': 0', ': 0e400').replace(/: (\d+),/, ': $1e400,'),
]

/** Does to a parsed file what each three numbers choose: which thing, where and what. It stays one that can be written. */
export function breakFile(file: Json, breakages: readonly (readonly [number, number, number])[]): void {
  for (const [index, where, what] of breakages) BREAKAGES[index]?.(file, where, what)
}

const arbitraryBreakage = fc.tuple(fc.nat(BREAKAGES.length - 1), fc.nat(), fc.nat())
const arbitrarySlip = fc.tuple(fc.nat(SLIPS.length - 1), fc.nat())

/** Texts of board files: some sound, most with a few things changed that are sound in some places and wrong in others. */
export const arbitraryFileText: fc.Arbitrary<string> = fc
  .tuple(
    arbitraryBoard({ maxBlocks: 4, maxEdges: 4 }),
    fc.array(arbitraryBreakage, { maxLength: 3 }),
    fc.option(arbitrarySlip, { freq: 5, nil: undefined }),
  )
  .map(([board, breakages, slip]) => {
    const file: Json = JSON.parse(encodeBoard(board))
    breakFile(file, breakages)
    const text = JSON.stringify(file, null, 1)
    return (slip && SLIPS[slip[0]]?.(text, slip[1])) ?? text
  })
