import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { wordsOutside } from '#testing/wordsOutside.ts'

const SRC = join(dirname(fileURLToPath(import.meta.url)), '..')

/** A folder where no words may stand, but for what is told here. */
interface Screen {
  readonly folder: string
  /** fields that name a listed thing, beside what it is */
  readonly fields?: readonly string[]
  /** by which fields such an object says what it is; its id when not given */
  readonly namedBy?: readonly string[]
  /** texts that read like words and are none there, each with what it is */
  readonly texts?: Readonly<Record<string, string>>
  /** files, and folders of files, of words that stand beside what they name, or are made in one place from codes and counts */
  readonly catalogues?: readonly string[]
}

const SCREENS: readonly Screen[] = [
  {
    folder: 'panels',
    texts: {
      'input, select, textarea': 'finds the control of a field',
      Escape: 'a key',
      'typing x1': 'tells one burst of typing from the next',
    },
  },
  {
    folder: 'canvas',
    texts: {
      'a, button, input, textarea, .react-flow__panel': 'finds what answers to a press itself',
      'before x1': 'the key of where a block stood',
      grip: 'what lies at a point',
      border: 'what lies at a point',
      port: 'what lies at a point',
      card: 'what lies at a point',
      edge: 'what lies at a point',
      zone: 'what lies at a point',
      empty: 'what lies at a point',
    },
  },
  { folder: 'app', texts: { 'tierboard x1': 'the name of a cache' } },
  { folder: 'parts' },
  { folder: 'workspace' },
  // A command is listed with its title, its group and the heading of its menu.
  { folder: 'commands', fields: ['title', 'group', 'heading'] },
  {
    folder: 'files',
    fields: ['title'],
    texts: {
      'flowchart LR': 'the shortest Mermaid text',
      "Inter, 'Inter Variable', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', 'Noto Sans', sans-serif":
        'names of fonts',
    },
  },
  {
    folder: 'document',
    texts: {
      'tierboard x1': 'the name of a channel',
      'x1 beside': 'the name of a channel',
      'the document says which version it is of': 'the name of a version, for whoever reads the list',
      'boards, and the updates that they are made of': 'the name of a version',
      'damaged data, set aside as it was found': 'the name of a version',
      'copies of the texts that boards do not hold': 'the name of a version',
    },
  },
  { folder: 'desk' },
  {
    folder: 'interop',
    texts: {
      'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif': 'names of fonts',
      'Edge limit exceeded': 'what an error of Mermaid begins with',
      links: 'what there is too much of, for the sentence in domain/mermaid',
      Element: 'a class of the DOM',
      Node: 'a class of the DOM',
    },
  },
  {
    folder: 'domain/edits',
    texts: { 'ghost x1': 'the key of where a block would stand' },
    catalogues: ['previewSentence.ts', 'zones.ts'],
  },
  {
    folder: 'domain/layout',
    texts: { 'loop x1 x1': 'the key of a wire' },
    catalogues: ['edgeStyle.ts', 'foldedBoard.ts'],
  },
  {
    folder: 'domain/board',
    texts: {
      'key or }': 'what a reader of JSON waits for',
      'value or ]': 'what a reader of JSON waits for',
      'zones have kinds': 'the name of a version',
    },
    catalogues: [
      ...[
        'blockProperties.ts',
        'briefProperties.ts',
        'edgeProperties.ts',
        'zoneProperties.ts',
        'ruleSettings.ts',
        'propertyHelp.ts',
        'briefPresets.ts',
      ],
      ...['tier.ts', 'records/settings.ts', 'fileSchema.ts', 'describeProblem.ts', 'growsTooLarge.ts'],
    ],
  },
  {
    folder: 'domain/capacity',
    texts: { 'per second': 'a key' },
    catalogues: [
      'assumptionWords.ts',
      'capacityWords.ts',
      'cardLoads.ts',
      'loadFigure.ts',
      'loadWords.ts',
      'termWords.ts',
    ],
  },
  { folder: 'domain/mermaid/edit' },
  {
    folder: 'domain/mermaid/read',
    texts: {
      'cylinder cyl db database lin-cyl disk lined-cylinder bow-rect stored-data bow-tie-rectangle datastore':
        'names of shapes',
      'diamond diam decision question': 'names of shapes',
      '^(?:edgex1?|(?:gateway|network edge)x1)$': 'a pattern',
    },
    catalogues: [
      ...['lexicon', 'mermaidFault.ts', 'heavyText.ts', 'nesting.ts', 'boardOf.ts'],
      ...['leftOut.ts', 'prepareSource.ts', 'flowchartOf.ts'],
    ],
  },
  {
    folder: 'domain/mermaid/write',
    // A dialect is listed with its title and when it is good.
    fields: ['title', 'purpose'],
    texts: {
      'classDef x1 fill:x1,stroke:x1,color:x1': 'Mermaid',
      'class x1 x1': 'Mermaid',
      '::: mermaid x1:::': 'a fence of Markdown',
      'x1mermaid x1x1': 'a fence of Markdown',
      'graph x1': 'Mermaid',
      'flowchart x1': 'Mermaid',
      'style x1 fill:none,stroke:none': 'Mermaid',
      'linkStyle x1 x1': 'Mermaid',
    },
    // Where a text is too long, what the subgraph of a tier is called in it, and the ids that Mermaid would misread.
    catalogues: ['passedLimits.ts', 'subgraph.ts', 'safeId.ts'],
  },
  {
    folder: 'domain/flow',
    texts: {
      'label x1': 'a key',
      'owner x1': 'a key',
    },
    // A rule says what it finds, and a repair what it does, beside how; so do the lists and joints that both draw on.
    catalogues: [
      ...['rules', 'repairs', 'securityGaps.ts', 'sources.ts', 'topicTitles.ts', 'limitsOf.ts', 'loadSays.ts'],
      ...['names.ts', 'listed.ts', 'loadCause.ts', 'findingsOf.ts', 'consequences.ts'],
    ],
  },
  {
    folder: 'cli',
    // A command, an option and a way to report are listed with their help.
    fields: ['summary', 'operands', 'details', 'help', 'purpose'],
    namedBy: ['id', 'name', 'type'],
    texts: { Tierboard: 'the name of the tool', 'tierboard x1': 'what a command is called by' },
  },
]

