import { act } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import type { WrittenMermaid } from '#domain/mermaid/write/mermaidDialect.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import type { WritingWish } from '#files/write/aside/createWritingThread.ts'
import { mermaidText } from '#files/write/mermaidText.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { useWrittenText } from './useWrittenText.ts'

/** What is being written, oldest first: the test says when it is. */
const asked: (WritingWish & { readonly finish: (written: WrittenMermaid | undefined) => void })[] = []
vi.mock('#files/write/aside/createWritingThread.ts', () => ({
  writeAside: (wish: WritingWish) => new Promise((finish) => asked.push({ ...wish, finish })),
}))

let unmount: () => Promise<void> = async () => {}
afterEach(async () => {
  await unmount()
  asked.length = 0
})

const answer = (place: number) =>
  act(async () => asked[place]?.finish(mermaidText(asked[place].board, asked[place].options)))

const blocks = (count: number): Board =>
  parseNotation(Array.from({ length: count }, (_, i) => `B${i}:app(Block ${i})`).join(', '))

/** Shows the label of the first block, as the board has it and as its text has it. */
function Probe() {
  const shown = useWrittenText()
  if (!shown) return <output>nothing</output>
  const { board, written } = shown
  const label = board.blocks[0]?.label ?? 'empty'
  return <output>{`${label} ${written.text.includes(`"${label}"`) ? 'in' : 'not in'} the text`}</output>
}
const shown = () => document.querySelector('output')?.textContent

async function show(board: Board) {
  const { workspace } = fakeWorkspace(board)
  unmount = await mountPanel(workspace, <Probe />)
  const { document: port } = workspace
  const apply = (changes: Parameters<typeof port.apply>[0]) => act(async () => void port.apply(changes, { title: 'x' }))
  const rename = (label: string) => apply([{ op: 'patch', type: 'block', id: 'B0' as never, fields: { label } }])
  return { apply, rename }
}

test('a board of up to 300 blocks has its text at once', async () => {
  const { rename } = await show(blocks(300))
  expect(shown()).toBe('Block 0 in the text')
  await rename('New')
  expect([shown(), asked.length]).toEqual(['New in the text', 0])
})

test('a larger board has none until it is written, and then keeps the last until the next is', async () => {
  const { rename } = await show(blocks(301))
  expect(shown()).toBe('nothing')
  await answer(0)
  expect(shown()).toBe('Block 0 in the text')
  await rename('New')
  expect(shown()).toBe('Block 0 in the text')
  await answer(1)
  expect(shown()).toBe('New in the text')
})

test('a text that comes after that of a later board is not shown', async () => {
  const { rename } = await show(blocks(301))
  await rename('Second')
  await rename('Third')
  await answer(2)
  await answer(0)
  await answer(1)
  expect(shown()).toBe('Third in the text')
})

test('nor is it once the board is small again, or when it grows', async () => {
  const { apply, rename } = await show(blocks(301))
  const { board } = asked[0] as WritingWish
  await apply([{ op: 'remove', type: 'block', id: 'B300' as never }])
  expect(shown()).toBe('Block 0 in the text')
  await rename('Small')
  await answer(0)
  expect(shown()).toBe('Small in the text')
  await apply([{ op: 'put', type: 'block', record: board.blocks[300] as never }])
  expect([shown(), asked.length]).toEqual(['Small in the text', 2])
  await answer(1)
  expect(shown()).toBe('Small in the text')
})
