import { beforeEach, describe, expect, test, vi } from 'vitest'
import { CHECK_BOOK } from '#desk/checkInWorker.ts'
import { createLiveCheck } from '#desk/liveCheck.ts'
import type { Board } from '#domain/board/board.ts'
import { findingKey } from '#domain/flow/findingKey.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { clientToData } from '#domain/flow/rules/tiers/clientToData.ts'
import { acceptFinding } from '#domain/flow/tradeoffs.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { type CommandId, commandById } from '../catalogue.ts'
import { runCommand } from '../runCommand.ts'
import type { Workspace } from '../workspace.ts'
import { acceptAsTradeoff } from './acceptAsTradeoff.ts'
import { applyFix, applyFixEverywhere, placesOfFix } from './applyFix.ts'
import { openField } from './openField.ts'

const BAD = parseNotation('U:client(Phone), V:client(Web), A:app, D:sql, O:object; U->D, V->D, V->O, A->D')
const REMOVE = 'Remove the edge'

// The check of the next frame is never needed here: what is asked for is checked at once.
beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 0)
  vi.stubGlobal('cancelAnimationFrame', () => {})
  return () => vi.unstubAllGlobals()
})

/** A workspace with the real check, of one rule. */
function start(board: Board = BAD) {
  const { workspace: fake, deeds } = fakeWorkspace(board)
  const workspace: Workspace = {
    ...fake,
    check: createLiveCheck(fake.document.state, fake, { ...CHECK_BOOK, rules: [clientToData] }),
  }
  const { desk, document, check, notices } = workspace
  const findings = () => check.state.getState().findings
  const finding = (place: number) => {
    const found = findings()[place]
    if (!found) throw new Error(`No finding ${place}`)
    return found
  }
  return {
    workspace,
    deeds,
    desk,
    document,
    findings,
    finding,
    run: (id: CommandId) => runCommand(commandById(id), workspace),
    messages: () => notices.getState().map(({ message }) => message),
    chosen: () => findings().findIndex((each) => findingKey(each) === desk.getState().finding),
  }
}

describe('going through the findings', () => {
  test('chooses one after the other around the end, with its blocks selected and in view, in the panel', async () => {
    const { run, chosen, desk, deeds, finding } = start()
    desk.setState({ tab: 'mermaid', canvasOnly: true })
    const places: number[] = []
    for (const id of ['next-finding', 'next-finding', 'next-finding', 'next-finding', 'previous-finding'] as const) {
      await run(id)
      places.push(chosen())
    }
    expect(places).toEqual([0, 1, 2, 0, 2])
    expect(desk.getState()).toMatchObject({ tab: 'findings', panelOpen: true, canvasOnly: false })
    expect([...desk.getState().selection]).toEqual(finding(2).at)
    expect(deeds.revealed.at(-1)).toEqual(finding(2).at)
  })

  test('starts at the end backwards, and at the one remembered after something else was selected', async () => {
    const { run, chosen, desk } = start()
    await run('previous-finding')
    expect(chosen()).toBe(2)
    await run('previous-finding')
    desk.setState({ selection: new Set() })
    await run('next-finding')
    expect(chosen()).toBe(1)
  })

  test('leaves the focus on what the finding is about', async () => {
    const { run, workspace, finding } = start()
    const focus = vi.spyOn(workspace.view, 'focus')
    await run('next-finding')
    expect(focus.mock.calls).toEqual([[finding(0).at[0]]])
  })

  test('opens the collapsed zone that it lies in, as a step that can be undone, and shows it there', async () => {
    const zones = [{ id: 'v', label: 'VPC', order: 0, collapsed: true }]
    const blocks = BAD.blocks.map((block) => (block.id === 'U' ? block : { ...block, zone: 'v' }))
    const hidden = { ...BAD, zones, blocks } as unknown as Board
    const { run, desk, document, deeds, finding } = start(hidden)
    await run('next-finding')
    await vi.waitFor(() => expect(document.board().zones[0]?.collapsed).toBeUndefined())
    expect([...desk.getState().selection]).toEqual(finding(0).at)
    expect(deeds.revealed).toEqual([finding(0).at])
    expect(deeds.steps).toHaveLength(1)
    document.undo()
    expect(document.board()).toEqual(hidden)
  })

  test('says so when there is none', async () => {
    const { run, messages } = start(parseNotation('A:app'))
    await run('next-finding')
    expect(messages()).toEqual(['There is no open finding.'])
  })
})

