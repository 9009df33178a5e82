import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { EDGE_KINDS, KINDS } from '#domain/board/kind.ts'
import { allowance, biomeOverrides, HOUSES } from '#scripts/house.mjs'

const SRC = dirname(fileURLToPath(import.meta.url))

/** Folders whose members are listed in a file beside them; `member` finds the files that are members. */
const CATALOGUES = [
  {
    folder: 'domain/board/records',
    list: 'domain/board/records/catalogue.ts',
    member: /satisfies (Record|Single)Spec\b/,
  },
  { folder: 'domain/blocks/kinds', list: 'domain/blocks/kinds/catalogue.ts', member: /\bsatisfies BlockKind\b/ },
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
  {
    folder: 'domain/interview/estimate/results',
    list: 'domain/interview/estimate/results/catalogue.ts',
    member: /^export const \w+_RESULTS: readonly ResultSpec\[\]/m,
  },
  {
    folder: 'domain/interview/estimate/consequences',
    list: 'domain/interview/estimate/consequences/catalogue.ts',
    member: /^export const \w+: ForcedBy\b/m,
  },
  { folder: 'domain/templates', list: 'domain/templates/catalogue.ts', member: /^export const \w+: TemplateBoard\b/m },
  {
    folder: 'files/write/formats',
    list: 'files/write/catalogue.ts',
    member: /: ExportFormat\b|satisfies ExportFormat\b/,
  },
  { folder: 'desk/slices', list: 'desk/slices/catalogue.ts', member: /^export const \w+: Slice</m },
  { folder: 'canvas/tools', list: 'canvas/tools/catalogue.ts', member: /^export const \w+: Tool</m },
  { folder: 'commands', list: 'commands/catalogue.ts', member: /^export const \w+: Command\b|satisfies Command\b/m },
  { folder: 'commands', list: 'commands/editCatalogue.ts', member: /^export const \w+: BoardEdit\b/m },
  { folder: 'cli/commands', list: 'cli/catalogue.ts', member: /^export const \w+: CliCommand\b/m },
  { folder: 'cli/reporting', list: 'cli/reporting/catalogue.ts', member: /^export const \w+: ReportFormat\b/m },
]

/**
 * Where `.apply(` may stand: there is one way to change the board, and everything else asks for a command. The app puts the document
 * behind it; the drafts of repairs are sheets that no document hears of.
 */
const CHANGES_BOARDS = ['commands/perform.ts', 'app/openWorkspace.ts', 'domain/flow/draft']

/** Where the time and what is random may be asked for: everybody else is given a clock and ids, which a test can fake. */
const KNOWS_TIME_AND_CHANCE = ['app', 'cli', 'scripts', 'testing']
const TIME_OR_CHANCE =
  /\bDate\.now\b|\bnew Date\(\)|(?<!new )\bDate\(\)|\bperformance\.now\b|\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b|\bnanoid\b/

const MOST_LINES = 300

/** Fewer lines than this make a crumb of a file that one other file uses: it belongs into that file. */
const CRUMB_LINES = 25

/**
 * Crumbs that stand alone all the same, by the reason. Others that may are known by rule: lists and members of catalogues, words by
 * area, workers, and what is loaded later.
 */
const STAND_ALONE: Readonly<Record<string, readonly string[]>> = {
  'a folder above uses it, into which it would carry what belongs here': [
    'domain/edits/resizeTier.ts',
    'commands/findings/openField.ts',
    'panels/dialogs/Dialogs.tsx',
    'panels/health/HealthNotice.tsx',
    'panels/reading/ReadingFile.tsx',
    'panels/typedFlow/TypedFlow.tsx',
  ],
  'one painter or layer a file is how its folder reads': ['canvas/layers/GuideLayer.tsx'],
  'tests put another in its place': ['panels/mermaid/readTextWhere.ts'],
  'its user would grow past two hundred lines': ['canvas/usePinching.ts'],
}

