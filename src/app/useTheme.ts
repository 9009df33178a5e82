import { useEffect } from 'react'
import { useThemeName } from '#workspace/useThemeName.ts'

/** Puts the shown theme on the page, where the stylesheet reads it. */
export function useTheme(): void {
  const theme = useThemeName()
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
}
