import { afterEach, expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { ConnectHint } from './ConnectHint.tsx'

let unmount: () => Promise<void> = async () => {}
afterEach(() => unmount())

test.each([
  ['A', ['A'], 'Orders calls'],
  ['A', ['A', 'B', 'C', 'e1'], 'Orders and 2 more call'],
  ['A', ['B', 'C'], 'Orders calls'],
])('from %s while %j are selected, %s', async (from, selection, says) => {
  const { workspace } = fakeWorkspace(parseNotation('A:app(Orders), B:app, C:app; A->B'))
  workspace.desk.setState({ connectingFrom: from as never, selection: new Set(selection as never) })
  unmount = await mountPanel(workspace, <ConnectHint />)
  expect(document.querySelector('[role=status] > span')?.textContent).toBe(`Choose the block that ${says}`)
})
