import { expect, test } from 'vitest'
import { writeMermaid } from '#domain/mermaid/write/catalogue.ts'
import { DEFAULT_MERMAID_OPTIONS } from '#domain/mermaid/write/mermaidOptions.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import type { ExportFormat } from '#files/write/exportFormat.ts'
import { boardFile } from '#files/write/formats/boardFile.ts'
import { copyMermaid } from '#files/write/formats/copyMermaid.ts'
import { mermaidFile } from '#files/write/formats/mermaidFile.ts'
import { svgImage } from '#files/write/formats/svgImage.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import type { Workspace } from '../workspace.ts'
import { exportBoard } from './exportBoard.ts'

const OPTIONS = {
  mermaid: DEFAULT_MERMAID_OPTIONS,
  theme: 'light',
  transparent: false,
  marks: false,
  scale: 1,
} as const
const start = () => fakeWorkspace(parseNotation('A:app(Orders), D:sql; A->D'))
const run = (workspace: Workspace, format: ExportFormat) => exportBoard(workspace, { format, options: OPTIONS })
const nodeIds = ({ document }: Workspace) => document.board().blocks.map((block) => block.mermaidId)

test('copied Mermaid text is the text of the writer, and the blocks keep the node ids it used', async () => {
  const { workspace, deeds } = start()
  const { text, ids } = writeMermaid(workspace.document.board(), DEFAULT_MERMAID_OPTIONS)
  expect(await run(workspace, copyMermaid)).toEqual({ ok: true, value: 'Copied to the clipboard.' })
  expect(deeds.copied).toEqual([text])
  expect(nodeIds(workspace)).toEqual([...ids.values()])
  expect(workspace.document.canUndo()).toBe(false)
})

test('a picture has the lines that are on the screen', async () => {
  const { workspace } = start()
  const blobs: Blob[] = []
  const desktop = { ...workspace.desktop, saveFile: (_: string, content: Blob) => void blobs.push(content) }
  const [edge] = workspace.document.board().edges
  const points = [
    { x: 700, y: 700 },
    { x: 900, y: 700 },
  ]
  const view = { ...workspace.view, lines: () => new Map([[edge?.id ?? '', { points }]]) }
  expect(await run({ ...workspace, desktop, view }, svgImage)).toMatchObject({ ok: true })
  expect(await blobs[0]?.text()).toContain('d="M700 700L')
})

test('a file is named after the board', async () => {
  const { workspace, deeds } = start()
  const done = await run(workspace, mermaidFile)
  expect(deeds.saved).toEqual(['Untitled board.mmd'])
  expect(done.ok && done.value).toBe('Saved as Untitled board.mmd.')
})

test('what is no Mermaid leaves the node ids alone', async () => {
  const { workspace } = start()
  await run(workspace, boardFile)
  expect(nodeIds(workspace)).toEqual([undefined, undefined])
})

test('a refused clipboard is said and keeps nothing', async () => {
  const { workspace } = start()
  const refusing = { ...workspace, desktop: { ...workspace.desktop, copyText: async () => false } }
  const done = await run(refusing, copyMermaid)
  expect(!done.ok && done.error.message).toContain('did not allow copying')
  expect(nodeIds(workspace)).toEqual([undefined, undefined])
})

test('a format that cannot be loaded is said, not thrown', async () => {
  const { workspace } = start()
  const broken: ExportFormat = { ...boardFile, write: () => Promise.reject(new Error('offline')) }
  const done = await run(workspace, broken)
  expect(!done.ok && done.error.message).toContain('could not be made')
})
