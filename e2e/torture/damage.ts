import type { Dice } from './dice.ts'
import { isPacked, type Row, type StoredState } from './storedState.ts'

/** The kinds of damage: a few bytes changed, the end cut off, something else in its place, a row gone, a row twice. */
export const DAMAGES = ['flip', 'cut', 'garbage', 'remove', 'double'] as const

/** A kind of damage. */
export type Damage = (typeof DAMAGES)[number]

interface Blow {
  readonly kind: Damage
  readonly dice: Dice
}

/** A state in which one thing is damaged, and in words what. */
export interface Damaged {
  readonly state: StoredState
  readonly says: string
}

function hurtBytes(base64: string, { kind, dice }: Blow): string {
  const bytes = Buffer.from(base64, 'base64')
  if (kind === 'cut') return bytes.subarray(0, dice.between(0, bytes.length - 1)).toString('base64')
  if (kind === 'garbage')
    return Buffer.from(Array.from({ length: dice.between(1, 60) }, () => dice.between(0, 255))).toString('base64')
  for (let hits = dice.between(1, 4); hits > 0; hits--) {
    const at = dice.between(0, bytes.length - 1)
    bytes[at] = (bytes[at] ?? 0) ^ dice.between(1, 255)
  }
  return bytes.toString('base64')
}

function hurtText(text: string, { kind, dice }: Blow): string {
  if (kind === 'cut') return text.slice(0, dice.between(0, text.length - 1))
  if (kind === 'garbage') return '{"not": [what, it was'
  const at = dice.between(0, text.length - 1)
  return `${text.slice(0, at)}${String.fromCharCode((text.charCodeAt(at) ^ dice.between(1, 31)) & 127)}${text.slice(at + 1)}`
}

const hurtPart = (part: unknown, blow: Blow): unknown =>
  isPacked(part) ? { base64: hurtBytes(part.base64, blow) } : hurtText(String(part), blow)

/** The paths to all texts and byte arrays in a value. */
function pathsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (isPacked(value) || (typeof value === 'string' && value !== '')) return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, key]))
}

const partAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce((part, key) => (part as Record<string, unknown>)[key], value)

function withPart(value: unknown, [key, ...rest]: readonly string[], change: (part: unknown) => unknown): unknown {
  if (key === undefined) return change(value)
  const holder = value as Record<string, unknown>
  const part = withPart(holder[key], rest, change)
  return Array.isArray(value) ? value.map((old, i) => (String(i) === key ? part : old)) : { ...holder, [key]: part }
}

/** The row with one of its texts or byte arrays hurt; what carries the content is hit more often than what stands beside it. */
function hurtRow(row: Row, keyPath: string | null, blow: Blow): Row {
  const paths = pathsIn(row.value).filter(([first]) => first !== keyPath)
  const contents = paths.filter((path) => isPacked(partAt(row.value, path)))
  const among = contents.length > 0 && blow.dice.chance(0.75) ? contents : paths
  if (among.length === 0) return row
  return { ...row, value: withPart(row.value, blow.dice.pick(among), (part) => hurtPart(part, blow)) }
}

function doubled(row: Row, keyPath: string | null): Row {
  if (keyPath === null || typeof row.value !== 'object') return { ...row, key: 1e6 }
  return { ...row, value: { ...row.value, [keyPath]: 1e6 } }
}

function hurtLocal(state: StoredState, blow: Blow): Damaged {
  const key = blow.dice.pick(Object.keys(state.local))
  const { [key]: text = '', ...rest } = state.local
  const local = {
    flip: { ...rest, [key]: hurtText(text, blow) },
    cut: { ...rest, [key]: hurtText(text, blow) },
    garbage: { ...rest, [key]: hurtText(text, blow) },
    remove: rest,
    double: { ...state.local, [`${key}.copy`]: text },
  }[blow.kind]
  return { state: { ...state, local }, says: `${blow.kind} of ${key} in localStorage` }
}

/** Damages one row of one store, or one text of `localStorage`, whatever their layout. */
export function damaged(state: StoredState, blow: Blow): Damaged {
  const { kind, dice } = blow
  const stores = state.stores.filter(({ rows }) => rows.length > 0)
  const chosen = dice.between(0, stores.length - (Object.keys(state.local).length > 0 ? 0 : 1))
  const store = stores[chosen]
  if (!store) return hurtLocal(state, blow)
  const { keyPath, autoIncrement } = store.options
  const at = dice.between(0, store.rows.length - 1)
  const row = store.rows[at] as Row
  const rows = {
    flip: () => store.rows.with(at, hurtRow(row, keyPath, blow)),
    cut: () => store.rows.with(at, hurtRow(row, keyPath, blow)),
    garbage: () => store.rows.with(at, hurtRow(row, keyPath, blow)),
    remove: () => store.rows.toSpliced(at, 1),
    double: () => (autoIncrement ? [...store.rows, doubled(row, keyPath)] : store.rows),
  }[kind]()
  return {
    state: { ...state, stores: state.stores.map((other) => (other === store ? { ...store, rows } : other)) },
    says: `${kind} of row ${at + 1} of ${store.rows.length} in ${store.name}`,
  }
}
