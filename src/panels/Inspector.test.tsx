import { act } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { askFor } from '#desk/wishes.ts'
import type { Board } from '#domain/board/board.ts'
import type { ItemId } from '#domain/edits/edit.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { button, choose, click, labelled, leave, press, typeInto } from '#testing/typing.ts'
import { Inspector } from './Inspector.tsx'

const BOARD = parseNotation('A:app(Orders), R:cache(Hot){ttl=60}, S:cache(Cold), D:sql(Ledger); A->R, A->D')
let unmount: () => Promise<void> = async () => {}
afterEach(() => unmount())

async function show(...selection: string[]) {
  const fake = fakeWorkspace(BOARD)
  fake.workspace.desk.setState({ selection: new Set(selection as ItemId[]) })
  unmount = await mountPanel(fake.workspace, <Inspector />)
  const { workspace, deeds } = fake
  const block = (id: string) => workspace.document.board().blocks.find((each) => each.id === id)
  const select = (...ids: string[]) => act(async () => workspace.desk.setState({ selection: new Set(ids as ItemId[]) }))
  return { workspace, deeds, block, select }
}

test('the first field takes the focus when the inspector is asked for', async () => {
  const { workspace } = await show('A')
  await act(async () => askFor(workspace.desk, { kind: 'inspect' }))
  expect(document.activeElement).toBe(labelled('Label'))
  expect(workspace.desk.getState().wish).toBeUndefined()
})

test('the field it is asked for takes the focus', async () => {
  const { workspace } = await show('R')
  await act(async () => askFor(workspace.desk, { kind: 'inspect', field: 'technology' }))
  expect(document.activeElement).toBe(labelled('Technology'))
})

test('a label cannot be taken away', async () => {
  const { block } = await show('A')
  await typeInto(labelled('Label'), ' ')
  await leave(labelled('Label'))
  expect(block('A')?.label).toBe('Orders')
  expect(labelled('Label').value).toBe('Orders')
})

test('a number out of range stays in the field with the range, and the board stays as it was', async () => {
  const { block, deeds } = await show('R')
  await typeInto(labelled('Replicas'), '0')
  await leave(labelled('Replicas'))
  expect(labelled('Replicas').value).toBe('0')
  expect(document.querySelector('[role="alert"]')?.textContent).toBe(
    'Replicas must be a whole number from 1 to 1,000,000.',
  )
  expect(labelled('Replicas').getAttribute('aria-invalid')).toBe('true')
  expect(deeds.steps).toEqual([])
  await typeInto(labelled('Replicas'), '3')
  await leave(labelled('Replicas'))
  expect(block('R')?.replicas).toBe(3)
  expect(document.querySelector('[role="alert"]')).toBeNull()
})

test('an emptied field is “not stated”', async () => {
  const { block } = await show('R')
  await typeInto(labelled('Time to live'), '')
  await leave(labelled('Time to live'))
  expect(block('R')).not.toHaveProperty('ttl')
})

test('a change applies to all selected blocks as one undo step, and differing values show as mixed', async () => {
  const { block, deeds, workspace } = await show('R', 'S')
  expect(labelled('Time to live').placeholder).toBe('Mixed')
  await typeInto(labelled('Time to live'), '90')
  await leave(labelled('Time to live'))
  expect([block('R')?.ttl, block('S')?.ttl]).toEqual([90, 90])
  expect(deeds.steps).toHaveLength(1)
  await act(async () => workspace.document.undo())
  expect([block('R')?.ttl, block('S')?.ttl]).toEqual([60, undefined])
})

test('blocks of different kinds show only the fields they share', async () => {
  await show('R', 'D')
  expect(() => labelled('Time to live')).toThrow()
  expect(labelled('Replicas')).toBeDefined()
  expect(labelled<HTMLSelectElement>('Kind').selectedOptions[0]?.textContent).toBe('Mixed')
})

test('a switch shows what “not stated” means for the kind, and going back to it states nothing', async () => {
  const { block, select, workspace } = await show('A')
  const kind = labelled<HTMLSelectElement>('Kind')
  await choose(kind, 'gateway')
  await select('A')
  expect(labelled('Limits rates').checked).toBe(true)
  await click(labelled('Limits rates'))
  expect(block('A')?.rateLimit).toBe(false)
  await click(labelled('Limits rates'))
  expect(block('A')).not.toHaveProperty('rateLimit')
  expect(workspace.document.board().blocks).toHaveLength(4)
})

