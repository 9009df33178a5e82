import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, expect, test, vi } from 'vitest'
import { ADD_COMMANDS } from '#commands/addCommands.ts'
import { commandById } from '#commands/catalogue.ts'
import { runCommand } from '#commands/runCommand.ts'
import { type Block, type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import { decodeBoardText } from '#domain/board/decodeBoardText.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { fileSchema } from '#domain/board/fileSchema.ts'
import { KINDS, type Kind, rolesOf } from '#domain/board/kind.ts'
import { capacityOf } from '#domain/capacity/capacityOf.ts'
import { nextKinds } from '#domain/flow/nextKinds.ts'
import { writeMermaid } from '#domain/mermaid/write/catalogue.ts'
import { DEFAULT_MERMAID_OPTIONS } from '#domain/mermaid/write/mermaidOptions.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { readMermaid } from '#files/read/readMermaid.ts'
import { provideDom } from '#interop/nodeDom.ts'
import { blockPropertiesOf } from '#panels/inspector/offeredProperties.ts'
import { searchPalette } from '#panels/palette/searchPalette.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { edgeKindFor } from './edgeKindFor.ts'
import type * as Catalogue from './kinds/catalogue.ts'
import { PALETTE } from './palette.ts'
import { isDataBlock, isDatabase, isLasting, isQueue, isStore, runsCode } from './predicates.ts'

/** The line that a kind costs beside its file: it is the only thing that is put in another's place here; `testing/oneMore.test.ts` compiles it. */
vi.mock('./kinds/catalogue.ts', async (original) => {
  const [{ BLOCK_KINDS }, { graphDatabase }] = await Promise.all([
    original<typeof Catalogue>(),
    import('#testing/graphDatabase.ts'),
  ])
  return { BLOCK_KINDS: [...BLOCK_KINDS, graphDatabase] }
})

beforeAll(provideDom)

const GRAPH = 'graph' as Kind
const blockOf = (board: Board, id: string): Block => {
  const found = board.blocks.find((each) => each.id === id)
  if (!found) throw new Error(id)
  return found
}

test('a kind in the catalogue is a kind, and its roles are roles', () => {
  expect(KINDS.at(-1)).toBe('graph')
  expect(rolesOf(GRAPH)).toEqual(['fraud', 'social'])
})

test('the palette offers it under its title, key and words, and a role that has a name of its own', () => {
  expect(PALETTE.filter(({ kind }) => kind === GRAPH)).toMatchObject([
    { id: 'graph', title: 'Graph database', label: 'Graph database', key: 'z', group: 'data', icon: 'layers' },
    { id: 'fraud', role: 'fraud', title: 'Fraud rings', key: 'h', icon: 'layers' },
  ])
  expect(searchPalette(PALETTE, 'gremlin').map(({ id }) => id)).toEqual(['graph'])
})

test('the inspector offers the fields it lists', () => {
  expect(blockPropertiesOf([{ kind: GRAPH }])).toEqual({ common: ['replicas', 'owner'], rare: ['parked'] })
})

test('a command on its key adds it in its tier', async () => {
  expect(ADD_COMMANDS.find(({ keys }) => (keys as readonly string[] | undefined)?.includes('z'))?.id).toBe('add-graph')
  const { workspace } = fakeWorkspace(EMPTY_BOARD)
  await runCommand(commandById('add-graph' as never), workspace)
  expect(workspace.document.board().blocks).toMatchObject([{ kind: 'graph', label: 'Graph database', tier: 'data' }])
})

test('a file takes it and gives it back, and so does the published schema', () => {
  const board = parseNotation('A:app, G:graph(Friends){role=social replicas=2}; A->G')
  const text = encodeBoard(board)
  expect(decodeBoardText(text)).toMatchObject({ ok: true, value: { blocks: [{}, { kind: 'graph', role: 'social' }] } })
  const fits = new Ajv2020({ strict: true, strictTypes: false }).compile(fileSchema())
  expect(fits(JSON.parse(text))).toBe(true)
  const wrong = text.replace('"social"', '"primary"')
  expect([fits(JSON.parse(wrong)), decodeBoardText(wrong).ok]).toEqual([false, false])
})

test('it is a next hop where it says so, at its place', () => {
  const board = parseNotation('A:app, G:graph, S:sql')
  const next = (id: string): readonly string[] => nextKinds(board, blockOf(board, id)).map((entry) => entry.id)
  expect(next('A').slice(0, 3)).toEqual(['cache', 'graph', 'sql'])
  expect(next('G')[0]).toBe('graph')
  expect(next('S').indexOf('graph')).toBeGreaterThan(next('S').indexOf('generic'))
})

test('edges at it are what it says, else what its traits say', () => {
  const kinds = [
    [GRAPH, 'client'],
    ['cdn', GRAPH],
    [GRAPH, 'sql'],
    ['app', GRAPH],
  ] as const
  expect(kinds.map(([from, to]) => edgeKindFor({ kind: from }, { kind: to }))).toEqual([
    'event',
    'origin',
    'replication',
    'request',
  ])
})

test('rules take it for what its traits say', () => {
  const asked = [isStore, isLasting, isDataBlock, isDatabase, isQueue, runsCode].map((is) => is({ kind: GRAPH }))
  expect(asked).toEqual([true, true, true, false, false, false])
})

test('its load is measured by its own figure', () => {
  expect(capacityOf(blockOf(parseNotation('G:graph{replicas=3}'), 'G'), EMPTY_BOARD.settings)?.total).toBe(6_000)
})

test.each([
  ['reference', '[("Friends")]'],
  ['tiers', '(["Friends"])'],
  ['legacy', '("Friends")'],
] as const)('the %s dialect writes it with its letters and shape, and it is read back', async (dialect, shape) => {
  const board = parseNotation(
    'U:client(Browser), A:app(Social), G:graph(Friends), R:graph(Rings){role=social}; U->A, A->G, A->R',
  )
  const { text } = writeMermaid(board, { ...DEFAULT_MERMAID_OPTIONS, dialect })
  expect(text.replaceAll('"', '')).toContain(`GDB1${shape.replaceAll('"', '')}`)
  expect(text).toMatch(/\bSG1\b/)
  const read = await readMermaid(text, 'x')
  const kinds = read.ok ? read.value.board.blocks.map(({ label, kind }) => `${label} ${kind}`) : read.error
  expect(kinds).toEqual(expect.arrayContaining(['Friends graph', 'Rings graph', 'Social app', 'Browser client']))
})

test('its letters alone are enough to read it', async () => {
  const read = await readMermaid('graph TD\n  U["Aa"] --> S1["Bb"]\n  S1 --> GDB1["Cc"]\n  S1 --> SG1["Dd"]\n', 'x')
  const kinds = read.ok ? read.value.board.blocks.map(({ kind, role }) => `${kind} ${role ?? ''}`.trim()) : read.error
  expect(kinds).toEqual(['client', 'app', 'graph', 'graph social'])
})
