import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { contrast } from '#testing/contrast.ts'
import { THEMES, type Theme, type ThemeName } from './theme.ts'

const TIERS = ['Client', 'Edge', 'Business', 'Data', 'Observability'] as const
const BANDS = TIERS.map((tier) => `band${tier}` as const)
const CSS = readFileSync(fileURLToPath(new URL('../app/styles.css', import.meta.url)), 'utf8')
const SELECTORS: Readonly<Record<ThemeName, string>> = { light: ':root {', dark: ':root[data-theme="dark"] {' }

/** The colours among the custom properties of a theme's rule, under their names in the code. */
function colours(name: ThemeName): Record<string, string> {
  const start = CSS.indexOf(SELECTORS[name])
  const rule = CSS.slice(start, CSS.indexOf('}', start))
  const found = rule.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)
  const camel = (token: string) => token.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  return Object.fromEntries([...found].map(([, token = '', value = '']) => [camel(token), value]))
}

type Token = keyof Theme
/** Every pair of colours that meet, and the least contrast between them. */
const PAIRS: readonly (readonly [Token, Token, number])[] = [
  ...(['text', 'muted'] as const).flatMap((text) =>
    (['page', 'surface', 'raised', 'hover', ...BANDS] as const).map((ground) => [text, ground, 4.5] as const),
  ),
  ...(['danger', 'warning', 'hint', 'ok', 'accent'] as const).flatMap((text) =>
    (['surface', 'raised'] as const).map((ground) => [text, ground, 4.5] as const),
  ),
  ...TIERS.map((tier) => [`ink${tier}`, `band${tier}`, 4.5] as const),
  ...TIERS.map((tier) => [`ink${tier}`, `icon${tier}`, 3] as const),
  ...(['lineRequest', 'lineEvent', 'lineQuiet'] as const).flatMap((line) =>
    ([...BANDS, 'page', 'surface'] as const).map((ground) => [line, ground, 3] as const),
  ),
  ['onAccent', 'accent', 4.5],
  ['accent', 'accentSoft', 4.5],
]

describe.each(['light', 'dark'] as const)('the %s theme', (name) => {
  test('has the same colours in the stylesheet and in the code', () => {
    expect(colours(name)).toEqual(THEMES[name])
  })

  test('keeps text readable and lines and icons visible on every ground they stand on', () => {
    const theme = THEMES[name]
    const weak = PAIRS.map(([a, b, least]) => ({ pair: `${a} on ${b}`, least, is: contrast(theme[a], theme[b]) }))
    expect(weak.filter(({ is, least }) => is < least)).toEqual([])
  })
})

test('contrast is measured as the standard says', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})