const slashed = (path: string): string => path.replaceAll('\\', '/')
const read = (file: string): string => readFileSync(join(SRC, file), 'utf8')
const linesOf = (file: string): readonly string[] => read(file).trimEnd().split('\n')
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file)

const FILES = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => slashed(relative(SRC, join(entry.parentPath, entry.name))))
  .sort()
const CODE = FILES.filter((file) => /\.(tsx?|mjs)$/.test(file))

const isIn = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`)
/** The folder of the table that a path lies in: the innermost. */
const houseOf = (path: string): string | undefined => Object.keys(HOUSES).findLast((folder) => isIn(path, folder))

const IMPORTS = /(?<!['"])\b(?:from|import)\s*\(?\s*['"]([^'"\s,]+)['"]/g
const importsOf = (file: string): readonly string[] => [...read(file).matchAll(IMPORTS)].map((match) => match[1] ?? '')

/** What a file loads on first use, by its specifier. */
const LOADS = /\bimport\(\s*['"]([^'"\s,]+)['"]\s*\)/g

const EXPORTS = /^export (?:async )?(?:const|let|function\*?|class|interface|type) (\w+)/gm
/** The names a file exports; those it hands on are the other file's. A function may be declared more than once. */
const exportsOf = (file: string): ReadonlySet<string> =>
  new Set([...read(file).matchAll(EXPORTS)].map((match) => match[1] ?? ''))

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

const edgeKinds: readonly string[] = EDGE_KINDS
const ofBlocksOnly = KINDS.filter((kind) => !edgeKinds.includes(kind)).join('|')
const ofEdgesToo = KINDS.filter((kind) => edgeKinds.includes(kind)).join('|')

/** A kind compared with the id of a block kind; of ids that edges have as well, all that is not asked of an edge or a link. */
const KIND_BY_ID = new RegExp(
  [
    `\\b(?:kind|kindOf\\([^)]*\\))\\s*[!=]==?\\s*['"](?:${ofBlocksOnly})['"]`,
    `\\b(?!edge\\b|link\\b)\\w+\\??\\.kind\\s*[!=]==?\\s*['"](?:${ofEdgesToo})['"]`,
  ].join('|'),
)

/** A noun chosen by a count: with an s or without. Scripts that node runs as they are cannot load it from there. */
const PLURAL = /\? '' : 'e?s'|'(\w+)' : '\1e?s'|(\w+) = `\$\{\w+\}s`/

