import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { decodeBoardText } from '#domain/board/decodeBoardText.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { describeMermaidFault } from '#domain/mermaid/read/mermaidFault.ts'
import { MERMAID_DIALECTS } from '#domain/mermaid/write/catalogue.ts'
import { DEFAULT_MERMAID_OPTIONS } from '#domain/mermaid/write/mermaidOptions.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { mermaidText } from '#files/write/mermaidText.ts'
import { provideDom } from '#interop/nodeDom.ts'
import { BOARDS } from '#testing/boards.ts'
import { MERMAID_LABELS } from '#testing/mermaidLabels.ts'
import { runs } from '#testing/runs.ts'
import { readMermaid } from './readMermaid.ts'

beforeAll(provideDom)

/** Milliseconds of this process that no read may take; what else the machine does is not counted. */
const LONGEST = 2_000
/** Fixtures with more characters are left out, for the sake of time. */
const LARGEST = 1_200
const RARELY = 40

/** Gives whole numbers below a limit. */
type Dice = (limit: number) => number

/** Dice that fall as the numbers say, and on 0 once there are none left. */
function dice(numbers: readonly number[]): Dice {
  let thrown = 0
  return (limit) => (numbers[thrown++] ?? 0) % Math.max(limit, 1)
}

/** More throws than any text takes. */
const THROWS = 120
const arbitraryDice = fc
  .noBias(fc.array(fc.nat(), { minLength: THROWS, maxLength: THROWS }))
  .map((numbers) => () => dice(numbers))

const pick = <T>(roll: Dice, list: readonly T[]): T => list[roll(list.length)] as T

// biome-ignore format: a dense list reads better than one item a line
const FRAGMENTS = [
  '[', ']', '(', ')', '{', '}', '"', '`', '|', '&', ';', ':', ':::', '<', '>', '\\', '/', '#', '@', '~~~', '---', '-->', '-.->',
  '==>', '--', '-.', '==', '%%', '%%{', '}%%', '@{', '@{ shape: cyl }', '@{ label: 5 }', '@{ label: "x" }', '@{ shape: no }',
  '[(', ')]', '[[', ']]', '{{', '}}', '((', '))', '[/', '/]', '(((', '#quot;', '#35;', '&amp;', '<br/>', '<b>', '<script>', '\\n',
  'end', 'subgraph', 'subgraph x', 'graph TD', 'flowchart', 'style A fill:#fff;', 'classDef x fill:#fff', 'class A x',
  'linkStyle 0 stroke:none', 'linkStyle 99 stroke:red', 'click A "javascript:x"', 'direction TB', 'accTitle: x', 'accDescr {',
  '---\ntitle: x\n---\n', '\n', '\r\n', '\r', '\t', '\u2028', '\u0000', '\u0007', '\ud800', '\ufeff', '😀', '中文', 'שלום', '__proto__',
  'constructor', 'toString', 'e1', 'n1', 'z1', 'e1@-->', '%% tierboard:1 AAAA', '%% tierboard:kinds A=app@data', '""', '" "', '$$x$$',
  'Redis (cache)', 'x'.repeat(300), ' '.repeat(100), '['.repeat(40), '('.repeat(40), '"'.repeat(41),
]

type Mutation = (text: string, roll: Dice) => string

const inLines =
  (change: (lines: string[], roll: Dice) => void): Mutation =>
  (text, roll) => {
    const lines = text.split('\n')
    change(lines, roll)
    return lines.join('\n')
  }

const insert = (text: string, at: number, fragment: string) => text.slice(0, at) + fragment + text.slice(at)

const MUTATIONS: readonly Mutation[] = [
  inLines((lines, roll) => lines.splice(roll(lines.length), 1 + roll(3))),
  inLines((lines, roll) => lines.splice(roll(lines.length), 0, lines[roll(lines.length)] ?? '')),
  inLines((lines, roll) => lines.splice(roll(lines.length), 0, pick(roll, FRAGMENTS))),
  inLines((lines, roll) => {
    const [a, b] = [roll(lines.length), roll(lines.length)]
    ;[lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? '']
  }),
  inLines((lines, roll) => {
    const at = roll(lines.length)
    lines[at] = `${lines[at]}${pick(roll, FRAGMENTS)}`
  }),
  (text, roll) => insert(text, roll(text.length), pick(roll, FRAGMENTS)),
  (text, roll) => insert(text, roll(text.length), pick(roll, MERMAID_LABELS)),
  (text, roll) => text.slice(0, roll(text.length)),
  (text, roll) => {
    const at = roll(text.length)
    return text.slice(0, at) + text.slice(at + 1 + roll(8))
  },
  (text, roll) => {
    const at = roll(text.length)
    return text.slice(0, at) + String.fromCharCode(roll(pick(roll, [128, 65_536]))) + text.slice(at + 1)
  },
  (text, roll) =>
    text.replaceAll(pick(roll, ['"', '[', ']', '(', '-->', '\n', ' ', '|']), pick(roll, FRAGMENTS.slice(0, 60))),
  (text) => text.replaceAll('\n', '\r\n'),
]

