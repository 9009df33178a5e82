import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { withIndex } from './generated.ts'

const SRC = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '')

test('the index in src/README.md is fresh: npm run generate', () => {
  const readme = readFileSync(join(SRC, 'README.md'), 'utf8')
  expect(withIndex(readme, SRC)).toBe(readme)
})

test('what src/README.md says of a change is there: each function stands in the file that is named behind it', () => {
  const text = readFileSync(join(SRC, 'README.md'), 'utf8')
  const way = text.slice(text.indexOf('## How a change travels'), text.indexOf('## Index'))
  const named = [...way.matchAll(/((?:`\w+`(?:,| and)?\s+)+)\(?(?:in\s+)?\[[^\]]+\]\(([^)]+)\)/g)]
  expect(named.length).toBeGreaterThan(15)
  for (const [, names = '', file = ''] of named)
    for (const [, name] of names.matchAll(/`(\w+)`/g))
      expect(readFileSync(join(SRC, file), 'utf8'), `${name} in ${file}`).toMatch(new RegExp(`\\b${name}\\b`))
})
