import { act } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { heldFixes } from '#commands/findings/heldFixes.ts'
import { layNew } from '#domain/edits/layNew.ts'
import { findingKey } from '#domain/flow/findingKey.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import {
  BAD_AT_THREE,
  findingsPanel,
  headOf,
  idle,
  movePointer,
  ownFinding,
  pressesIn,
  shownFindings,
} from '#testing/findingsPanel.tsx'
import { button, click, labelled, press, typeInto } from '#testing/typing.ts'

/** One finding of one rule, whose first repair stands beside it before it is chosen. */
const ONE = parseNotation('U:client(Phone), A:app, D:sql; U->D, A->D')
const THROUGH = 'Go through the service that uses the store'
const REMOVE = 'Remove the edge'

const { leave, mount, show, showing } = findingsPanel()
const has = (name: string) => {
  try {
    return Boolean(button(name))
  } catch {
    return false
  }
}

describe('the fixes of a finding', () => {
  test('are one before it is chosen and all after that', async () => {
    await show(ONE)
    expect(pressesIn(0).slice(1)).toEqual([THROUGH])
    await click(headOf(0))
    for (const title of [THROUGH, 'Insert a load balancer and a service', REMOVE]) {
      expect(button(title).disabled).toBe(false)
    }
  })

  test('are tried while nothing else is to be done, and not while a pointer is down', async () => {
    const tried = vi.fn(() => [])
    const fake = fakeWorkspace(BAD_AT_THREE, [ownFinding({ fixes: () => [{ title: 'Mend it', draw: tried }] })])
    fake.workspace.desk.setState({ pointerDown: true })
    await mount(fake.workspace)
    expect(tried).not.toHaveBeenCalled()
    await act(async () => fake.workspace.desk.setState({ pointerDown: false }))
    expect(tried).not.toHaveBeenCalled()
    await idle()
    expect(tried).toHaveBeenCalledOnce()
  })

  test('that hold nowhere leave a word in their room', async () => {
    await showing([ownFinding({ fixes: () => [{ title: 'Mend it', draw: () => {} }] })])
    expect(shownFindings()[0]?.textContent).toContain('Each repair would bring an error')
    expect(has('Mend it')).toBe(false)
  })

  test('of a board with very many findings are tried only for the chosen one', async () => {
    const tried = vi.fn()
    const many = Array.from({ length: 101 }, (_, i) =>
      ownFinding({ at: [`b${i}` as never], fixes: () => [{ title: 'Mend it', draw: () => tried(i) }] }),
    )
    const { workspace } = await showing(many)
    expect(tried).not.toHaveBeenCalled()
    await act(async () =>
      workspace.desk.setState({ finding: findingKey(many[70] as Finding), selection: new Set(['b70']) as never }),
    )
    await idle()
    expect(new Set(tried.mock.calls.flat())).toEqual(new Set([70]))
    expect(shownFindings()).toHaveLength(101)
  })

  test('show what they would do while a pointer or the focus is on them', async () => {
    const { desk, workspace, board } = await show(ONE)
    const [first] = workspace.check.state.getState().findings
    const fix = button(THROUGH)
    await movePointer('pointerover', fix)
    const { preview } = desk.getState()
    expect(preview).toEqual(layNew(board(), heldFixes(workspace, first as Finding)[0]?.changes ?? []))
    expect(preview?.length).toBeGreaterThan(0)
    await movePointer('pointerout', fix)
    expect(desk.getState().preview).toBeUndefined()
    await movePointer('pointerover', fix, 'touch')
    expect(desk.getState().preview).toBeUndefined()
    await act(async () => fix.focus())
    expect(desk.getState().preview).toEqual(preview)
    await act(async () => fix.blur())
    expect(desk.getState().preview).toBeUndefined()
  })

  test('leave no preview behind when they go away under the pointer', async () => {
    const { desk } = await show(ONE)
    await movePointer('pointerover', button(THROUGH))
    await leave()
    expect(desk.getState().preview).toBeUndefined()
  })

  test('are applied by a press, and the focus goes on to the next finding', async () => {
    const { deeds, board, undo } = await show()
    const next = headOf(1).textContent
    await click(headOf(0))
    await idle()
    const fix = button(THROUGH)
    fix.focus()
    await click(fix)
    expect(deeds.steps).toMatchObject([{ title: THROUGH }])
    expect(shownFindings()).toHaveLength(2)
    expect(document.activeElement?.textContent).toBe(next)
    await undo()
    expect(board()).toEqual(BAD_AT_THREE)
  })

  test('leave the focus in the panel when the last finding is mended', async () => {
    await show(parseNotation('U:client(Phone), D:sql; U->D'))
    await click(headOf(0))
    await idle()
    const fix = button(REMOVE)
    fix.focus()
    await click(fix)
    expect(shownFindings()).toEqual([])
    expect(document.activeElement?.closest('section')?.getAttribute('aria-label')).toBe('Findings')
  })

  test('are offered for all places of the rule where there are several', async () => {
    const { deeds, board } = await show()
    await click(headOf(0))
    await idle()
    expect(has('Make it a signed link everywhere (1)')).toBe(false)
    await click(button(`${REMOVE} everywhere (3)`))
    expect(deeds.steps).toMatchObject([{ title: `${REMOVE} everywhere` }])
    expect(board().edges).toHaveLength(1)
    expect(shownFindings()).toEqual([])
  })

  test('stand beside what leads to the field where a person writes it down', async () => {
    const opens = { title: 'State the peak reads', field: { in: 'brief', name: 'peakReadQps' } } as const
    const { workspace } = await showing([ownFinding({ opens })])
    await click(button('State the peak reads'))
    expect(workspace.desk.getState()).toMatchObject({
      tab: 'brief',
      wish: { kind: 'fill-in-brief', field: 'peakReadQps' },
    })
  })
})

