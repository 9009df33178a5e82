import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect, test } from 'vitest'
import { loadedWith } from './importGraph.mjs'
import { ROOT } from './runTool.mjs'

const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8')

/** What a file loads on first use, by paths from the root. */
const loadedLater = (file: string): readonly string[] =>
  [...textOf(file).matchAll(/import\('([#.][^']+)'\)/g)].map(([, specifier = '']) =>
    specifier.startsWith('#') ? `src/${specifier.slice(1)}` : posix.join(posix.dirname(file), specifier),
  )

test('whatever the first screen loads on first use brings its looks along, which the first stylesheet does not have', () => {
  const first = new Set(loadedWith(ROOT, 'src/app/main.tsx'))
  const parts = [...first].flatMap(loadedLater).map((part) => ({ part, files: loadedWith(ROOT, part) }))
  const seen = parts.filter(({ files }) => files.some((file) => file.endsWith('.tsx') && !first.has(file)))
  expect(seen.length).toBeGreaterThan(10)
  const bare = seen.filter(({ files }) => !files.some((file) => /^import '.*\/laterStyles\.css'$/m.test(textOf(file))))
  expect(bare.map(({ part }) => part)).toEqual([])
})

test('nothing of lines, rules, load and Mermaid comes with an empty board', () => {
  const late =
    /^src\/(domain\/(capacity|names|notation|layout\/(routing|edgeStyle)|flow\/(rules|graph|tradeoffs))|canvas\/(reach|paint))/
  expect(loadedWith(ROOT, 'src/app/main.tsx').filter((file) => late.test(file))).toEqual([])
})
