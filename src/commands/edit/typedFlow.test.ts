import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import type { ItemId } from '#domain/edits/edit.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { perform } from '../perform.ts'
import { addTypedFlow } from './typedFlow.ts'

const NOTHING: ReadonlySet<ItemId> = new Set()
const room = { from: 0, to: 600 }
const NAMES = ['users', 'cdn', 'feed', 'posts', 'redis', 'kafka x3', 'db (MySQL)', '(Own)', 'a']
const SIGNS = [' > ', ' ~> ', ' o> ', ', ', ' + ', '; ', '\n']
const flows = fc
  .array(fc.tuple(fc.constantFrom(...SIGNS), fc.constantFrom(...NAMES)), { maxLength: 12 })
  .map((parts) => parts.flat().join(''))

test('a flow is one step, which undo takes back whole and redo makes again', () => {
  fc.assert(
    fc.property(flows, (text) => {
      const { workspace } = fakeWorkspace(parseNotation('A:app(Feed), D:sql(Posts); A->D'))
      const { document } = workspace
      const before = document.board()
      const { is } = perform(workspace, addTypedFlow, { text, from: NOTHING, room })
      const after = document.board()
      if (is === 'nothing') {
        expect(after).toBe(before)
        return
      }
      document.undo()
      expect(document.board()).toEqual(before)
      expect(document.canUndo()).toBe(false)
      document.redo()
      expect(document.board()).toEqual(after)
    }),
    { numRuns: 100 },
  )
})

test('nothing is added, and the selection stays, as long as a word is not understood', () => {
  const { workspace } = fakeWorkspace(EMPTY_BOARD)
  workspace.desk.setState({ selection: new Set() })
  expect(perform(workspace, addTypedFlow, { text: 'feed > postgress', from: NOTHING, room }).is).toBe('nothing')
  expect(workspace.document.board()).toEqual(EMPTY_BOARD)
})

test('once added, what the flow ends at is selected', () => {
  const { workspace } = fakeWorkspace(EMPTY_BOARD)
  perform(workspace, addTypedFlow, { text: 'feed > redis, pg', from: NOTHING, room })
  const { blocks } = workspace.document.board()
  expect([...workspace.desk.getState().selection]).toEqual(blocks.slice(1).map(({ id }) => id))
})
