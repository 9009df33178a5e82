import { beforeEach, expect, test, vi } from 'vitest'
import { CHECK_BOOK } from '#desk/checkInWorker.ts'
import { createLiveCheck } from '#desk/liveCheck.ts'
import { applyChanges } from '#domain/board/change.ts'
import { clientToData } from '#domain/flow/rules/tiers/clientToData.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { setField } from '../edit/fieldEdits.ts'
import { perform } from '../perform.ts'
import type { Workspace } from '../workspace.ts'
import { applyFix } from './applyFix.ts'
import { heldFixes } from './heldFixes.ts'

vi.mock('#domain/board/change.ts', async (load) => {
  const actual = await load<typeof import('#domain/board/change.ts')>()
  return { ...actual, applyChanges: vi.fn(actual.applyChanges) }
})

// The check of the next frame is never needed here: what is asked for is checked at once.
beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 0)
  vi.stubGlobal('cancelAnimationFrame', () => {})
  return () => vi.unstubAllGlobals()
})

const BOARD = parseNotation('U:client(Phone), V:client(Web), A:app, D:sql; U->D, V->D, A->D')

function start() {
  const { workspace: fake } = fakeWorkspace(BOARD)
  const rules = { ...CHECK_BOOK, rules: [clientToData] }
  const workspace: Workspace = { ...fake, check: createLiveCheck(fake.document.state, fake, rules) }
  const [finding] = workspace.check.state.getState().findings
  if (!finding) throw new Error('No finding')
  /** how many boards were made of changes while something was done */
  const made = (act: () => void) => {
    vi.mocked(applyChanges).mockClear()
    act()
    return vi.mocked(applyChanges).mock.calls.length
  }
  return { workspace, finding, made }
}

test('a repair that was tried is made without applying its changes again, save for the places of new blocks', () => {
  const { workspace, finding, made } = start()
  const titles = heldFixes(workspace, finding).map(({ title }) => title)
  expect(titles).toContain('Remove the edge')
  expect(made(() => applyFix(workspace, finding, 'Remove the edge'))).toBe(0)
  workspace.document.undo()
  const insert = 'Insert a load balancer and a service'
  heldFixes(workspace, finding)
  expect(made(() => applyFix(workspace, finding, insert))).toBe(1)
})

test('a label is changed without making a board of the change first', () => {
  const { workspace, made } = start()
  const rename = { of: 'block', ids: [BOARD.blocks[0]?.id as never], field: 'label', value: 'Tablet' } as const
  expect(made(() => void perform(workspace, setField, rename))).toBe(0)
  expect(workspace.document.board().blocks[0]?.label).toBe('Tablet')
})