describe('accepting a finding', () => {
  const reason = () => labelled<HTMLTextAreaElement>('Reason')
  const accept = async (place: number, why: string) => {
    if (headOf(place).getAttribute('aria-expanded') === 'false') await click(headOf(place))
    await click(button('Accept as a trade-off…'))
    await typeInto(reason(), why)
    await press(reason(), 'Enter')
  }

  test('asks for a reason and does nothing without one', async () => {
    const { deeds } = await show()
    await click(headOf(0))
    await click(button('Accept as a trade-off…'))
    expect(document.activeElement).toBe(reason())
    await typeInto(reason(), '   ')
    await press(reason(), 'Enter')
    expect([deeds.steps, document.querySelector('[role="alert"]')?.textContent]).toEqual([
      [],
      'Write down why, then it can be accepted.',
    ])
    await press(reason(), 'Escape')
    expect(has('Accept as a trade-off…')).toBe(true)
    expect(document.activeElement).toBe(headOf(0))
  })

  test('takes it out of the list, into the accepted ones, and the focus goes on', async () => {
    const { deeds, board, workspace } = await show()
    const says = workspace.check.state.getState().findings[0]?.says
    const next = headOf(1).textContent
    await accept(0, ' Chosen for speed. ')
    expect(deeds.steps).toEqual([{ title: 'Accept as a trade-off' }])
    expect(board().tradeoffs).toMatchObject([{ reason: 'Chosen for speed.', mark: expect.any(String) }])
    expect(shownFindings()).toHaveLength(2)
    expect(document.activeElement?.textContent).toBe(next)
    await click(button('Accepted trade-offs (1)'))
    expect(document.querySelector('[aria-label="Accepted trade-offs"]')?.textContent).toContain(says)
    await click(button('Reopen'))
    expect([board().tradeoffs, shownFindings().length]).toEqual([[], 3])
  })

  test('can cover all that its rule finds on the board', async () => {
    const { board } = await show()
    await click(headOf(0))
    await click(button('Accept as a trade-off…'))
    const rule = [...document.querySelectorAll('label')].find((each) => each.textContent === 'Rule on this board')
    await click(rule as HTMLElement)
    await typeInto(reason(), 'A sketch.')
    await click(button('Accept'))
    expect(board().tradeoffs).toMatchObject([{ rule: 'client-to-data' }])
    expect(shownFindings()).toEqual([])
    await click(button('Accepted trade-offs (1)'))
    expect(document.body.textContent).toContain('Whole rule')
  })

  test('is marked when what was accepted is no longer found, and can then be removed', async () => {
    const { board, workspace } = await show()
    await accept(0, 'Chosen for speed.')
    await click(button('Accepted trade-offs (1)'))
    expect(document.body.textContent).not.toContain('No longer found')
    await act(async () =>
      workspace.document.apply([{ op: 'remove', type: 'edge', id: board().edges[0]?.id as never }], {
        title: 'Delete',
      }),
    )
    await idle()
    expect(document.body.textContent).toContain('No longer found')
    await click(button('Remove'))
    expect(board().tradeoffs).toEqual([])
  })

  test('keeps a reason that can be edited', async () => {
    const { board, deeds } = await show()
    await accept(0, 'Chosen for speed.')
    await click(button('Accepted trade-offs (1)'))
    await click(button('Edit the reason'))
    expect(reason().value).toBe('Chosen for speed.')
    await typeInto(reason(), 'Chosen for cost.')
    await click(button('Save'))
    expect(board().tradeoffs).toMatchObject([{ reason: 'Chosen for cost.' }])
    expect(deeds.steps.at(-1)).toEqual({ title: 'Change the reason' })
    await act(async () => Promise.resolve())
    expect(document.activeElement).toBe(button('Edit the reason'))
    await click(button('Edit the reason'))
    await click(button('Cancel'))
    expect(board().tradeoffs).toMatchObject([{ reason: 'Chosen for cost.' }])
  })
})
