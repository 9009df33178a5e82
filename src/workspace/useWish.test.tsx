import { act, StrictMode } from 'react'
import { expect, test, vi } from 'vitest'
import { askFor } from '#desk/wishes.ts'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { useWish } from './useWish.ts'

function Taker({ take }: { readonly take: (field: string | undefined) => void }) {
  useWish('inspect', ({ field }) => take(field))
  return null
}

test('a wish waits for the component that takes it, which takes each of its kind once', async () => {
  const { workspace } = fakeWorkspace(EMPTY_BOARD)
  const { desk } = workspace
  const take = vi.fn()
  askFor(desk, { kind: 'inspect', field: 'technology' })
  const unmount = await mountPanel(
    workspace,
    <StrictMode>
      <Taker take={take} />
      <Taker take={take} />
    </StrictMode>,
  )
  expect(take.mock.calls).toEqual([['technology']])
  await act(async () => askFor(desk, { kind: 'search-blocks' }))
  expect(take).toHaveBeenCalledTimes(1)
  expect(desk.getState().wish).toMatchObject({ kind: 'search-blocks' })
  await act(async () => askFor(desk, { kind: 'inspect' }))
  expect(take.mock.calls).toEqual([['technology'], [undefined]])
  await unmount()
})
