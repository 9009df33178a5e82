import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** @typedef {{ readonly id: string, readonly importer: RegExp, readonly code: string }} StandIn */

/** What moves React Flow's view; Mermaid draws with the rest of D3. */
const ZOOMING = /[\\/](@xyflow[\\/]system|d3-zoom)[\\/]/

/** What the view's libraries ask of selections; Mermaid has all the rest, and a copy of its own. */
const SELECTION_METHODS = ['filter', 'selection', 'call', 'nodes', 'node', 'each', 'style', 'property', 'datum', 'on']

/** The part of D3 that selects elements, with no more methods than are asked for. */
function fewSelections() {
  const source = readFileSync(fileURLToPath(import.meta.resolve('d3-selection')), 'utf8')
  const methods = /^Selection\.prototype = selection\.prototype = \{[\s\S]*?^\};/m
  if (!methods.test(source))
    throw new Error('D3 gives its selections their methods in another way: see what is to be left out now')
  const kept = SELECTION_METHODS.map((name) => `  ${name}: selection_${name},`)
  const lines = ['Selection.prototype = selection.prototype = {', '  constructor: Selection,', ...kept, '};']
  return source.replace(methods, lines.join('\n'))
}

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
  {
    id: 'd3-selection',
    importer: /[\\/](@xyflow[\\/]system|d3-zoom|d3-drag)[\\/]|^\0left-out:/,
    code: fewSelections(),
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
  // It looks for the arguments of a command line, and for storage to look for them in.
  ...['lib0/environment', './environment.js'].map((id) => ({
    id,
    importer: /[\\/](yjs|lib0)[\\/]/,
    code: `export const [isBrowser, isNode] = [true, false]
export const getVariable = () => undefined`,
  })),
  // React has had it since version 18.
  {
    id: 'use-sync-external-store/shim',
    importer: /[\\/]use-sync-external-store[\\/]/,
    code: `export { useSyncExternalStore } from 'react'`,
  },
]

const REACT_FLOW = /[\\/]@xyflow[\\/](react|system)[\\/]dist[\\/]esm[\\/]index\.m?js$/

/** @typedef {readonly (readonly [from: string, to: string])[]} Replaced */

/**
 * What React Flow would render where the canvas gives it nothing to: edges, the line of a connection, handles, its own selection, words
 * about its keys, nodes of its own kinds, drags of nodes, and changes of them by itself. All of that is drawn and done by the canvas.
 *
 * @type {Replaced}
 */
const OF_RENDERING = [
  ['const EdgeRenderer = memo(EdgeRendererComponent);', 'const EdgeRenderer = () => null;'],
  ['const Handle = memo(fixedForwardRef(HandleComponent));', 'const Handle = () => null;'],
  ['function ConnectionLineWrapper(', 'const ConnectionLineWrapper = () => null;\nfunction LeftOutConnectionLine('],
  ['function NodesSelection(', 'const NodesSelection = () => null;\nfunction LeftOutNodesSelection('],
  // Of its own keyboard, which is off: the canvas has another one.
  ['function A11yDescriptions(', 'const A11yDescriptions = () => null;\nfunction LeftOutA11yDescriptions('],
  ['function UserSelection(', 'const UserSelection = () => null;\nfunction LeftOutUserSelection('],
  ['function useGlobalKeyHandler(', 'const useGlobalKeyHandler = () => {};\nfunction useLeftOutKeyHandler('],
  ['function useMoveSelectedNodes(', 'const useMoveSelectedNodes = () => () => {};\nfunction useLeftOutMoves('],
  ['function useDrag(', 'const useDrag = () => false;\nfunction useLeftOutDrag('],
  // What a component may ask about nodes and edges: of React Flow it only asks for the view.
  [
    'function useReactFlow(',
    `function useReactFlow() {
  const view = useViewportHelper()
  const viewportInitialized = useStore(({ panZoom }) => !!panZoom)
  return useMemo(() => ({ ...view, viewportInitialized }), [viewportInitialized])
}
function useLeftOutFlow(`,
  ],
  ['function BatchProvider(', 'const BatchProvider = ({ children }) => children;\nfunction LeftOutBatchProvider('],
  ['function SelectionListener(', 'const SelectionListener = () => null;\nfunction LeftOutSelectionListener('],
  ['const builtinNodeTypes = {', 'const builtinNodeTypes = {};\nconst LEFT_OUT_NODE_TYPES = {'],
]

const never = (/** @type {string} */ why) => `() => { throw new Error('${why}') }`

/**
 * What React Flow keeps of edges and of nodes within nodes, of which it is given none, how it fits the view, which the canvas does
 * itself, and its words for a developer.
 *
 * @type {Replaced}
 */
const OF_KEEPING = [
  [
    'const errorMessages = {',
    'const errorMessages = new Proxy({}, { get: (_, code) => () => code });\nconst LEFT_OUT = {',
  ],
  [
    'function handleExpandParent(',
    `const handleExpandParent = ${never('No node is in another')};\nfunction leftOutParents(`,
  ],
  ['function updateChildNode(', `const updateChildNode = ${never('No node is in another')};\nfunction leftOutChild(`],
  [
    'async function getElementsToRemove(',
    `const getElementsToRemove = ${never('Nothing is removed')};\nasync function leftOutRemoval(`,
  ],
  ['function updateConnectionLookup(', 'const updateConnectionLookup = () => {};\nfunction leftOutConnections('],
  [
    'async function fitViewport(',
    `const fitViewport = ${never('The canvas fits the view')};\nasync function leftOutFit(`,
  ],
  [
    'const getViewportForBounds = (',
    `const getViewportForBounds = ${never('The canvas fits the view')};\nconst leftOutBounds = (`,
  ],
]

const YJS = /[\\/]yjs[\\/]dist[\\/]yjs\.mjs$/

/**
 * Of Yjs the types that are XML: a board has maps.
 *
 * @type {Replaced}
 */
const OF_TYPES = [
  ['const typeRefs = [', `const readYXml = ${never('A board holds no XML')};\nconst typeRefs = [`],
  [
    '  readYXmlElement,\n  readYXmlFragment,\n  readYXmlHook,\n  readYXmlText\n',
    '  readYXml, readYXml, readYXml, readYXml\n',
  ],
  ['this.get(name, YXmlElement)', 'this.get(name)'],
  ['this.get(name, YXmlFragment)', 'this.get(name)'],
]

/** Names for React's tools, and components that are made by a call, keep what nobody renders. */
const NAMES = /^\w+\.displayName = '\w+';$/gm
const MADE = /^((?:const|var) [\w$]+ = )((?:memo|forwardRef|fixedForwardRef|create\w+Edge)\()/gm

/** @param {string} code @param {Replaced} all */
const withoutUnused = (code, all) => {
  const replaced = all.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`There is no “${from}” any more: see what is to be left out now`)
    return text.replace(from, to)
  }, code)
  return replaced.replace(NAMES, '').replace(MADE, '$1/* @__PURE__ */ $2')
}

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
  transform: (code, id) => {
    if (YJS.test(id)) return { code: withoutUnused(code, OF_TYPES), map: null }
    const part = REACT_FLOW.exec(id)?.[1]
    if (!part) return null
    return { code: withoutUnused(code, part === 'react' ? OF_RENDERING : OF_KEEPING), map: null }
  },
  load: (id) => STAND_INS.find((each) => `${PREFIX}${each.id}` === id)?.code ?? null,
})
