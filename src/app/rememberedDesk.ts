import { DESK_FIELDS, type Desk, type DeskState } from '#desk/desk.ts'

const KEY = 'tierboard.view'

const REMEMBERED = DESK_FIELDS.flatMap(([name, { remembered }]) => (remembered ? [{ name, read: remembered }] : []))

/** What an earlier visit left behind; nothing when storage is closed to us or holds something else. */
export function rememberedDesk(): Partial<Desk> {
  try {
    const saved = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Record<keyof Desk, unknown>>
    const read = REMEMBERED.map(({ name, read }) => [name, read(saved[name])] as const)
    return Object.fromEntries(read.filter(([, value]) => value !== undefined))
  } catch {
    return {}
  }
}

/** Remembers how the app is looked at, whenever that changes. A storage that refuses is no loss here. */
export function rememberDesk(desk: DeskState): () => void {
  return desk.subscribe((now, old) => {
    if (REMEMBERED.every(({ name }) => now[name] === old[name])) return
    try {
      localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(REMEMBERED.map(({ name }) => [name, now[name]]))))
    } catch {
      // The next visit starts with the defaults.
    }
  })
}