describe('the house', () => {
  test('every folder under src is in the table of folders', () => {
    const strangers = FILES.filter((file) => file.includes('/') && houseOf(file) === undefined)
    expect(strangers).toEqual([])
  })

  test('a folder imports only what the table allows, types included', () => {
    expect(CODE.flatMap(offencesOf)).toEqual([])
  })

  test('the lint configuration holds the same table: npm run generate', () => {
    const biome = JSON.parse(readFileSync(join(SRC, '..', 'biome.json'), 'utf8'))
    const groups = biome.overrides.filter((override: object) => JSON.stringify(override).includes('"group"'))
    expect(groups).toEqual(biomeOverrides())
  })

  test('the table allows only what is made use of', () => {
    const idle = Object.entries(HOUSES).flatMap(([own, house]) => {
      const imports = CODE.filter((file) => houseOf(file) === own && !isTest(file)).flatMap((file) =>
        importsOf(file).map((specifier) => ({ specifier, target: targetOf(file, specifier) })),
      )
      const folders = house.may.filter(
        (folder) => !imports.some(({ target }) => target !== undefined && isIn(target, folder)),
      )
      const packages = (house.packages ?? []).filter(
        (name) => !imports.some(({ specifier, target }) => target === undefined && packageAllowed(specifier, [name])),
      )
      return [...folders, ...packages].map((what) => `src/${own} may import ${what}, but nothing there does.`)
    })
    expect(idle).toEqual([])
  })

  test('every folder in the table is there', () => {
    expect(Object.keys(HOUSES).filter((folder) => !CODE.some((file) => isIn(file, folder)))).toEqual([])
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

  test('a rule stands in the folder of its topic', () => {
    const elsewhere = CODE.filter((file) => isIn(file, 'domain/flow/rules')).flatMap((file) => {
      const topic = /^ {2}topic: '(\w+)'/m.exec(read(file))?.[1]
      return topic === undefined || isIn(file, `domain/flow/rules/${topic}`) ? [] : [`src/${file} is about ${topic}`]
    })
    expect(elsewhere).toEqual([])
  })

  test('kinds of blocks are asked for by predicates, outside of the folder that names them', () => {
    const asks = CODE.filter((file) => !isTest(file) && !isIn(file, 'domain/blocks') && !isIn(file, 'testing'))
    const offences = asks.flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, i) => (KIND_BY_ID.test(line) ? [`src/${file}:${i + 1} ${line.trim()}`] : [])),
    )
    expect(offences).toEqual([])
  })

  test('an exported name means one thing in the whole house', () => {
    const files = new Map<string, string[]>()
    for (const file of CODE.filter((each) => !isTest(each)))
      for (const name of exportsOf(file)) files.set(name, [...(files.get(name) ?? []), file])
    const shared = [...files].filter(([, where]) => where.length > 1)
    expect(shared.map(([name, where]) => `${name}: ${where.join(', ')}`)).toEqual([])
  })

  test('the board is changed in one place', () => {
    const others = CODE.filter((file) => !isTest(file) && !['testing', 'scripts'].some((folder) => isIn(file, folder)))
    const changing = others.filter((file) => /\.apply\(/.test(read(file)))
    expect(changing.filter((file) => !CHANGES_BOARDS.some((place) => isIn(file, place)))).toEqual([])
  })

  test('the time and what is random come in by ports', () => {
    const others = CODE.filter((file) => !isTest(file) && !KNOWS_TIME_AND_CHANCE.some((folder) => isIn(file, folder)))
    expect(others.filter((file) => TIME_OR_CHANCE.test(read(file)))).toEqual([])
  })

  test(`a file under ${CRUMB_LINES} lines that one other file uses lies in that file`, () => {
    const used = CODE.filter((file) => !isTest(file) && !['testing', 'scripts'].some((folder) => isIn(file, folder)))
    const users = new Map<string, string[]>()
    for (const file of used)
      for (const specifier of new Set(importsOf(file))) {
        const target = targetOf(file, specifier)
        if (target !== undefined) users.set(target, [...(users.get(target) ?? []), file])
      }
    const later = new Set(
      used.flatMap((file) => [...read(file).matchAll(LOADS)].map((match) => targetOf(file, match[1] ?? ''))),
    )
    const lists = CATALOGUES.map(({ list }) => list)
    const mayStandAlone = (file: string, user: string): boolean =>
      lists.includes(file) ||
      lists.includes(user) ||
      /\.worker\.ts$/.test(file) ||
      later.has(file) ||
      isIn(file, 'words')
    const crumbs = used.filter((file) => {
      const [user, ...others] = users.get(file) ?? []
      return user && others.length === 0 && linesOf(file).length < CRUMB_LINES && !mayStandAlone(file, user)
    })
    expect(crumbs).toEqual(Object.values(STAND_ALONE).flat().sort())
  })

  test('plurals are made in one place', () => {
    const making = CODE.filter((file) => !isTest(file) && !file.endsWith('.mjs') && PLURAL.test(read(file)))
    expect(making).toEqual(['shared/plural.ts'])
  })

  test(`no file is longer than ${MOST_LINES} lines`, () => {
    const long = CODE.filter((file) => linesOf(file).length > MOST_LINES)
    expect(long).toEqual([])
  })
})
