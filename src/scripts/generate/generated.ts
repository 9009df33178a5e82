import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { TOOLS } from '#canvas/tools/catalogue.ts'
import { CLI_COMMANDS } from '#cli/catalogue.ts'
import { REPORT_FORMATS } from '#cli/reporting/catalogue.ts'
import { COMMANDS } from '#commands/catalogue.ts'
import { keyLabel } from '#commands/keys.ts'
import { BLOCK_KINDS } from '#domain/blocks/kinds/catalogue.ts'
import { fileSchema } from '#domain/board/fileSchema.ts'
import { RECORDS } from '#domain/board/records/catalogue.ts'
import { RULES } from '#domain/flow/rules/catalogue.ts'
import { MERMAID_DIALECTS } from '#domain/mermaid/write/catalogue.ts'
import { TEMPLATES } from '#domain/templates/catalogue.ts'
import { EXPORT_FORMATS } from '#files/write/catalogue.ts'

interface Entry {
  readonly id: string
  readonly says: string
}

interface List {
  readonly title: string
  /** the catalogue, and the folder of its members; paths under src */
  readonly catalogue: string
  readonly folder: string
  readonly entries: readonly Entry[]
}

const titled = (entries: readonly { readonly id: string; readonly title: string }[]): readonly Entry[] =>
  entries.map(({ id, title }) => ({ id, says: title }))
const summed = (entries: readonly { readonly name: string; readonly summary: string }[]): readonly Entry[] =>
  entries.map(({ name, summary }) => ({ id: name, says: summary }))

/** Every list that a person who works on Tierboard adds to. */
const LISTS: readonly List[] = [
  {
    title: 'Record types',
    catalogue: 'domain/board/records/catalogue.ts',
    folder: 'domain/board/records',
    entries: RECORDS.map(({ type, words, most }) => ({
      id: type,
      says: `${words.many}, at most ${most.toLocaleString('en-GB')} on a board`,
    })),
  },
  {
    title: 'Block kinds',
    catalogue: 'domain/blocks/kinds/catalogue.ts',
    folder: 'domain/blocks/kinds',
    entries: BLOCK_KINDS.map(({ id, title, key }) => ({ id, says: `${title}, key ${key.toUpperCase()}` })),
  },
  {
    title: 'Rules',
    catalogue: 'domain/flow/rules/catalogue.ts',
    folder: 'domain/flow/rules',
    entries: RULES.map(({ id, title, topic, severity, speaks }) => ({
      id,
      says: `${title} (${topic}, ${severity}, ${speaks})`,
    })),
  },
  {
    title: 'Commands',
    catalogue: 'commands/catalogue.ts',
    folder: 'commands',
    entries: COMMANDS.map(({ id, title, keys = [] }) => ({
      id,
      says: [title, ...keys.map((key) => `\`${keyLabel(key, false)}\``)].join(' '),
    })),
  },
  {
    title: 'Tools of the canvas',
    catalogue: 'canvas/tools/catalogue.ts',
    folder: 'canvas/tools',
    entries: TOOLS.map(({ id, key }) => ({ id, says: key === undefined ? '' : `\`${key.trim() || 'Space'}\`` })),
  },
  {
    title: 'Export formats',
    catalogue: 'files/write/catalogue.ts',
    folder: 'files/write/formats',
    entries: titled(EXPORT_FORMATS),
  },
  {
    title: 'Mermaid dialects',
    catalogue: 'domain/mermaid/write/catalogue.ts',
    folder: 'domain/mermaid/write',
    entries: titled(MERMAID_DIALECTS),
  },
  {
    title: 'Templates',
    catalogue: 'domain/templates/catalogue.ts',
    folder: 'domain/templates',
    entries: titled(TEMPLATES),
  },
  {
    title: 'Commands of the command line',
    catalogue: 'cli/catalogue.ts',
    folder: 'cli/commands',
    entries: summed(CLI_COMMANDS),
  },
  {
    title: 'Formats of its reports',
    catalogue: 'cli/reporting/catalogue.ts',
    folder: 'cli/reporting',
    entries: REPORT_FORMATS.map(({ id }) => ({ id, says: '' })),
  },
]

/** The file under src/`folder` in which a member with this id is written, where its id stands there as a literal. */
function fileOf(src: string, folder: string, id: string): string | undefined {
  return codeIn(src, folder).find(({ text }) =>
    new RegExp(`\\b(?:id|name|type): '${id.replaceAll('.', '\\.')}'`).test(text),
  )?.file
}

function codeIn(src: string, folder: string): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(join(src, folder), { recursive: true, withFileTypes: true })
    .filter(({ name }) => /(?<!\.test)\.ts$/.test(name) && name !== 'catalogue.ts')
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((path) => ({ file: path.slice(src.length + 1).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
}

/**
 * The index of everything that stands in a catalogue, as Markdown: what there is, and in which file.
 *
 * @param src the folder src, as a path
 */
function catalogueIndex(src: string): string {
  const sections = LISTS.map(({ title, catalogue, folder, entries }) => {
    const lines = entries.map(({ id, says }) => {
      const file = fileOf(src, folder, id)
      const name = file === undefined ? `\`${id}\`` : `[\`${id}\`](${file})`
      return `- ${name}${says === '' ? '' : ` ${says}`}`
    })
    return `### ${title}: ${entries.length}\n\nListed in [${dirname(catalogue)}/${basename(catalogue)}](${catalogue}).\n\n${lines.join('\n')}\n`
  })
  return sections.join('\n')
}

const START = '<!-- written by npm run generate -->\n\n'

/** The text of src/README.md with a fresh index in it; what stands before the index stays. */
export function withIndex(readme: string, src: string): string {
  return readme.slice(0, readme.indexOf(START) + START.length) + catalogueIndex(src)
}

/** The published schema of board files. */
export const publishedSchema = (): string => `${JSON.stringify(fileSchema(), null, 2)}\n`
