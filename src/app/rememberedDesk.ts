import type { Desk, DeskStore } from '#desk/desk.ts'
import type { ThemeName } from '#shared/theme.ts'

const KEY = 'tierboard.view'

interface Remembered {
  readonly theme?: ThemeName | undefined
  readonly minimap?: boolean
  readonly edgeRates?: boolean
  readonly tab?: Desk['tab']
}

const TABS: readonly unknown[] = ['inspector', 'findings', 'brief', 'mermaid'] satisfies Desk['tab'][]

/** What an earlier visit left behind; nothing when storage is closed to us or holds something else. */
export function rememberedDesk(): Partial<Desk> {
  try {
    const saved = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Remembered
    return {
      ...(saved.theme === 'light' || saved.theme === 'dark' ? { theme: saved.theme } : {}),
      ...(typeof saved.minimap === 'boolean' ? { minimap: saved.minimap } : {}),
      ...(typeof saved.edgeRates === 'boolean' ? { edgeRates: saved.edgeRates } : {}),
      ...(TABS.includes(saved.tab) && saved.tab ? { tab: saved.tab } : {}),
    }
  } catch {
    return {}
  }
}

/** Remembers how the app is looked at, whenever that changes. A storage that refuses is no loss here. */
export function rememberDesk(desk: DeskStore): () => void {
  return desk.subscribe(({ theme, minimap, edgeRates, tab }, old) => {
    const isOld = theme === old.theme && minimap === old.minimap && edgeRates === old.edgeRates && tab === old.tab
    if (isOld) return
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme, minimap, edgeRates, tab }))
    } catch {
      // The next visit starts with the defaults.
    }
  })
}
