import { expect, test } from '@playwright/test'
import * as fc from 'fast-check'
import type { Board } from '../src/domain/board/board.ts'
import { MERMAID_DIALECTS } from '../src/domain/mermaid/write/catalogue.ts'
import { labelText } from '../src/domain/mermaid/write/labelText.ts'
import { DEFAULT_MERMAID_OPTIONS, type MermaidOptions } from '../src/domain/mermaid/write/mermaidOptions.ts'
import { parseNotation } from '../src/domain/notation/parseNotation.ts'
import { mermaidText } from '../src/files/write/mermaidText.ts'
import { arbitraryBoard } from '../src/testing/boardArbitrary.ts'
import { BOARDS } from '../src/testing/boards.ts'
import { MERMAID_LABELS } from '../src/testing/mermaidLabels.ts'
import { drawDiagrams, type SeenDiagram, type SeenLine, VERSIONS } from './mermaidVersions.ts'

interface Diagram {
  readonly name: string
  readonly board: Board
  readonly options: MermaidOptions
  readonly text: string
}

function diagramOf(name: string, board: Board, changed: Partial<MermaidOptions>): Diagram {
  const options = { ...DEFAULT_MERMAID_OPTIONS, mode: 'rich', ...changed } as const
  return {
    name: `${name} in ${options.dialect}, ${options.direction}`,
    board,
    options,
    text: mermaidText(board, options).text,
  }
}

const DIALECTS = MERMAID_DIALECTS.map(({ id }) => id)

/** Every dialect, and the one with tiers in both directions. */
const FORMS = [
  ...DIALECTS.map((dialect) => ({ dialect, direction: 'TD' as const })),
  { dialect: 'tiers', direction: 'LR' },
] satisfies Partial<MermaidOptions>[]

const DESIGNS: readonly Diagram[] = Object.entries(BOARDS).flatMap(([name, notation]) =>
  FORMS.map((form) => diagramOf(name, parseNotation(notation), { ...form, colours: true })),
)

const PER_BOARD = 16

/** Boards on which every block and edge has a label that means something to Mermaid. */
const LABELLED: readonly Diagram[] = DIALECTS.flatMap((dialect) =>
  Array.from({ length: Math.ceil(MERMAID_LABELS.length / PER_BOARD) }, (_, part) => {
    const labels = MERMAID_LABELS.slice(part * PER_BOARD, (part + 1) * PER_BOARD)
    const apps = labels.map((_label, i) => `A${i}:app`).join(', ')
    const links = labels.map((_label, i) => `U->A${i}`).join(', ')
    const { blocks, edges, ...rest } = parseNotation(`U:client, ${apps}; ${links}`)
    const label = (i: number) => labels[i % labels.length] ?? ''
    const board = {
      ...rest,
      blocks: blocks.map((block, i) => ({ ...block, label: label(i) })),
      edges: edges.map((edge, i) => ({ ...edge, label: label(i) })),
    }
    return diagramOf(`labels ${part}`, board, { dialect, board: true })
  }),
)

/** Of several links of a block to itself, Mermaid 11 and 12 draw only the last. */
const withOneLoopEach = (board: Board): Board => {
  const loops = new Map(board.edges.filter(({ from, to }) => from === to).map((edge) => [edge.from, edge]))
  return { ...board, edges: board.edges.filter((edge) => edge.from !== edge.to || loops.get(edge.from) === edge) }
}

const GENERATED: readonly Diagram[] = fc
  .sample(arbitraryBoard({ maxBlocks: 6, maxEdges: 8 }), { numRuns: 80, seed: 8 })
  .map(withOneLoopEach)
  .map((board, i) => {
    // Every other one with its tiers, since there is most to go wrong.
    const dialect = i % 2 === 0 ? 'tiers' : (DIALECTS[i % DIALECTS.length] ?? 'reference')
    return diagramOf(`generated ${i}`, board, { dialect, direction: i % 4 < 3 ? 'TD' : 'LR', colours: i % 3 === 0 })
  })

const many = (kind: string) => Array.from({ length: 15 }, (_, i) => `${kind}${i}:${kind}(${kind} ${i})`).join(', ')

/** Many blocks with few edges, where unseen nodes keep the tiers in order. */
const CROWD = diagramOf(
  'crowd',
  parseNotation(
    `${many('client')}, ${many('app')}, ${many('sql')}; client0->app0, app0->app1, app1~>client0, sql0=>sql0`,
  ),
  { dialect: 'tiers' },
)

/** A message that goes back to the client, against the order of the tiers. */
const PUSH = diagramOf('push', parseNotation('U:client, W:ws, A:app; U->W, W~>U, A->W'), { dialect: 'tiers' })

const DIAGRAMS = [...DESIGNS, ...LABELLED, ...GENERATED, CROWD, PUSH]

const TITLES = ['Client tier', 'Edge tier', 'Business tier', 'Data tier', 'Observability']

/** What is wrong with tiers as they are seen: one that overlaps the next, events without dashes. */
function tierFaults({ options, text }: Diagram, { bands, lines }: SeenDiagram): string[] {
  const along = options.direction === 'TD' ? 'down' : 'across'
  const ordered = [...bands].sort((a, b) => TITLES.indexOf(a.title) - TITLES.indexOf(b.title))
  const dotted = lines.filter((line) => line.dotted)
  const isDashed = ({ dashes }: SeenLine) => dashes.length > 0 && Math.max(...dashes) < 10
  return [
    ...ordered.flatMap((band, i) => {
      const above = ordered[i - 1]
      return above && above[along].to > band[along].from ? [`${above.title} overlaps ${band.title}`] : []
    }),
    ...(ordered.length === text.split('\n  subgraph ').length - 1 ? [] : ['tiers are missing']),
    ...(dotted.every(isDashed) ? [] : ['an event is drawn solid']),
  ]
}

function faultsOf(diagram: Diagram, seen: SeenDiagram): string[] {
  const { board, options, name } = diagram
  const labels = board.blocks.map((block) => labelText(block, options).replaceAll('\u2060', '')).filter(Boolean)
  const faults = [
    ...(seen.fault ? [seen.fault] : []),
    ...labels.filter((label) => !seen.texts.includes(label)).map((label) => `${label} is not there`),
    ...(options.dialect === 'tiers' ? tierFaults(diagram, seen) : []),
  ]
  return faults.map((fault) => `${name}: ${fault}`)
}

// One test, since each version is megabytes of script to load.
test('Mermaid 10, 11 and 12 draw every diagram with the same text, tiers in order, events dashed and a push headed at the client', async ({
  context,
}) => {
  const texts = DIAGRAMS.map(({ text }) => text)
  const drawn = await Promise.all(
    VERSIONS.map(async ({ version, script }) => {
      return { version, seen: await drawDiagrams(await context.newPage(), script, texts) }
    }),
  )
  for (const { version, seen } of drawn) {
    const faults = DIAGRAMS.flatMap((diagram, i) => faultsOf(diagram, seen[i] as SeenDiagram))
    expect(faults, `Mermaid ${version}`).toEqual([])
    const heads = seen[DIAGRAMS.indexOf(PUSH)]?.lines.map((line) => [line.dotted, line.headAtStart, line.headAtEnd])
    expect(heads, `push in Mermaid ${version}`).toEqual([
      [false, false, true],
      [false, false, true],
      [true, true, false],
    ])
  }
  const [oldest, ...newer] = drawn.map(({ seen }) => seen.map(({ texts: shown }, i) => [DIAGRAMS[i]?.name, ...shown]))
  for (const newerTexts of newer) expect(newerTexts).toEqual(oldest)
})
