import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const SRC = dirname(fileURLToPath(import.meta.url))

interface House {
  /** Folders under src that its files may import, subfolders included; every folder may import itself and shared. */
  readonly may: readonly string[]
  /** Packages that its files may import; without this, any. */
  readonly packages?: readonly string[]
}

const REACT = ['react', 'react-dom', '@base-ui/react', 'zustand']
/** The text editor of the Mermaid panel and what it is made of. */
const EDITOR = [
  '@codemirror/state',
  '@codemirror/view',
  '@codemirror/commands',
  '@codemirror/language',
  '@lezer/highlight',
]
const SCREEN = ['domain', 'document', 'commands', 'session', 'workspace', 'icons', 'parts']

/**
 * The folders of src and what each may import, types included. Biome holds the same table (biome.json), so that an
 * editor shows an offence while it is being written. Tests may import everything except app.
 */
const HOUSES: Readonly<Record<string, House>> = {
  shared: { may: [], packages: [] },
  'domain/board': { may: [], packages: [] },
  'domain/blocks': { may: ['domain/board'], packages: [] },
  'domain/layout': { may: ['domain/board', 'domain/blocks'], packages: [] },
  'domain/notation': { may: ['domain/board', 'domain/blocks', 'domain/layout'], packages: [] },
  'domain/templates': { may: ['domain/board', 'domain/blocks', 'domain/layout', 'domain/notation'], packages: [] },
  'domain/edits': { may: ['domain/board', 'domain/blocks', 'domain/layout'], packages: [] },
  'domain/capacity': { may: ['domain/board', 'domain/blocks'], packages: [] },
  'domain/flow': { may: ['domain/board', 'domain/blocks', 'domain/capacity'], packages: [] },
  'domain/mermaid': {
    may: ['domain/board', 'domain/blocks', 'domain/layout', 'domain/edits', 'domain/flow'],
    packages: [],
  },
  'domain/interview': { may: ['domain/board', 'domain/flow', 'domain/capacity'], packages: [] },
  document: { may: ['domain'], packages: ['yjs', 'zustand', 'idb'] },
  session: { may: ['domain'], packages: ['zustand'] },
  interop: { may: ['domain'], packages: ['mermaid', 'jsdom', 'parse5', '@fontsource-variable/inter'] },
  icons: { may: ['domain'], packages: ['lucide', 'react'] },
  exporting: { may: ['domain', 'interop', 'icons'], packages: [] },
  commands: { may: ['domain', 'document', 'session', 'exporting', 'interop', 'icons'], packages: [] },
  workspace: { may: ['domain', 'document', 'commands', 'session'], packages: ['react', 'zustand'] },
  parts: { may: ['domain', 'commands', 'session', 'workspace', 'icons'], packages: REACT },
  canvas: { may: SCREEN, packages: [...REACT, '@xyflow/react'] },
  panels: { may: [...SCREEN, 'exporting', 'interop'], packages: [...REACT, ...EDITOR] },
  interview: { may: SCREEN, packages: REACT },
  app: {
    may: [...SCREEN, 'exporting', 'interop', 'canvas', 'panels', 'interview'],
    packages: [...REACT, '@fontsource-variable/inter'],
  },
  cli: { may: ['domain', 'exporting', 'interop'], packages: ['node:*'] },
  testing: {
    may: [
      'domain',
      'document',
      'session',
      'exporting',
      'commands',
      'interop',
      'icons',
      'parts',
      'canvas',
      'panels',
      'workspace',
      'cli',
    ],
  },
  scripts: { may: ['domain', 'exporting', 'interop'] },
}

/** Folders whose members are listed in a file beside them; `member` finds the files that are members. */
const CATALOGUES = [
  {
    folder: 'domain/board/records',
    list: 'domain/board/records/catalogue.ts',
    member: /satisfies (Record|Single)Spec\b/,
  },
  { folder: 'domain/blocks/kinds', list: 'domain/blocks/catalogue.ts', member: /\bBlockKind\b/ },
  {
    folder: 'domain/flow/rules',
    list: 'domain/flow/rules/catalogue.ts',
    member: /^export const \w+: Rule\b|satisfies Rule\b/m,
  },
  {
    folder: 'domain/mermaid/write',
    list: 'domain/mermaid/write/catalogue.ts',
    member: /^export const \w+: MermaidDialect\b/m,
  },
  { folder: 'domain/templates', list: 'domain/templates/catalogue.ts', member: /: Template\b|satisfies Template\b/ },
  { folder: 'exporting/formats', list: 'exporting/catalogue.ts', member: /: ExportFormat\b|satisfies ExportFormat\b/ },
  { folder: 'commands', list: 'commands/catalogue.ts', member: /^export const \w+: Command\b|satisfies Command\b/m },
  { folder: 'commands', list: 'commands/editCatalogue.ts', member: /^export const \w+: BoardEdit\b/m },
  { folder: 'cli/commands', list: 'cli/catalogue.ts', member: /^export const \w+: CliCommand\b/m },
  { folder: 'cli/reporting', list: 'cli/reporting/catalogue.ts', member: /^export const \w+: ReportFormat\b/m },
]

