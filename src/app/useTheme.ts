import { useEffect } from 'react'
import type { ThemeName } from '#shared/theme.ts'
import { shownTheme, useThemeName } from '#workspace/useThemeName.ts'

/** Puts the theme on the page, where the stylesheet reads it; undefined follows the system. */
export function applyTheme(chosen: ThemeName | undefined): void {
  document.documentElement.dataset.theme = shownTheme(chosen)
}

/** Keeps the theme of the page current. */
export function useTheme(): void {
  const theme = useThemeName()
  useEffect(() => applyTheme(theme), [theme])
}
