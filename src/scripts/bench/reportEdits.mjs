import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../runTool.mjs'
import { measureEdits } from './edits.mjs'

/** @param {string} root of the source @param {string} dist */
function build(root, dist) {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
  const args = [vite, 'build', '--logLevel', 'error', '--outDir', dist, '--emptyOutDir']
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
}

/**
 * Builds the app as it was at a commit, with the packages of today.
 *
 * @param {string} ref @param {string} folder an empty one, which takes the source and the build
 */
function buildAt(ref, folder) {
  const source = join(folder, 'source')
  const git = (/** @type {readonly string[]} */ args) => execFileSync('git', args, { cwd: ROOT, stdio: 'pipe' })
  git(['worktree', 'add', '--detach', source, ref])
  try {
    symlinkSync(join(ROOT, 'node_modules'), join(source, 'node_modules'), 'junction')
    build(source, join(folder, 'before'))
  } finally {
    rmSync(join(source, 'node_modules'))
    git(['worktree', 'remove', '--force', source])
  }
  return join(folder, 'before')
}

/** @param {number} ms */
const figure = (ms) => ms.toFixed(1).padStart(9)

/** @param {readonly number[]} times of one build, or of the one before and this one */
const cells = (times) => {
  const [before = Number.NaN, now] = times
  const ratio = now === undefined ? '' : `×${(before / now).toFixed(2)}`.padStart(8)
  return `${times.map(figure).join('')}${ratio}`
}

/**
 * Measures and prints what edits cost in this build and, when a commit is named, in the one built from it: in turns, in one run.
 *
 * @param {string | undefined} against
 */
export async function reportEdits(against) {
  const folder = mkdtempSync(join(tmpdir(), 'tierboard-bench-'))
  try {
    console.error('Building …')
    const dists = against === undefined ? [] : [buildAt(against, folder)]
    const now = join(folder, 'now')
    build(ROOT, now)
    const rows = await measureEdits([...dists, now])
    const columns = against === undefined ? '' : `; ${against}, now, and how often faster`
    console.log(`\nMedian milliseconds of the page's thread that an edit costs${columns}\n`)
    const width = against === undefined ? 9 : 26
    console.log(`${''.padEnd(28)}${'to the frame'.padStart(width)}   ${'in all'.padStart(width)}`)
    for (const { size, name, frame, work } of rows)
      console.log(`${`${size}`.padStart(5)} ${name.padEnd(22)}${cells(frame)}   ${cells(work)}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
