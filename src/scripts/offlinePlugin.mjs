import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformWithOxc } from 'vite'
import { listFiles } from './listFiles.mjs'
import { ROOT } from './runTool.mjs'

const SOURCE = join(ROOT, 'src/app/serviceWorker.ts')

/** The built files that are not stored for offline use: the worker itself, and the picture of the README. */
export const NOT_KEPT = new Set(['sw.js', 'screenshot.png'])

/**
 * Parts that few ever need, by their names, such as the diagrams of Mermaid that are no flowcharts; they are stored for offline use once
 * they were used.
 */
export const KEPT_ON_USE =
  /^assets\/(productMarks|elk|cytoscape\.esm|cose-bilkent|katex|(?!flow)[a-z0-9]+Diagram(?:-v2)?|swimlanes)-[\w-]+\.js$/

/** @param {string} dist @param {readonly string[]} files */
const versionOf = (dist, files) => {
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(dist, file)))
  return hash.digest('hex').slice(0, 16)
}

/**
 * Writes `sw.js` into the built folder: the service worker with the lists of all built files in front.
 *
 * @returns {import('vite').Plugin}
 */
export const offlinePlugin = () => ({
  name: 'tierboard-offline',
  apply: 'build',
  writeBundle: {
    order: 'post',
    sequential: true,
    async handler({ dir }) {
      if (!dir) return
      const files = listFiles(dir).filter((file) => !NOT_KEPT.has(file))
      const { code } = await transformWithOxc(readFileSync(SOURCE, 'utf8'), SOURCE)
      // The page is stored under the folder's own address: some hosts answer index.html with a redirect, and a
      // redirected answer cannot open a page.
      const addresses = files.map((file) => (file === 'index.html' ? './' : `./${encodeURI(file)}`))
      const isKeptOnUse = (/** @type {string} */ address) => KEPT_ON_USE.test(address.slice(2))
      const constants = [
        `const BUILT_FILES = ${JSON.stringify(addresses.filter((each) => !isKeptOnUse(each)))}`,
        `const FILES_KEPT_ON_USE = ${JSON.stringify(addresses.filter(isKeptOnUse))}`,
        `const BUILD_VERSION = '${versionOf(dir, files)}'`,
      ]
      writeFileSync(join(dir, 'sw.js'), [...constants, code].join('\n'))
    },
  },
})