const boardTexts = (board: Board, kept: boolean): string[] =>
  MERMAID_DIALECTS.flatMap(({ id }) =>
    [true, false].map((all) => {
      const mode = all ? 'rich' : 'strict'
      const options = { ...DEFAULT_MERMAID_OPTIONS, dialect: id, mode, tiers: all, colours: all, board: kept } as const
      return mermaidText(board, options).text
    }),
  )

function fixtures(): string[] {
  const folder = fileURLToPath(new URL('../../testing/flowcharts/', import.meta.url))
  const files = readdirSync(folder).filter((file) => file.endsWith('.mmd'))
  return files.map((file) => readFileSync(folder + file, 'utf8').replace(/^%% expect.*\n?/gm, ''))
}

const TINY = [
  'graph TD\nA-->B',
  'flowchart LR\nsubgraph s [x]\nA["y"] -->|z| B[(w)]\nend',
  '---\ntitle: x\n---\n%% y\ngraph LR\nA & B --> C{d}\n',
  'flowchart LR\nA[Web<br/>app] -. e .-> B:::c\nclassDef c fill:#fff\nlinkStyle 0 stroke:red\nclick A "https://x"',
]

interface Seeds {
  readonly small: readonly string[]
  readonly large: readonly string[]
}

function seeds(): Seeds {
  const two = parseNotation('U:client(Users), S:app(Orders), D:sql(Orders DB), T:telemetry(Logs); U->S, S->D, S->T')
  const large = [...fixtures(), ...boardTexts(parseNotation(BOARDS.R0), false)].filter(
    ({ length }) => length <= LARGEST,
  )
  return { small: [...TINY, ...TINY, ...boardTexts(two, false), ...boardTexts(two, true)], large }
}

function mutated(roll: Dice, { small, large }: Seeds): string {
  // A large text takes twenty times as long and shows little that a small one does not.
  let text = pick(roll, roll(RARELY) === RARELY - 1 ? large : small)
  for (let left = 1 + roll(4); left > 0; left--) text = pick(roll, MUTATIONS)(text, roll)
  return text
}

function random(roll: Dice): string {
  const parts = Array.from({ length: roll(30) }, () =>
    roll(3) === 0 ? String.fromCharCode(roll(pick(roll, [128, 65_536]))) : pick(roll, [...FRAGMENTS, 'A', 'B', ' ']),
  )
  return `${pick(roll, ['', 'graph TD\n', 'flowchart LR\n', 'flowchart LR\nA-->B\n'])}${parts.join(pick(roll, ['', ' ', '\n']))}`
}

/** What is wrong with how a text was read; empty when nothing is. */
async function wrongWith(text: string): Promise<string> {
  const start = process.cpuUsage()
  const result = await readMermaid(text, 'x')
  const took = process.cpuUsage(start).user / 1_000
  if (took > LONGEST) return 'took too long'
  if (result.ok) {
    const decoded = decodeBoardText(encodeBoard(result.value.board))
    return decoded.ok ? '' : `gave a board that cannot be opened: ${JSON.stringify(decoded.error)}`
  }
  const fault = result.error
  const lines = text.split(/\r\n|\r|\n/).length
  if (fault.code === 'not-loaded') return 'failed inside'
  if (describeMermaidFault(fault).length < 10) return 'gave no sentence'
  if (fault.code !== 'syntax' || fault.line === undefined) return ''
  return fault.line >= 1 && fault.line <= lines ? '' : `named line ${fault.line} of ${lines}`
}

/** Tries texts, and gives the shortest that it finds when one is not read as it should be. */
async function check(make: (roll: Dice) => string, parameters: { readonly numRuns: number }) {
  const texts = arbitraryDice.map((start) => make(start()))
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      expect(await wrongWith(text)).toBe('')
    }),
    parameters,
  )
}

test('mutated diagrams each give a board or a reason', async () => {
  const from = seeds()
  await check((roll) => mutated(roll, from), runs(600))
})

test('random texts each give a board or a reason', async () => {
  await check(random, runs(1_000))
})
