import { act } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import type { Block } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { PRODUCT_MARKS } from '#icons/productMarks.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { LaterGlyph } from './LaterGlyph.tsx'

let unmount: () => Promise<void> = async () => {}
afterEach(() => unmount())

async function shown(technology: string, productMarks = true) {
  const board = parseNotation('Q:queue(Events)')
  const { workspace } = fakeWorkspace(board)
  workspace.desk.setState({ productMarks })
  const block = { ...board.blocks[0], technology } as Block
  unmount = await mountPanel(workspace, <LaterGlyph block={block} />)
  return workspace
}
const mark = () => document.querySelector('[data-mark] path')?.getAttribute('d')
const strokes = () => document.querySelectorAll('svg[stroke] > *').length

test('a card has the mark of its product, until marks are put away', async () => {
  const { desk } = await shown('Kafka')
  await vi.waitFor(() => expect(mark()).toBe(PRODUCT_MARKS.Kafka))
  expect(strokes()).toBe(0)
  act(() => desk.setState({ productMarks: false }))
  expect([mark(), strokes() > 0]).toEqual([undefined, true])
})

test('what has no mark keeps the icon of its kind', async () => {
  await shown('Our own engine')
  expect([mark(), strokes() > 0]).toEqual([undefined, true])
})
