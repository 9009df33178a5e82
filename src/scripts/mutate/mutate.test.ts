import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isKilled, mutate } from './mutate.mjs'

let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'mutate-'))
  mkdirSync(join(root, 'src'))
  const project = {
    'price.ts': `export const price = (count: number, each: number): number => {
  if (count < 1) return 0
  return count * each
}
export const forever = (count: number): number => {
  while (count > 0) count -= 1
  return count
}
`,
    // Through it the second test reaches the first file.
    'bill.ts':
      "import { forever, price } from './price.ts'\nexport const bill = (n: number) => price(n, 2) + forever(n)\n",
    'alone.ts': 'export const alone = (a: number) => a === 1\n',
    'probe.ts': 'export const probe = (a: number) => a === 1\n',
    'probe.test.ts': "import { probe } from './probe.ts'\ntest('probe', () => expect(probe(1)).toBe(true))\n",
    'mark.ts': 'export const mark = (a: number) => a > 1\n',
    'uses.ts': "import { mark } from './mark.ts'\nexport const uses = mark\n",
    'mark.test.ts':
      "import { mark } from './mark.ts'\nglobalThis.marked = true\ntest('mark', () => expect(mark(5)).toBe(true))\n",
    'nextToIt.test.ts':
      "import { mark } from './mark.ts'\ntest('next', () => expect([globalThis.marked, mark(5)]).toEqual([undefined, true]))\n",
    'starts.test.ts':
      "import { spawn } from 'node:child_process'\nimport { mark } from './mark.ts'\ntest('starts', () => expect([spawn, mark]).toEqual([]))\n",
    'price.test.ts': "import { price } from './price.ts'\ntest('price', () => expect(price(3, 2)).toBe(6))\n",
    'bill.test.ts': "import { bill } from './bill.ts'\ntest('bill', () => expect(bill(3)).toBe(6))\n",
  }
  for (const [file, text] of Object.entries(project)) writeFileSync(join(root, 'src', file), text)
})
afterAll(() => rmSync(root, { recursive: true }))

test('what no test reaches survives', async () => {
  const { outcomes } = await mutate({ root, under: ['src/alone.ts'], count: 1, seed: 1, processes: 1, seconds: 20 })
  expect(outcomes.map(isKilled)).toEqual([false])
})

test('what tests alone import is not mutated', async () => {
  const { all } = await mutate({ root, under: ['src/probe.ts'], count: 1, seed: 1, processes: 0, seconds: 20 })
  expect(all).toBe(0)
})

test('a test that only fails after another one counts for nothing, and one that starts processes is not run', async () => {
  const { outcomes } = await mutate({
    root,
    under: ['src/mark.ts'],
    count: 1,
    seed: 1,
    processes: 1,
    seconds: 20,
    globals: true,
  })
  expect(outcomes.map(({ verdict }) => verdict)).toEqual([{ verdict: 'survived', late: false }])
})

test('each mutant is judged by the tests that reach its file, the nearest first; what they do not see survives', async () => {
  const { all, outcomes } = await mutate({
    root,
    under: ['src/price.ts'],
    count: 99,
    seed: 1,
    processes: 1,
    seconds: 20,
    hungSeconds: 2,
    globals: true,
  })
  expect(outcomes).toHaveLength(all)
  const told = outcomes.map((outcome) => [
    outcome.mutant.line,
    outcome.mutant.text.trim(),
    isKilled(outcome) ? (outcome.verdict.by ?? outcome.verdict.verdict) : 'survived',
  ])
  expect(told).toEqual([
    [2, '!(count < 1)', 'src/price.test.ts > price'],
    [2, '<=', 'survived'],
    [2, '2', 'survived'],
    [2, '1', 'survived'],
    [3, '/', 'src/price.test.ts > price'],
    [6, '>=', 'src/bill.test.ts > bill'],
    [6, '1', 'src/bill.test.ts > bill'],
    [6, ';', 'hung'],
    [6, '2', 'src/bill.test.ts > bill'],
  ])
})