/** Texts that read like words and are none anywhere, each with what it is. */
const NO_WORDS: Readonly<Record<string, string>> = {
  'input, textarea': 'finds fields',
  '[data-block-id], a, button, input, textarea, .react-flow__panel': 'finds what lies in front of the edges',
  '(forced-colors: active)': 'asks how the page is shown',
  Highlight: 'a colour of the system',
  Canvas: 'a colour of the system',
  'x1 x1px x1': 'says a font',
  Files: 'what a drag says that it brings',
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(SRC, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .map((entry) => relative(SRC, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()

interface Found {
  readonly file: string
  readonly line: number
  readonly words: string
}

/** All that reads like words in a folder, but for the fields that may hold them. */
const foundIn = ({ folder, fields = [], namedBy = ['id'] }: Screen): readonly Found[] =>
  filesIn(folder).flatMap((file) =>
    wordsOutside(file, readFileSync(join(SRC, file), 'utf8'), { fields, namedBy }).map((each) => ({ file, ...each })),
  )

const isPartOf = (file: string, path: string) => file === path || file.startsWith(`${path}/`)

const FOUND = new Map(SCREENS.map((screen) => [screen, foundIn(screen)]))
const foundOf = (screen: Screen): readonly Found[] => FOUND.get(screen) ?? []

test.each(SCREENS)('$folder shows the words of the catalogue and none of its own', (screen) => {
  const { folder, texts = {}, catalogues = [] } = screen
  expect(filesIn(folder)).not.toEqual([])
  const isListed = (file: string) => catalogues.some((name) => isPartOf(file, `${folder}/${name}`))
  const outside = foundOf(screen).filter(
    ({ file, words }) => !(words in texts) && !(words in NO_WORDS) && !isListed(file),
  )
  expect(outside.map(({ file, line, words }) => `src/${file}:${line} ${words}`)).toEqual([])
})

test('what is let pass is there', () => {
  const idle = SCREENS.flatMap((screen) => {
    const { folder, texts = {}, catalogues = [] } = screen
    const found = foundOf(screen)
    return [
      ...Object.keys(texts).filter((text) => !found.some(({ words }) => words === text)),
      ...catalogues.filter((name) => !found.some(({ file }) => isPartOf(file, `${folder}/${name}`))),
    ].map((what) => `${folder}: ${what}`)
  })
  const all = new Set([...FOUND.values()].flat().map(({ words }) => words))
  expect([...idle, ...Object.keys(NO_WORDS).filter((text) => !all.has(text))]).toEqual([])
})

const AREAS = filesIn('words')
const SOURCES = filesIn('.').map((file) => readFileSync(join(SRC, file), 'utf8'))

test.each(AREAS)('%s is one object, loads no other area, and all of its texts are shown somewhere', async (file) => {
  const entries = Object.entries<object>(await import(join(SRC, file)))
  expect(entries.map(([name]) => name)).toEqual([expect.stringMatching(/Words$/)])
  expect(readFileSync(join(SRC, file), 'utf8')).not.toMatch(/from '(?:#words|\.)\//)
  const showing = SOURCES.filter((source) => source.includes(`'#${file}'`))
  const texts = entries.flatMap(([, words]) => Object.keys(words))
  const byKey = entries.some(([name]) => showing.some((source) => new RegExp(`\\b${name}\\[`).test(source)))
  const idle = texts.filter((text) => !byKey && !showing.some((source) => new RegExp(`\\b${text}\\b`).test(source)))
  expect(idle).toEqual([])
})
