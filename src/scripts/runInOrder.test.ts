import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'in-order-'))
  mkdirSync(join(root, 'src'))
  const project = {
    'vitest.config.mjs': 'export default { test: { globals: true, maxWorkers: 1 } }',
    // Each says its name in the folder, so that the order can be told.
    'src/a.test.js': "test('a', () => process.getBuiltinModule('node:fs').appendFileSync('order', 'a'))",
    'src/b.test.js': "test('b', () => process.getBuiltinModule('node:fs').appendFileSync('order', 'b'))",
    'src/c.test.js': "test('c', () => expect(1).toBe(2))",
  }
  for (const [file, text] of Object.entries(project)) writeFileSync(join(root, file), text)
})
afterAll(() => rmSync(root, { recursive: true }))

/** What it answers in a process of its own, which ends with its Vitest. */
const answer = (tests: readonly string[], until: string): unknown => {
  const call = `runInOrder({ root: process.cwd(), tests: ${JSON.stringify(tests)}, until: ${until} })`
  const script = `const { runInOrder } = await import(${JSON.stringify(new URL('./runInOrder.mjs', import.meta.url).href)})
console.log('\\n' + JSON.stringify(await ${call})); process.exit(0)`
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, VITEST: undefined },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return JSON.parse(out.trim().split('\n').at(-1) ?? '')
}
const LATER = 'performance.now() + 600_000'

test('the files run in the order given', () => {
  expect(answer(['src/b.test.js', 'src/a.test.js'], LATER)).toEqual({ ok: true, left: 0 })
  expect(readFileSync(join(root, 'order'), 'utf8')).toBe('ba')
})

test('a failure is told', () => {
  expect(answer(['src/c.test.js'], LATER)).toEqual({ ok: false, left: 0 })
})

test('when the time is over, what did not run is counted', () => {
  expect(answer(['src/a.test.js', 'src/b.test.js'], 'performance.now()')).toEqual({ ok: true, left: 2 })
})
