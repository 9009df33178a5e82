import { expect, test, vi } from 'vitest'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { withPart } from './withPart.ts'

test('a part that is loaded is used', async () => {
  const use = vi.fn()
  const { workspace } = fakeWorkspace(EMPTY_BOARD)
  await withPart(workspace, { load: async () => 'the part', missing: 'Missing.' }, use)
  expect(use).toHaveBeenCalledExactlyOnceWith('the part')
  expect(workspace.notices.getState()).toEqual([])
})

test('a part that is not to be had is told, with a way out, and not used', async () => {
  const use = vi.fn()
  const { workspace } = fakeWorkspace(EMPTY_BOARD)
  await withPart(workspace, { load: () => Promise.reject(new Error('offline')), missing: 'Missing.' }, use)
  expect(use).not.toHaveBeenCalled()
  expect(workspace.notices.getState()).toMatchObject([
    { message: 'Missing.', tone: 'error', wayOut: { title: 'Reload' } },
  ])
})