test('a flag for which “not stated” is not no offers all three', async () => {
  const { block } = await show('A')
  await choose(labelled<HTMLSelectElement>('Idempotent'), 'no')
  expect(block('A')?.idempotent).toBe(false)
  await choose(labelled<HTMLSelectElement>('Idempotent'), '')
  expect(block('A')).not.toHaveProperty('idempotent')
})

test('another tier moves the block there, another role is kept only where it is not the usual one', async () => {
  const { block } = await show('A')
  await choose(labelled<HTMLSelectElement>('Tier'), 'edge')
  await choose(labelled<HTMLSelectElement>('Role'), 'worker')
  expect(block('A')).toMatchObject({ tier: 'edge', role: 'worker' })
  await choose(labelled<HTMLSelectElement>('Role'), 'service')
  expect(block('A')).not.toHaveProperty('role')
})

describe('the role that a name says', () => {
  const shown = async (notation: string, ...selection: string[]) => {
    const { workspace } = fakeWorkspace(parseNotation(notation))
    workspace.desk.setState({ selection: new Set(selection as ItemId[]) })
    unmount = await mountPanel(workspace, <Inspector />)
    const roles = () => workspace.document.board().blocks.map(({ role }) => role)
    const field = () => labelled<HTMLSelectElement>('Role')
    return { roles, field, says: () => field().selectedOptions[0]?.textContent }
  }

  test('is proposed, can be taken, put aside for the usual one and proposed again', async () => {
    const { roles, field, says } = await shown('K:cache(Session store)', 'K')
    expect([says(), roles()]).toEqual(['Session store (from the name)', [undefined]])
    // Where a browser does not wrap it.
    expect(field().title).toBe('Session store (from the name)')
    expect(document.body.textContent).toContain('Read from the name; choose a role to state it')
    await choose(field(), 'session')
    expect(document.body.textContent).not.toContain('Read from the name')
    expect([says(), roles()]).toEqual(['Session store', ['session']])
    await choose(field(), 'cache')
    expect([says(), roles()]).toEqual(['Cache', ['cache']])
    await choose(field(), '')
    expect([says(), roles()]).toEqual(['Session store (from the name)', [undefined]])
  })

  test('is shown for several blocks where their names say one or say different ones', async () => {
    const notation = 'K:cache(Sessions), L:cache(User sessions), M:cache(Presence), N:cache(Hot posts)'
    expect((await shown(notation, 'K', 'L')).says()).toBe('Session store (from the name)')
    await unmount()
    expect((await shown(notation, 'K', 'M')).says()).toBe('From their names')
    await unmount()
    expect((await shown(notation, 'K', 'N')).says()).toBe('Mixed')
  })

  test('is only suggested for an application server', async () => {
    const { roles, field, says } = await shown('A:app(Image worker)', 'A')
    expect([says(), roles()]).toEqual(['Service', [undefined]])
    expect(document.body.textContent).toContain('The name suggests worker; rules go by it once it is chosen')
    await choose(field(), 'worker')
    expect(roles()).toEqual(['worker'])
    expect(document.body.textContent).not.toContain('The name suggests')
  })
})

test('an edge shows its ends and can be turned round', async () => {
  const { workspace } = await show(BOARD.edges[0]?.id ?? '')
  expect(document.querySelector('h2')?.textContent).toBe('Orders → Hot')
  await click(button('Reverse direction'))
  expect(document.querySelector('h2')?.textContent).toBe('Hot → Orders')
  await choose(labelled<HTMLSelectElement>('Kind'), 'event')
  expect(workspace.document.board().edges[0]?.kind).toBe('event')
})

test('several edges, such as those of one line, are listed by their ends, and each can be chosen', async () => {
  const { workspace, deeds } = await show('e1', 'e2')
  await click(button('Orders → Ledger'))
  expect([...workspace.desk.getState().selection]).toEqual(['e2'])
  expect(deeds.revealed).toEqual([['e2']])
  expect(document.querySelector('h2')?.textContent).toBe('Orders → Ledger')
})

test('without a selection the board has its settings and leads to the brief', async () => {
  const { workspace } = await show()
  await click(document.querySelector<HTMLElement>('input[value="down"]') as HTMLElement)
  expect(workspace.document.board().settings.direction).toBe('down')
  await click(button('Show the brief'))
  expect(workspace.desk.getState()).toMatchObject({
    tab: 'brief',
    panelOpen: true,
    wish: { kind: 'fill-in-brief', field: 'features' },
  })
})

