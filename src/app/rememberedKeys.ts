import type { DeskState } from '#desk/desk.ts'
import type { KeyBindings } from '#desk/slices/keys.ts'

const KEY = 'tierboard.keys'
/** A key as shortcuts are written; Tab and Escape lead out of every place, so nobody can be kept from them. */
const SHORTCUT = /^(mod\+)?(alt\+)?(shift\+)?(?!tab$|escape$)(\S|[a-z]+\d*)$/u

const isShortcut = (kept: unknown) => typeof kept === 'string' && SHORTCUT.test(kept)

/** What of a stored text are keys for commands; the rest of it is passed over. */
function readBindings(text: string | null): KeyBindings {
  try {
    const kept: [string, string[]][] = Object.entries(JSON.parse(text ?? '{}') ?? {})
    return Object.fromEntries(kept.filter(([, keys]) => Array.isArray(keys) && keys.every(isShortcut)))
  } catch {
    return {}
  }
}

/** Keeps the keys a person has bound in this browser, and follows those bound in another tab. A storage that refuses keeps them for this visit. */
export function rememberKeys(desk: DeskState): void {
  let known: KeyBindings
  const read = () => {
    try {
      known = readBindings(localStorage.getItem(KEY))
      desk.setState({ bindings: known })
    } catch {
      // What is closed to us has nothing to tell.
    }
  }
  read()
  addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) read()
  })
  // A page that rested meanwhile was told of nothing.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) read()
  })
  desk.subscribe(({ bindings }, old) => {
    // What was read is not written back: of what a newer version keeps here, this one may not understand all.
    if (bindings === old.bindings || bindings === known) return
    try {
      localStorage.setItem(KEY, JSON.stringify(bindings))
    } catch {
      // They last as long as this page.
    }
  })
}
