import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { countReport, readPlaywright, readVitest } from './countReports.mjs'
import { freePort } from './listen.mjs'
import { ROOT, runProgram, runTool } from './runTool.mjs'

/** @typedef {import('./countReports.mjs').Count} Count */
/** @typedef {{ name: string, needs?: string, run: () => Promise<Count> }} Gate `needs` names a gate that must have passed */

/** The folder of the reports, and of the line that sums them up. */
export const REPORTS = join(ROOT, 'reports')

/**
 * A gate that passes or fails as a whole.
 *
 * @param {string} name
 * @param {readonly [packageName: string, command: string]} tool
 * @param {readonly string[]} args
 * @returns {Gate}
 */
const simpleGate = (name, tool, args) => ({ name, run: async () => countCode(await runTool(tool, args)) })

/**
 * The outcome of a program as that of a single test.
 *
 * @param {number} code its exit code
 * @returns {Count}
 */
const countCode = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 })

/** The diagram of the architecture in the README, checked by what it is a diagram of. */
const checkOwnDiagram = async () => {
  const built = await runProgram(process.execPath, ['src/scripts/buildCli.mjs'])
  return countCode(
    built === 0 ? await runProgram(process.execPath, ['dist-cli/tierboard.mjs', 'check', 'README.md']) : built,
  )
}

const runUnitTests = async () => {
  const report = join(REPORTS, 'unit.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await runTool(['vitest', 'vitest'], args)
  return countReport(report, code, readVitest)
}

const runBrowserTests = async () => {
  // Only here, so that a missing installation fails the gates one by one and is counted.
  const { obtainBrowser } = await import('./findBrowser.mjs')
  const browser = await obtainBrowser()
  if (!browser.ok) {
    console.error(browser.says)
    return { passed: 0, failed: 1, skipped: 0 }
  }
  console.log(`Testing with ${browser.path}`)
  const env = { TIERBOARD_BROWSER: browser.path, TIERBOARD_TEST_PORT: String(await freePort()) }
  const code = await runTool(['@playwright/test', 'playwright'], ['test'], env)
  return countReport(join(REPORTS, 'browser.json'), code, readPlaywright)
}

/** Everything that npm test runs, in order. */
export const GATES = /** @type {readonly Gate[]} */ ([
  simpleGate('types', ['typescript', 'tsc'], ['-p', 'tsconfig.json']),
  simpleGate('types of the domain', ['typescript', 'tsc'], ['-p', 'tsconfig.domain.json']),
  simpleGate(
    'lint',
    ['@biomejs/biome', 'biome'],
    ['ci', '--error-on-warnings', ...(process.stdout.isTTY ? [] : ['--colors=off'])],
  ),
  simpleGate('dead code', ['knip', 'knip'], []),
  { name: 'unit tests', run: runUnitTests },
  { name: 'own diagram', run: checkOwnDiagram },
  simpleGate('build', ['vite', 'vite'], ['build', '--logLevel', 'warn']),
  { name: 'browser tests', needs: 'build', run: runBrowserTests },
])

/** Forgets the reports of an earlier run, so that none of them is counted again. */
export const clearReports = () => rmSync(REPORTS, { recursive: true, force: true })
