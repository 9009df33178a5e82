/**
 * @typedef {object} House
 * @property {readonly string[]} may folders and files under src that its files may import, subfolders included
 * @property {readonly string[]} [packages] packages that its files may import; without this, any
 */

/** The text editor of the Mermaid panel and what it is made of. */
const EDITOR = [
  '@codemirror/state',
  '@codemirror/view',
  '@codemirror/commands',
  '@codemirror/language',
  '@lezer/highlight',
]

/**
 * The folders of src and what each may import, types included; every folder may import itself and shared. Biome holds the same
 * table (`npm run generate` writes it into biome.json), so that an editor shows an offence while it is being written. Tests may
 * import everything except app.
 *
 * @type {Readonly<Record<string, House>>}
 */
export const HOUSES = {
  shared: { may: [], packages: [] },
  'domain/board': { may: ['domain/blocks/kinds'], packages: [] },
  'domain/blocks': { may: ['domain/board'], packages: [] },
  // What kinds there are stands below the board, and knows of it only the words it states a kind with.
  'domain/blocks/kinds': { may: ['domain/board/tier.ts', 'domain/board/blockProperties.ts'], packages: [] },
  'domain/layout': { may: ['domain/board', 'domain/blocks', 'domain/names'], packages: [] },
  'domain/notation': { may: ['domain/board', 'domain/blocks'], packages: [] },
  'domain/templates': { may: ['domain/board', 'domain/notation'], packages: [] },
  'domain/edits': { may: ['domain/board', 'domain/blocks', 'domain/layout', 'domain/names'], packages: [] },
  'domain/names': { may: ['domain/board', 'domain/blocks'], packages: [] },
  'domain/capacity': { may: ['domain/board', 'domain/blocks', 'domain/names'], packages: [] },
  'domain/flow': { may: ['domain/board', 'domain/blocks', 'domain/capacity', 'domain/names'], packages: [] },
  'domain/mermaid': {
    may: ['domain/board', 'domain/blocks', 'domain/layout', 'domain/edits', 'domain/names'],
    packages: [],
  },
  'domain/sketch': {
    may: ['domain/board', 'domain/blocks', 'domain/layout', 'domain/edits', 'domain/names', 'domain/mermaid/read'],
    packages: [],
  },
  'domain/interview': { may: ['domain/board'], packages: [] },
  // The numbers, and what they force: they read boards, and draw on drafts as repairs do.
  'domain/interview/estimate': {
    may: ['domain/board', 'domain/blocks', 'domain/capacity', 'domain/names', 'domain/flow', 'domain/edits'],
    packages: [],
  },
  words: { may: ['domain'], packages: [] },
  document: { may: ['domain', 'words'], packages: ['yjs', 'zustand', 'idb'] },
  desk: { may: ['domain'], packages: ['zustand'] },
  interop: { may: ['domain', 'words'], packages: ['mermaid', 'jsdom', 'parse5', '@fontsource-variable/inter'] },
  icons: { may: ['domain'], packages: ['lucide', 'react', 'simple-icons'] },
  files: { may: ['domain', 'interop', 'icons', 'words'], packages: [] },
  commands: { may: ['domain', 'document', 'desk', 'files', 'interop', 'icons', 'words'], packages: [] },
  workspace: { may: ['domain', 'commands', 'desk'], packages: ['react', 'zustand'] },
  parts: {
    may: ['domain', 'commands', 'workspace', 'icons', 'words'],
    packages: ['react', 'react-dom', '@base-ui/react'],
  },
  canvas: {
    may: ['domain', 'commands', 'desk', 'workspace', 'icons', 'parts', 'words'],
    packages: ['react', 'react-dom', 'zustand', '@xyflow/react'],
  },
  panels: {
    may: ['domain', 'document', 'commands', 'desk', 'workspace', 'icons', 'parts', 'files', 'interop', 'words'],
    packages: ['react', '@base-ui/react', 'zustand', ...EDITOR],
  },
  app: {
    may: [
      'domain',
      'document',
      'commands',
      'desk',
      'workspace',
      'parts',
      'files',
      'interop',
      'canvas',
      'panels',
      'words',
    ],
    packages: ['react', 'react-dom', 'zustand'],
  },
  cli: { may: ['domain', 'files', 'interop', 'words'], packages: ['node:*'] },
  testing: {
    may: ['domain', 'document', 'desk', 'commands', 'interop', 'canvas', 'panels', 'workspace', 'cli', 'scripts'],
  },
  scripts: { may: ['domain', 'files', 'interop', 'commands', 'canvas', 'cli'] },
}

/**
 * What a folder may import, as a sentence without its full stop.
 *
 * @param {string} own
 * @param {House} house
 */
export const allowance = (own, house) => {
  const packages = house.packages === undefined ? 'any package' : house.packages.join(', ') || 'no package'
  return `src/${own} may import only: ${['shared', ...house.may].join(', ')}; ${packages}`
}

/** @param {string} own @param {House} house */
const biomeGroup = (own, house) => {
  const folders = [...new Set(['shared', own, ...house.may])].map((path) =>
    path.endsWith('.ts') ? `!#${path}` : `!#${path}/**`,
  )
  const packages = (house.packages ?? []).flatMap((name) =>
    name.endsWith('*') ? [`!${name}`] : [`!${name}`, `!${name}/**`],
  )
  return ['**', '!./**', '!../*.ts', '!../*.tsx', ...folders, ...packages]
}

/** The table as Biome's import rules: what biome.json holds for each folder whose packages are told. */
export const biomeOverrides = () =>
  Object.entries(HOUSES)
    .filter(([, house]) => house.packages !== undefined)
    .map(([own, house]) => ({
      includes: [`src/${own}/**`],
      linter: {
        rules: {
          style: {
            noRestrictedImports: {
              level: 'error',
              options: { patterns: [{ group: biomeGroup(own, house), message: `${allowance(own, house)}.` }] },
            },
          },
        },
      },
    }))
