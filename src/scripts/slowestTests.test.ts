import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserTimings, slowest, unitTimings } from './slowestTests.mjs'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reports-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const written = (name: string, report: unknown): string => {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(report))
  return path
}

test('the unit tests that took most CPU are listed first, at most as many as asked for', () => {
  const report = {
    testResults: [
      { name: '/x/src/a.test.ts', assertionResults: [{ title: 'quick', meta: { cpu: 20 } }, { title: 'unmeasured' }] },
      { name: '/x/src/b/c.test.ts', assertionResults: [{ title: 'slow', meta: { cpu: 4_200 } }] },
    ],
  }
  expect(slowest(written('unit.json', report), unitTimings, 2)).toEqual([
    '   4.2 s  b/c.test.ts > slow',
    '   0.0 s  a.test.ts > quick',
  ])
})

test('the browser tests that took longest are listed first, those in nested suites too', () => {
  const spec = (title: string, duration: number) => ({ file: 'x.spec.ts', title, tests: [{ results: [{ duration }] }] })
  const report = { suites: [{ specs: [spec('short', 900)], suites: [{ specs: [spec('long', 12_340)] }] }] }
  expect(slowest(written('browser.json', report), browserTimings, 5)).toEqual([
    '  12.3 s  x.spec.ts > long',
    '   0.9 s  x.spec.ts > short',
  ])
})

test('a report that is missing or says something else lists nothing', () => {
  expect(slowest(join(folder, 'missing.json'), unitTimings, 5)).toEqual([])
  expect(slowest(written('other.json', {}), browserTimings, 5)).toEqual([])
})
