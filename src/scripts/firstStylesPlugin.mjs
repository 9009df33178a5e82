import { dirname, posix } from 'node:path'
import { loadedWith } from './importGraph.mjs'
import { ROOT } from './runTool.mjs'

const ENTRY = 'src/app/main.tsx'
const STYLES = 'src/app/styles.css'
/** Where the stylesheet says that its classes may stand anywhere in the source. */
const ANYWHERE = 'source("..")'

/**
 * Lets the first stylesheet have the classes that the code of the first screen uses, and no others: those come with the stylesheet
 * of what is loaded later.
 *
 * @returns {import('vite').Plugin}
 */
export const firstStylesPlugin = () => ({
  name: 'tierboard-first-styles',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /[\\/]src[\\/]app[\\/]styles\.css$/ },
    handler: (code) => {
      if (!code.includes(ANYWHERE)) throw new Error(`${STYLES} has no “${ANYWHERE}” any more`)
      const sources = loadedWith(ROOT, ENTRY).map((file) => posix.relative(dirname(STYLES), file))
      return {
        code: [code.replace(ANYWHERE, 'source(none)'), ...sources.map((file) => `@source "${file}";`)].join('\n'),
        map: null,
      }
    },
  },
})
