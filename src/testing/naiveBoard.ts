import { type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { alike, type Stored } from './naiveDocument.ts'
import { strayProperties } from './strayProperties.ts'

type Fields = ReadonlyMap<string, unknown>

const fieldsOf = ({ id: _, ...fields }: { readonly id?: string }): Fields =>
  new Map(Object.entries(fields).filter(([, value]) => value !== undefined))

const without = (fields: Fields, name: string): Fields => new Map([...fields].filter(([field]) => field !== name))

/** The ids on the way up from a zone, itself first, until it ends or comes back to one of them. */
function wayUp(stored: Stored, id: string): string[] {
  const way: string[] = []
  let at: unknown = id
  while (typeof at === 'string' && stored.has(`zone/${at}`) && !way.includes(at)) {
    way.push(at)
    at = stored.get(`zone/${at}`)?.get('parent')
  }
  return typeof at === 'string' && way.includes(at) && at !== id ? [] : way
}

function isFirstOfCircle(stored: Stored, id: string): boolean {
  const way = wayUp(stored, id)
  const closes = stored.get(`zone/${way.at(-1)}`)?.get('parent') === id
  return closes && way.every((other) => id <= other)
}

function shownRecord(stored: Stored, key: string, fields: Fields): Fields | undefined {
  const [type, id = ''] = key.split('/')
  const there = (what: string, name: string) => stored.has(`${what}/${fields.get(name)}`)
  if (type === 'settings') return new Map([...fieldsOf(EMPTY_BOARD.settings as object), ...fields])
  if (type === 'edge') return there('block', 'from') && there('block', 'to') ? fields : undefined
  if (type === 'block') return there('zone', 'zone') ? fields : without(fields, 'zone')
  if (type === 'zone')
    return there('zone', 'parent') && !isFirstOfCircle(stored, id) ? fields : without(fields, 'parent')
  return fields
}

const listOf = (stored: Stored, type: string) =>
  [...stored]
    .filter(([key]) => key.startsWith(`${type}/`))
    .map(
      ([key, fields]) =>
        ({ id: key.slice(type.length + 1), ...Object.fromEntries(fields) }) as { order?: number; id: string },
    )
    .sort((a, b) => Number(a.order) - Number(b.order) || (a.id < b.id ? -1 : 1))

/** The same without what the kinds of blocks and edges do not have. */
function fitting(stored: Stored): Stored {
  const lists = { blocks: listOf(stored, 'block'), edges: listOf(stored, 'edge') }
  const stray = strayProperties(lists as unknown as Pick<Board, 'blocks' | 'edges'>)
  const isStray = (key: string, field: string) =>
    ['block', 'edge'].some((type) => stray.some((each) => `${key}.${field}` === `${type}/${each}`))
  return new Map(
    [...stored].map(([key, fields]) => [key, new Map([...fields].filter(([field]) => !isStray(key, field)))]),
  )
}

/**
 * What is shown of what is stored: nothing that leads to what is not there, no circles, nothing that a kind does not have, and the
 * settings of an empty board.
 */
const shown = (stored: Stored): Stored =>
  fitting(
    new Map(
      [...stored].flatMap(([key, fields]) => {
        const record = shownRecord(stored, key, fields)
        return record ? [[key, record] as const] : []
      }),
    ),
  )

/** The board that is stored. */
export function naiveBoard(stored: Stored): Board {
  const seen = shown(stored)
  return {
    settings: Object.fromEntries(seen.get('settings') ?? []),
    brief: Object.fromEntries(seen.get('brief') ?? []),
    estimate: Object.fromEntries(seen.get('estimate') ?? []),
    interview: Object.fromEntries(seen.get('interview') ?? []),
    blocks: listOf(seen, 'block'),
    edges: listOf(seen, 'edge'),
    zones: listOf(seen, 'zone'),
    tradeoffs: listOf(seen, 'tradeoff'),
    moments: listOf(seen, 'moment'),
    ticks: listOf(seen, 'tick'),
  } as unknown as Board
}

function changed(seen: Stored, change: Change): Stored {
  const next = new Map(seen)
  const id = 'record' in change ? change.record.id : 'id' in change ? change.id : undefined
  const key = id === undefined ? change.type : `${change.type}/${id}`
  const old = next.get(key)
  if (change.op === 'put') next.set(key, fieldsOf(change.record))
  else if (change.op === 'remove') next.delete(key)
  else if (old) {
    const fields = new Map([...old, ...Object.entries(change.fields)])
    next.set(key, new Map([...fields].filter(([, value]) => value !== undefined)))
  }
  return next
}

/** What is stored once the changes are made to what is shown; what they leave as it is shown stays as it is stored. */
export function naivelyChanged(stored: Stored, changes: readonly Change[]): Stored {
  const seen = shown(stored)
  const wanted = changes.reduce(changed, seen)
  const next = new Map(stored)
  for (const key of seen.keys()) if (!wanted.has(key)) next.delete(key)
  for (const [key, fields] of wanted) {
    const old = seen.get(key)
    const record = new Map(old ? stored.get(key) : [])
    for (const field of new Set([...(old?.keys() ?? []), ...fields.keys()]))
      if (!alike(old?.get(field), fields.get(field))) record.set(field, fields.get(field))
    next.set(key, new Map([...record].filter(([, value]) => value !== undefined)))
  }
  return next
}