test('what is rarely needed is shown when asked for, and stays shown for the next block', async () => {
  const { block, select, workspace } = await show('R')
  expect(() => labelled('Parked')).toThrow()
  await click(button('More'))
  expect(button('More').ariaExpanded).toBe('true')
  await click(labelled('Parked'))
  expect(block('R')?.parked).toBe(true)
  expect(workspace.desk.getState().moreOpen).toBe(true)
  await select('A')
  expect(labelled('Parked').checked).toBe(false)
  await select('R')
  await click(document.querySelector<HTMLElement>('[aria-expanded=true]') as HTMLElement)
  expect(button('More1 stated')).toBeDefined()
})

test('blocks and edges selected together are each changed by their own fields', async () => {
  const edges = BOARD.edges.map((edge) => edge.id)
  const { block, workspace } = await show('R', 'S', ...edges)
  expect([...document.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual([
    '2 blocks selected',
    '2 edges selected',
  ])
  await typeInto(labelled('Replicas'), '2')
  await leave(labelled('Replicas'))
  await typeInto(labelled('Timeout'), '2 s')
  await leave(labelled('Timeout'))
  expect([block('R')?.replicas, block('S')?.replicas]).toEqual([2, 2])
  expect(workspace.document.board().edges.map((edge) => edge.timeout)).toEqual([2000, 2000])
})

test('a flag that blocks of different kinds have by default differs until it is set, and no is written for all', async () => {
  const { block, select } = await show('A')
  await choose(labelled<HTMLSelectElement>('Kind'), 'gateway')
  await select('S')
  await choose(labelled<HTMLSelectElement>('Kind'), 'app')
  await select('A', 'S')
  const field = labelled<HTMLSelectElement>('Checks identity')
  expect(field.selectedOptions[0]?.textContent).toBe('Mixed')
  await choose(field, 'no')
  expect([block('A')?.auth, block('S')?.auth]).toEqual([false, false])
})

test('an option of a set is put into each block and leaves the others of each as they are', async () => {
  const { block, select } = await show('A')
  await choose(labelled<HTMLSelectElement>('Kind'), 'cdn')
  await click(labelled('DNS'))
  await select('S')
  await choose(labelled<HTMLSelectElement>('Kind'), 'entry')
  await click(labelled('CDN'))
  await select('A', 'S')
  expect([labelled('DNS').indeterminate, labelled('WAF').indeterminate]).toEqual([true, false])
  await click(labelled('WAF'))
  expect([block('A')?.features, block('S')?.features]).toEqual([
    ['dns', 'waf'],
    ['waf', 'cdn'],
  ])
})

test('a technology is picked from the list or typed freely', async () => {
  const { block } = await show('R')
  await press(labelled('Technology'), 'ArrowDown')
  await press(labelled('Technology'), 'Enter')
  expect(block('R')?.technology).toBe('Redis')
  await typeInto(labelled('Technology'), 'KeyDB')
  await press(labelled('Technology'), 'Enter')
  expect(block('R')?.technology).toBe('KeyDB')
})

describe('the load', () => {
  const PEAKS = parseNotation(
    'C:client(App), A:app(Feed), K:cache, D:sql(Posts){replicas=1}; C->A, A->K, A->D; brief peakReadQps=20000',
  )
  const shown = async (board: Board, id: string) => {
    const { workspace } = fakeWorkspace(board)
    workspace.desk.setState({ selection: new Set([id] as ItemId[]), edgeRates: false })
    unmount = await mountPanel(workspace, <Inspector />)
    return { text: document.body.textContent ?? '', workspace }
  }

  test('of a block is explained', async () => {
    const { text } = await shown(PEAKS, 'D')
    expect(text).toContain('20,000 reads/s × 20 % misses = 4,000/s of 10,000')
    expect(text).toContain('40 % of its capacity')
    expect(text).toContain('Capacity: 10,000/s × 1 replica = 10,000/s.')
  })

  test('of an edge is explained, and the rates of all edges are a button away', async () => {
    const edge = PEAKS.edges.find(({ to }) => to === 'D')
    const { text, workspace } = await shown(PEAKS, edge?.id ?? '')
    expect(text).toContain('20,000 reads/s × 20 % misses = 4,000/s from “Feed”')
    await click(button('Show or hide rates on edges'))
    expect(workspace.desk.getState().edgeRates).toBe(true)
  })

  test('is not spoken of without peaks', async () => {
    const { text } = await shown({ ...PEAKS, brief: {} }, 'A')
    expect(text).toContain('Properties')
    expect(text).not.toContain('reads/s')
  })
})
