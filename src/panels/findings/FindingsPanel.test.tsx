import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { checkBoard } from '#domain/flow/engine.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { button, click } from '#testing/typing.ts'
import { FindingsPanel } from './FindingsPanel.tsx'

const BAD = parseNotation('C:client(Web), D:sql(Posts), Q:queue(Jobs); C->D, C~>Q')
let unmount: () => Promise<void> = async () => {}
afterEach(() => unmount())

async function show(board = BAD) {
  const fake = fakeWorkspace(board, checkBoard(board, { speaks: ['live', 'settled'] }))
  unmount = await mountPanel(fake.workspace, <FindingsPanel />)
  return fake
}
const items = () => [...document.querySelectorAll('[data-rule]')]

test('every finding is listed with its rule and severity', async () => {
  const { check } = await show()
  const { findings } = check.getState()
  expect(findings.length).toBeGreaterThan(0)
  expect(items().map((item) => item.getAttribute('data-rule'))).toEqual(findings.map((finding) => finding.rule))
  expect(items()[0]?.getAttribute('data-severity')).toBe('error')
  expect(items()[0]?.textContent).toContain(findings[0]?.says)
})

test('choosing a finding selects what it is about, marks it and brings it into view', async () => {
  const { workspace, deeds, check } = await show()
  const [first] = check.getState().findings
  await act(async () => items()[0]?.querySelector('button')?.click())
  expect([...workspace.desk.getState().selection]).toEqual(first?.at)
  expect(deeds.revealed).toEqual([first?.at])
  expect(document.querySelectorAll('[aria-current="true"]')).toHaveLength(1)
})

test('a chosen finding shows all there is about it, and pressing it again closes it', async () => {
  const { check } = await show()
  const [first] = check.getState().findings
  expect(items()[0]?.textContent).not.toContain(first?.why)
  await act(async () => items()[0]?.querySelector('button')?.click())
  for (const text of [first?.why, first?.source]) expect(items()[0]?.textContent).toContain(text)
  await act(async () => items()[0]?.querySelector('button')?.click())
  expect(items()[0]?.textContent).not.toContain(first?.why)
})

test('the help of its rule is a press away', async () => {
  const { workspace, check } = await show()
  await act(async () => items()[0]?.querySelector('button')?.click())
  await click(button('Why this rule'))
  expect(workspace.desk.getState()).toMatchObject({
    dialog: 'rules',
    ruleHelp: check.getState().findings[0]?.rule,
  })
})

test('the mark goes when something else is selected', async () => {
  const { workspace } = await show()
  await act(async () => items()[0]?.querySelector('button')?.click())
  await act(async () => workspace.desk.setState({ selection: new Set() }))
  expect(document.querySelectorAll('[aria-current="true"]')).toHaveLength(0)
})

test('what was deleted since the check is not selected', async () => {
  const { workspace, check } = await show()
  const [first] = check.getState().findings
  const gone = BAD.blocks.find((block) => first?.at.includes(block.id))
  await act(async () =>
    workspace.document.apply([{ op: 'remove', type: 'block', id: gone?.id as never }], { title: 'x' }),
  )
  await act(async () => items()[0]?.querySelector('button')?.click())
  expect([...workspace.desk.getState().selection]).not.toContain(gone?.id)
})

test('a board without errors says how many rules have looked at it, and an empty board claims nothing', async () => {
  await show(parseNotation('B:generic'))
  expect(document.body.textContent).toMatch(/No errors\. \d+ rules checked\./)
  await unmount()
  await show(EMPTY_BOARD)
  expect(document.body.textContent).not.toContain('No errors')
})

test('while some rules wait for a pause, they can be asked for, and a review at any time', async () => {
  const { check, deeds } = await show()
  expect(document.body.textContent).not.toContain('Check now')
  await click(button('Review the board'))
  await act(async () => check.setState({ settled: false }))
  await click(button('Check now'))
  expect([deeds.checks, deeds.reviews]).toEqual([1, 1])
  await act(async () => check.setState({ settled: true, speaks: ['live', 'settled', 'review', 'presenting'] }))
  expect(document.body.textContent).toContain('Every rule was run')
})

test('when the rules cannot be loaded it says so and offers to try again or to reload', async () => {
  const { check, deeds } = await show()
  await act(async () => check.setState({ findings: [], failed: true }))
  expect(document.querySelector('[role=alert]')?.textContent).toContain('The rules could not be loaded')
  await click(button('Try again'))
  await click(button('Reload'))
  expect([deeds.checks, deeds.reloads]).toEqual([1, 1])
})
