import { expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { commandById } from '../catalogue.ts'
import { runCommand } from '../runCommand.ts'

const plain = parseNotation('U:client, A:app, B:app, D:sql; U->A, A->B, B->D')
const PLACES: Readonly<Record<string, object>> = {
  U: { x: 40, y: 100 },
  A: { x: 40, y: 100, zone: 'v' },
  B: { x: 300, y: 100, zone: 's' },
  D: { x: 40, y: 100, zone: 's' },
}
const boardWith = (collapsed: boolean) =>
  ({
    ...plain,
    zones: [
      { id: 'v', label: 'VPC', order: 0, ...(collapsed && { collapsed }) },
      { id: 's', label: 'Subnet', parent: 'v', order: 1 },
    ],
    blocks: plain.blocks.map((block) => ({ ...block, ...PLACES[block.id] })),
  }) as unknown as Board

test.each([
  ['collapsed', true],
  ['open', false],
])('keys move a zone that is %s with all in it, in one step, and as they stand to each other', async (_, collapsed) => {
  const before = boardWith(collapsed)
  const { workspace, deeds } = fakeWorkspace(before)
  workspace.desk.setState({ selection: new Set(['v' as never]) })
  const far = () => {
    const [was, is] = [layoutOf(before).cards, layoutOf(workspace.document.board()).cards]
    return before.blocks.map(({ id }) => {
      const [from, to] = [was.get(id), is.get(id)]
      return from && to && [to.x - from.x, to.y - from.y]
    })
  }
  for (const name of ['move-down', 'move-right-far'] as const) await runCommand(commandById(name), workspace)
  expect(far()).toEqual([[0, 0], ...new Array(3).fill([100, 20])])
  expect(new Set(deeds.steps.map(({ merge }) => merge))).toEqual(new Set(['nudge']))
  await runCommand(commandById('move-left-far'), workspace)
  await runCommand(commandById('move-left-far'), workspace)
  expect(far().map((by) => by?.[1])).toEqual([0, 20, 20, 20])
  const [, a, b, d] = far().map((by) => by?.[0])
  expect([b, d]).toEqual([a, a])
})

test('what lies in no zone is not taken out of one, which is said', async () => {
  const { workspace } = fakeWorkspace(boardWith(false))
  workspace.desk.setState({ selection: new Set(['v' as never]) })
  await runCommand(commandById('leave-zone'), workspace)
  expect(workspace.document.board()).toEqual(boardWith(false))
  expect(workspace.notices.getState().at(-1)).toMatchObject({ message: 'What is selected lies in no zone.' })
})
