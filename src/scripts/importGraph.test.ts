import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadedWith, readImportGraph, testsNaming, testsReaching } from './importGraph.mjs'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'imports-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const project = (files: Readonly<Record<string, string>>): void => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
}

test('the tests that import a file come nearest first, of those as near the one in the nearest folder', () => {
  project({
    'src/a/price.ts': 'export const price = 1',
    'src/a/price.test.ts': "import { price } from './price.ts'",
    'src/a/aFarOne.test.ts': "import { shop } from '#shop.ts'",
    'src/a/b/near.test.ts': "import { price } from '#a/price.ts'",
    'src/a2/b/c/far.test.ts': "import { price } from '#a/price.ts'",
    'src/aaa.test.ts': "import { price } from '#a/price.ts'",
    'src/shop.ts': "export { price as shop } from './a/price.ts'",
    'src/other.test.ts': "import { expect } from 'vitest'",
  })
  expect(testsReaching(readImportGraph(root), ['src/a/price.ts'])).toEqual([
    { test: 'src/a/price.test.ts', distance: 1 },
    { test: 'src/a/b/near.test.ts', distance: 1 },
    { test: 'src/aaa.test.ts', distance: 1 },
    { test: 'src/a2/b/c/far.test.ts', distance: 1 },
    { test: 'src/a/aFarOne.test.ts', distance: 2 },
  ])
})

test('an import of types alone leads nowhere; one on first use and a worker do', () => {
  project({
    'src/price.ts': 'export interface Price {}; export const price = 1',
    'src/types.test.ts': "import type { Price } from './price.ts'\nimport { type Price as P } from './price.ts'",
    'src/lazy.test.ts': "const load = () => import('./price.ts')",
    'src/worker.test.ts': "new Worker(new URL('./price.ts', import.meta.url))",
  })
  const reached = testsReaching(readImportGraph(root), ['src/price.ts']).map((each) => each.test)
  expect(reached).toEqual(['src/lazy.test.ts', 'src/worker.test.ts'])
})

test('a test that was changed itself is the nearest', () => {
  project({ 'src/a.test.ts': '', 'src/b.ts': '', 'src/b.test.ts': "import './b.ts'" })
  expect(testsReaching(readImportGraph(root), ['src/b.ts', 'src/a.test.ts'])).toEqual([
    { test: 'src/a.test.ts', distance: 0 },
    { test: 'src/b.test.ts', distance: 1 },
  ])
})

test('files that end in a circle are gone through once', () => {
  project({
    'src/a.ts': "import './b.ts'",
    'src/b.ts': "import './a.ts'",
    'src/b.test.ts': "import './b.ts'",
  })
  expect(testsReaching(readImportGraph(root), ['src/a.ts'])).toEqual([{ test: 'src/b.test.ts', distance: 2 }])
})

test('a file that is read and not imported leads to the tests that name it', () => {
  project({ 'src/words.test.ts': "readFileSync('../README.md')", 'src/other.test.ts': '' })
  expect(testsNaming(root, ['README.md', 'src/code.ts'])).toEqual(['src/words.test.ts'])
  expect(testsNaming(root, ['src/other.test.ts'])).toEqual([])
})

test('with a file comes what it imports and what that imports, but nothing of types, of styles or on first use', () => {
  project({
    'src/main.ts': "import { b } from '#b.ts'\nimport './c.css'\nconst load = () => import('./later.ts')",
    'src/b.ts': "import type { D } from './d.ts'\nexport { e } from './e.tsx'",
    'src/e.tsx': "import './main.ts'",
    'src/d.ts': '',
    'src/later.ts': '',
  })
  expect(loadedWith(root, 'src/main.ts')).toEqual(['src/b.ts', 'src/e.tsx', 'src/main.ts'])
})
