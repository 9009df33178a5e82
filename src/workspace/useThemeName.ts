import { useSyncExternalStore } from 'react'
import type { ThemeName } from '#shared/theme.ts'
import { useDesk } from './useWorkspace.ts'

const DARK = '(prefers-color-scheme: dark)'

function watchSystem(onChange: () => void): () => void {
  const query = globalThis.matchMedia?.(DARK)
  query?.addEventListener('change', onChange)
  return () => query?.removeEventListener('change', onChange)
}

const systemTheme = (): ThemeName => (globalThis.matchMedia?.(DARK).matches ? 'dark' : 'light')

/** The theme for a choice, where none means the system's. */
export const shownTheme = (chosen: ThemeName | undefined): ThemeName => chosen ?? systemTheme()

/** The theme that is shown: the chosen one, or else the system's; follows both. */
export function useThemeName(): ThemeName {
  const chosen = useDesk((desk) => desk.theme)
  const system = useSyncExternalStore(watchSystem, systemTheme)
  return chosen ?? system
}
