import { DESK_FIELDS, type Desk, type DeskState } from '#desk/desk.ts'

const KEY = 'tierboard.view'

const REMEMBERED = DESK_FIELDS.flatMap(([name, { remembered }]) => (remembered ? [{ name, read: remembered }] : []))

/** What is stored, unread; nothing when storage is closed to us or holds something else. */
function stored(): Partial<Record<keyof Desk, unknown>> {
  try {
    return Object(JSON.parse(localStorage.getItem(KEY) ?? '{}'))
  } catch {
    return {}
  }
}

/** What an earlier visit left behind; nothing when storage is closed to us or holds something else. */
export function rememberedDesk(): Partial<Desk> {
  const saved = stored()
  const read = REMEMBERED.map(({ name, read }) => [name, read(saved[name])] as const)
  return Object.fromEntries(read.filter(([, value]) => value !== undefined))
}

/**
 * Remembers how the app is looked at, whenever that changes; what another tab remembered of other things stays. A storage that refuses is
 * no loss here.
 */
export function rememberDesk(desk: DeskState): () => void {
  return desk.subscribe((now, old) => {
    const news = REMEMBERED.filter(({ name }) => now[name] !== old[name])
    if (news.length === 0) return
    try {
      const changed = Object.fromEntries(news.map(({ name }) => [name, now[name]]))
      localStorage.setItem(KEY, JSON.stringify({ ...stored(), ...changed }))
    } catch {
      // The next visit starts with the defaults.
    }
  })
}