/**
 * Where `.apply(` may stand: there is one way to change the board, and everything else asks for a command. The app puts the document
 * behind it; the drafts of repairs are sheets that no document hears of; canvas follows.
 */
const CHANGES_BOARDS = ['commands/perform.ts', 'app/openWorkspace.ts', 'domain/flow/draft', 'canvas']

const MOST_LINES = 300

const slashed = (path: string): string => path.replaceAll('\\', '/')
const read = (file: string): string => readFileSync(join(SRC, file), 'utf8')
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file)

const FILES = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => slashed(relative(SRC, join(entry.parentPath, entry.name))))
  .sort()
const CODE = FILES.filter((file) => /\.(tsx?|mjs)$/.test(file))

const isIn = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`)
const houseOf = (path: string): string | undefined => Object.keys(HOUSES).find((folder) => isIn(path, folder))

const IMPORTS = /(?<!['"])\b(?:from|import)\s*\(?\s*['"]([^'"\s,]+)['"]/g
const importsOf = (file: string): readonly string[] => [...read(file).matchAll(IMPORTS)].map((match) => match[1] ?? '')

/** The path under src that an import means, or nothing for a package. */
const targetOf = (file: string, specifier: string): string | undefined => {
  if (specifier.startsWith('#')) return specifier.slice(1)
  return specifier.startsWith('.') ? slashed(join(dirname(file), specifier)) : undefined
}

const packageAllowed = (specifier: string, packages: readonly string[]): boolean =>
  packages.some((name) => (name.endsWith('*') ? specifier.startsWith(name.slice(0, -1)) : isIn(specifier, name)))

/** A sentence for each import of a file that the table forbids. */
const offencesOf = (file: string): readonly string[] => {
  const own = houseOf(file)
  const house = own === undefined ? undefined : HOUSES[own]
  if (own === undefined || house === undefined) return []
  const allowed = [own, 'shared', ...house.may]
  return importsOf(file).flatMap((specifier) => {
    const target = targetOf(file, specifier)
    if (isTest(file)) {
      const reachesApp = target !== undefined && isIn(target, 'app') && own !== 'app'
      return reachesApp ? [`src/${file} imports ${specifier}, but only the tests of app may import app.`] : []
    }
    const fine =
      target === undefined
        ? house.packages === undefined || packageAllowed(specifier, house.packages)
        : allowed.some((folder) => isIn(target, folder))
    return fine ? [] : [`src/${file} imports ${specifier}, but ${allowance(own, house)}.`]
  })
}

const allowance = (own: string, house: House): string => {
  const packages = house.packages === undefined ? 'any package' : house.packages.join(', ') || 'no package'
  return `src/${own} may import only: ${['shared', ...house.may].join(', ')}; ${packages}`
}

/** What biome.json must hold for a folder of the table. */
const biomeGroup = (own: string, house: House): readonly string[] => {
  const folders = [...new Set(['shared', own, ...house.may])].map((folder) => `!#${folder}/**`)
  const packages = (house.packages ?? []).flatMap((name) =>
    name.endsWith('*') ? [`!${name}`] : [`!${name}`, `!${name}/**`],
  )
  return ['**', '!./**', '!../*.ts', '!../*.tsx', ...folders, ...packages]
}

const biomeOverride = (own: string, house: House) => ({
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
})

describe('the house', () => {
  test('every folder under src is in the table of folders', () => {
    const strangers = FILES.filter((file) => file.includes('/') && houseOf(file) === undefined)
    expect(strangers).toEqual([])
  })

  test('a folder imports only what the table allows, types included', () => {
    expect(CODE.flatMap(offencesOf)).toEqual([])
  })

  test('the lint configuration holds the same table', () => {
    const biome = JSON.parse(readFileSync(join(SRC, '..', 'biome.json'), 'utf8'))
    const groups = biome.overrides.filter((override: object) => JSON.stringify(override).includes('"group"'))
    const checked = Object.entries(HOUSES).filter(([, house]) => house.packages !== undefined)
    expect(groups).toEqual(checked.map(([own, house]) => biomeOverride(own, house)))
  })

  test.each(CATALOGUES.filter(({ folder }) => existsSync(join(SRC, folder))))(
    'every member in $folder is listed in its catalogue',
    ({ folder, list, member }) => {
      const members = CODE.filter(
        (file) => isIn(file, folder) && file !== list && !isTest(file) && member.test(read(file)),
      )
      const listed = existsSync(join(SRC, list)) ? importsOf(list).map((specifier) => targetOf(list, specifier)) : []
      expect(members.filter((file) => !listed.includes(file))).toEqual([])
    },
  )

  test('the board is changed in one place', () => {
    const others = CODE.filter((file) => !isTest(file) && !['testing', 'scripts'].some((folder) => isIn(file, folder)))
    const changing = others.filter((file) => /\.apply\(/.test(read(file)))
    expect(changing.filter((file) => !CHANGES_BOARDS.some((place) => isIn(file, place)))).toEqual([])
  })

  test(`no file is longer than ${MOST_LINES} lines`, () => {
    const long = CODE.filter((file) => read(file).trimEnd().split('\n').length > MOST_LINES)
    expect(long).toEqual([])
  })
})
