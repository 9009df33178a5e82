import { expect, test } from 'vitest'
import { colourValue, THEMES } from '#shared/theme.ts'
import { contrast } from '#testing/contrast.ts'
import { GROUNDS, INKS } from './editorLook.ts'

test.each(['light', 'dark'] as const)('everything written can be read on every ground of the %s theme', (name) => {
  const theme = THEMES[name]
  const pairs = Object.entries(INKS).flatMap(([ink, token]) =>
    Object.entries(GROUNDS).map(([on, ground]) => ({ ink, on, is: contrast(theme[token], theme[ground]) })),
  )
  expect(pairs.filter(({ is }) => is < 4.5)).toEqual([])
})

test('a colour is named as the stylesheet names it', () => {
  expect(colourValue('dangerSoft')).toBe('var(--danger-soft)')
})