describe('applying a fix', () => {
  test('is one step by its title, selects what it adds, checks at once and goes on to the next finding', async () => {
    const { workspace, deeds, document, finding, findings, desk, chosen } = start()
    const second = finding(1)
    desk.setState({ preview: [] })
    applyFix(workspace, finding(0), 'Insert a load balancer and a service')
    const added = document.board().blocks.filter(({ id }) => !BAD.blocks.some((block) => block.id === id))
    expect(added.map(({ kind }) => kind).sort()).toEqual(['app', 'lb'])
    expect(deeds.steps).toMatchObject([{ title: 'Insert a load balancer and a service' }])
    expect([...desk.getState().selection].sort()).toEqual(added.map(({ id }) => id).sort())
    expect(deeds.revealed).toEqual([[...desk.getState().selection]])
    expect(desk.getState().preview).toBeUndefined()
    expect(findings()).toHaveLength(2)
    expect(findingKey(finding(chosen()))).toBe(findingKey(second))
    document.undo()
    expect(document.board()).toEqual(BAD)
  })

  test('that only takes away selects what the finding was about and is still there', () => {
    const { workspace, finding, desk } = start()
    applyFix(workspace, finding(0), REMOVE)
    expect([...desk.getState().selection]).toEqual(['U', 'D'])
  })

  test('that changes an edge selects the edge', () => {
    const { workspace, finding, desk, document } = start()
    applyFix(workspace, finding(2), 'Make it a signed link')
    expect([...desk.getState().selection]).toEqual([document.board().edges.find(({ signed }) => signed)?.id])
  })

  test('that no longer fits changes nothing and says so', () => {
    const { workspace, finding, document, messages } = start()
    const stale = finding(0)
    document.apply([{ op: 'remove', type: 'edge', id: document.board().edges[0]?.id as never }], { title: 'Delete' })
    const before = document.board()
    applyFix(workspace, stale, REMOVE)
    expect([document.board(), messages()]).toEqual([before, [`“${REMOVE}” no longer fits the board.`]])
  })

  test('by its command applies the first fix of the chosen finding', async () => {
    const { run, deeds, findings } = start()
    await run('apply-fix')
    expect(deeds.steps).toEqual([])
    await run('next-finding')
    await run('apply-fix')
    expect(deeds.steps).toMatchObject([{ title: 'Go through the service that uses the store' }])
    expect(findings()).toHaveLength(2)
  })

  test('by its command says so when the finding has none', async () => {
    const finding: Finding = { rule: 'r', severity: 'error', at: [], says: '', why: '', source: '' }
    const { workspace, deeds } = fakeWorkspace(BAD, [finding])
    workspace.desk.setState({ finding: findingKey(finding) })
    await runCommand(commandById('apply-fix'), workspace)
    expect(deeds.steps).toEqual([])
    expect(workspace.notices.getState()).toMatchObject([{ message: 'There is no ready fix for this finding.' }])
  })
})

describe('applying a fix everywhere', () => {
  test('mends all places that offer it as one step', () => {
    const { workspace, finding, findings, deeds, document, messages } = start()
    expect(placesOfFix(findings(), finding(0), REMOVE)).toBe(3)
    expect(placesOfFix(findings(), finding(0), 'Make it a signed link')).toBe(1)
    applyFixEverywhere(workspace, finding(0), REMOVE)
    expect([findings(), deeds.steps.map(({ title }) => title), messages()]).toEqual([[], [`${REMOVE} everywhere`], []])
    document.undo()
    expect(document.board()).toEqual(BAD)
  })

  test('says so when nothing fits any more', () => {
    const { workspace, finding, document, deeds, messages } = start()
    const stale = finding(0)
    document.apply(
      document.board().edges.map(({ id }) => ({ op: 'remove', type: 'edge', id }) as const),
      { title: 'Delete' },
    )
    applyFixEverywhere(workspace, stale, REMOVE)
    expect([deeds.steps.length, messages()]).toEqual([1, [`“${REMOVE}” no longer fits the board.`]])
  })
})

describe('accepting a finding', () => {
  test('is one step, after which the next finding is remembered', () => {
    const { workspace, finding, findings, deeds, document, chosen } = start()
    const second = findingKey(finding(1))
    acceptAsTradeoff(workspace, finding(0), { extent: 'finding', reason: 'Chosen for speed.' })
    expect(deeds.steps).toEqual([{ title: 'Accept as a trade-off' }])
    expect(document.board().tradeoffs).toMatchObject([{ rule: 'client-to-data', reason: 'Chosen for speed.' }])
    expect(findingKey(finding(chosen()))).toBe(second)
    document.undo()
    expect(findings()).toHaveLength(3)
  })

  test('of a rule accepts all it finds', () => {
    const { workspace, finding, findings } = start()
    acceptAsTradeoff(workspace, finding(0), { extent: 'rule', reason: 'A sketch.' })
    expect(findings()).toEqual([])
  })

  test('by its command asks for the reason in the panel', async () => {
    const { run, desk, finding } = start()
    await run('next-finding')
    desk.setState({ tab: 'mermaid' })
    await run('accept-finding')
    expect(desk.getState()).toMatchObject({ tab: 'findings', accepting: findingKey(finding(0)) })
  })

  test('that was accepted before is not chosen by going through the findings', async () => {
    const { document, finding, findings, run, desk } = start()
    const first = finding(0)
    document.apply(acceptFinding(document.board(), first, { extent: 'finding', reason: 'x' }), { title: 'x' })
    for (let i = 0; i < 3; i++) {
      await run('next-finding')
      expect(desk.getState().finding).not.toBe(findingKey(first))
    }
    expect(findings()).toHaveLength(2)
  })
})

test('a review runs every rule and shows the findings', async () => {
  const { workspace, deeds } = fakeWorkspace(BAD)
  workspace.desk.setState({ tab: 'mermaid' })
  await runCommand(commandById('review-board'), workspace)
  expect([deeds.reviews, workspace.desk.getState().tab]).toEqual([1, 'findings'])
  expect(workspace.desk.getState().wish).toMatchObject({ kind: 'read-findings' })
})

test('what only a person can write down is asked for in its field', () => {
  const { workspace, desk, deeds } = start()
  openField(workspace, { in: 'block', id: 'D' as never, name: 'rationale' })
  expect(desk.getState()).toMatchObject({
    tab: 'inspector',
    selection: new Set(['D']),
    wish: { kind: 'inspect', field: 'rationale' },
  })
  expect(deeds.revealed).toEqual([['D']])
  openField(workspace, { in: 'brief', name: 'peakReadQps' })
  expect(desk.getState()).toMatchObject({ tab: 'brief', wish: { kind: 'fill-in-brief', field: 'peakReadQps' } })
})
