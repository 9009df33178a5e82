import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { moveBlocks } from '#commands/arrange/placeEdits.ts'
import { perform } from '#commands/perform.ts'
import type { BlockId } from '#domain/board/board.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { cardAt } from '#testing/cardProbes.ts'
import { canvasesForEachTest } from '#testing/mountCanvas.tsx'

const show = canvasesForEachTest(tidyBoard(parseNotation('A:app(Orders), B:app(Users)')))
const slid: (readonly [id: string | null | undefined, from: unknown])[] = []

beforeEach(() => {
  slid.length = 0
  Element.prototype.animate = function animate(this: Element, frames) {
    const [first] = frames as Keyframe[]
    slid.push([this.closest('[data-block-id]')?.getAttribute('data-block-id'), first?.transform])
    return {} as Animation
  }
})
afterEach(() => Reflect.deleteProperty(Element.prototype, 'animate'))

const push = async () => {
  const { workspace } = await show()
  const yOf = (id: string) => cardAt(workspace.document.board(), id).y
  const b = cardAt(workspace.document.board(), 'B')
  workspace.desk.setState({ selection: new Set(['A' as BlockId]) })
  const places = new Map([['A' as BlockId, { x: b.x, y: b.y - 20 }]])
  await act(async () => void perform(workspace, moveBlocks, { places }))
  return { workspace, by: yOf('B') - b.y }
}

test('a card that makes room for a step by keys slides there, and back with undo; what was moved itself stands there at once', async () => {
  const { workspace, by } = await push()
  expect(by).toBeGreaterThan(0)
  expect(slid).toEqual([['B', `translate(0px, ${-by}px)`]])
  workspace.desk.setState({ selection: new Set() })
  await act(async () => workspace.document.undo())
  expect(slid.slice(1)).toContainEqual(['B', `translate(0px, ${by}px)`])
})

test('nothing slides for a person who wants nothing to move by itself', async () => {
  const query = { matches: true, addEventListener: () => {}, removeEventListener: () => {} }
  vi.stubGlobal('matchMedia', (asked: string) => ({ ...query, matches: asked.includes('reduced-motion') }))
  const { by } = await push()
  expect(by).toBeGreaterThan(0)
  expect(slid).toEqual([])
})
