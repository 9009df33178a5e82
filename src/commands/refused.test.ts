import { beforeEach, describe, expect, test, vi } from 'vitest'
import { CHECK_BOOK } from '#desk/checkInWorker.ts'
import { createLiveCheck } from '#desk/liveCheck.ts'
import type { BlockId } from '#domain/board/board.ts'
import { clientToData } from '#domain/flow/rules/tiers/clientToData.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { TEMPLATES } from '#domain/templates/catalogue.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { commandById } from './catalogue.ts'
import { pasteText, selectionAsText } from './edit/clipboard.ts'
import { startFromTemplate } from './file/startFromTemplate.ts'
import { acceptAsTradeoff } from './findings/acceptAsTradeoff.ts'
import { applyFix } from './findings/applyFix.ts'
import { runCommand } from './runCommand.ts'
import type { Workspace } from './workspace.ts'

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 0)
  vi.stubGlobal('cancelAnimationFrame', () => {})
  return () => vi.unstubAllGlobals()
})

/** A workspace whose board takes nothing any more. */
function full(notation = 'U:client, D:sql; U->D') {
  const { workspace: fake, deeds } = fakeWorkspace(parseNotation(notation))
  const rules = { ...CHECK_BOOK, rules: [clientToData] }
  const workspace: Workspace = { ...fake, check: createLiveCheck(fake.document.state, fake, rules) }
  workspace.desk.setState({ selection: new Set(['U' as BlockId]) })
  vi.spyOn(workspace.document, 'apply').mockReturnValue(false)
  const [finding] = workspace.check.state.getState().findings
  return { workspace, deeds, finding, desk: workspace.desk }
}

describe('what the board refuses leaves everything as it was:', () => {
  test('a group', async () => {
    const { workspace, desk } = full()
    await runCommand(commandById('group'), workspace)
    expect(desk.getState()).toMatchObject({ selection: new Set(['U']), editing: undefined })
  })

  test('a paste', async () => {
    const { workspace, desk } = full()
    await pasteText(workspace, selectionAsText(workspace) ?? '')
    expect(desk.getState()).toMatchObject({ selection: new Set(['U']), pastes: 0, started: false })
  })

  test('a template', async () => {
    const { workspace, desk } = full('')
    await startFromTemplate(workspace, TEMPLATES[0])
    expect(desk.getState().started).toBe(false)
  })

  test('a repair, and the finding stays chosen', () => {
    const { workspace, desk, deeds, finding } = full()
    desk.setState({ finding: 'chosen' })
    if (finding) applyFix(workspace, finding, 'Remove the edge')
    expect([desk.getState().finding, deeds.revealed]).toEqual(['chosen', []])
  })

  test('a reason, which is still being asked for', () => {
    const { workspace, desk, finding } = full()
    desk.setState({ accepting: 'asked' })
    const happened = finding && acceptAsTradeoff(workspace, finding, { extent: 'finding', reason: 'Cheap.' })
    expect([happened, desk.getState().accepting]).toEqual(['refused', 'asked'])
  })
})
