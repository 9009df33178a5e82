import { join } from 'node:path'
import { ROOT } from '../runTool.mjs'
import { buildApp, buildAppAt, withFolder } from './builds.mjs'
import { EDIT_SIZES, measureEdits } from './edits.mjs'

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
 * @param {readonly number[]} [sizes] of the boards
 */
export const reportEdits = (against, sizes = EDIT_SIZES) =>
  withFolder(async (folder) => {
    console.error('Building …')
    const dists = against === undefined ? [] : [buildAppAt(against, folder)]
    const builds = [...dists, buildApp(ROOT, join(folder, 'now'))]
    const columns = against === undefined ? '' : `; ${against}, now, and how often faster`
    console.log(`\nMedian milliseconds of the page's thread that an edit costs${columns}\n`)
    const width = against === undefined ? 9 : 26
    console.log(`${''.padEnd(28)}${'to the frame'.padStart(width)}   ${'in all'.padStart(width)}`)
    for await (const { size, name, frame, work } of measureEdits(builds, sizes))
      console.log(`${`${size}`.padStart(5)} ${name.padEnd(22)}${cells(frame)}   ${cells(work)}`)
  })
