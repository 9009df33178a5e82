/** @typedef {{ readonly id: string, readonly importer: RegExp, readonly code: string }} StandIn */

/** What moves React Flow's view; Mermaid draws with the rest of D3. */
const ZOOMING = /[\\/](@xyflow[\\/]system|d3-zoom)[\\/]/

/**
 * What the page's libraries bring along and the page never uses, with what stands in for it. A part that is asked for all the same
 * throws, so that it is missed at once.
 *
 * @type {readonly StandIn[]}
 */
const STAND_INS = [
  // The view flies by `canvas/createFlight.ts`, never by React Flow's own transitions, which bring colours, easings and timers.
  {
    id: 'd3-transition',
    importer: ZOOMING,
    code: `import { selection } from 'd3-selection'
selection.prototype.interrupt = function () { return this }
export const interrupt = () => {}`,
  },
  {
    id: 'd3-interpolate',
    importer: ZOOMING,
    code: `const none = () => { throw new Error('The page has no transitions') }
export { none as interpolate, none as interpolateZoom }`,
  },
  // Cards are dragged by the tools of the canvas.
  {
    id: 'd3-drag',
    importer: /[\\/]@xyflow[\\/]system[\\/]/,
    code: `export const drag = () => { throw new Error('React Flow drags nothing here') }`,
  },
  // Yjs warns in colours, with a whole console of lib0's and what that needs to be drawn.
  {
    id: 'lib0/logging',
    importer: /[\\/]yjs[\\/]/,
    code: `export const warn = (...words) => console.warn(...words)
export const print = (...words) => console.info(...words.filter(Boolean))
export const [ORANGE, RED, BOLD, UNBOLD] = ['', '', '', '']`,
  },
]

const PREFIX = '\0left-out:'

/**
 * For the page: leaves out what its libraries bring along and it never uses.
 *
 * @returns {import('vite').Plugin}
 */
export const leftOutPlugin = () => ({
  name: 'tierboard-left-out',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id, importer = '') => {
    const standIn = STAND_INS.find((each) => each.id === id && each.importer.test(importer))
    return standIn ? `${PREFIX}${id}` : null
  },
  load: (id) => STAND_INS.find((each) => `${PREFIX}${each.id}` === id)?.code ?? null,
})
