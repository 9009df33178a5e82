import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import type { BlockId, Tradeoff, TradeoffId } from '#domain/board/board.ts'
import { findingKey } from '#domain/flow/findingKey.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { button, click, labelled, press, typeInto } from '#testing/typing.ts'
import { useBoard } from '#workspace/useWorkspace.ts'
import { FindingDetail } from './FindingDetail.tsx'
import { TradeoffEntry } from './TradeoffEntry.tsx'

let unmount: () => Promise<void> = async () => {}
afterEach(() => unmount())

const FINDING: Finding = { rule: 'r', severity: 'error', at: ['A' as BlockId], says: 'Slow.', why: '', source: '' }
const TRADEOFF: Tradeoff = { id: 't' as TradeoffId, rule: 'r', says: 'Slow.', reason: 'Chosen for speed.', order: 0 }
const NOTE = 'The reason you began to write is kept.'

function Accepted() {
  const tradeoff = useBoard((board) => board.tradeoffs[0])
  return tradeoff ? <TradeoffEntry tradeoff={tradeoff} found /> : null
}

const begun = { fake: fakeWorkspace({ ...parseNotation('A:app'), tradeoffs: [TRADEOFF] }, [FINDING]) }
const reason = () => labelled<HTMLTextAreaElement>('Reason')
const open = () => begun.fake.workspace.drafts.state.getState()
const says = (text: string) => document.body.textContent?.includes(text)

async function visit(node: React.ReactNode) {
  await unmount()
  begun.fake.workspace.desk.setState({ accepting: undefined })
  unmount = await mountPanel(begun.fake.workspace, node)
}

test('a reason for accepting a finding is kept from its first word until it is given or given up', async () => {
  const { desk } = begun.fake.workspace
  const show = () => visit(<FindingDetail finding={FINDING} id="why" />)
  await show()
  await click(button('Accept as a trade-off…'))
  expect(open()).toBe(0)
  await typeInto(reason(), 'Chosen for')
  expect(open()).toBe(1)
  await show()
  expect([open(), says(NOTE)]).toEqual([0, true])
  await act(async () => desk.setState({ accepting: findingKey(FINDING) }))
  expect([reason().value, open()]).toEqual(['Chosen for', 1])
  await click(button('Cancel'))
  expect([open(), says(NOTE)]).toEqual([0, false])
  await click(button('Accept as a trade-off…'))
  expect(reason().value).toBe('')
  await typeInto(reason(), 'Chosen for speed')
  await press(reason(), 'Enter')
  await show()
  expect(says(NOTE)).toBe(false)
})

test('a reason that is being changed is kept beside the one that the board has', async () => {
  const show = () => visit(<Accepted />)
  await show()
  await click(button('Edit the reason'))
  await typeInto(reason(), 'Chosen for co')
  expect(open()).toBe(1)
  await show()
  expect([says('Chosen for speed.'), says(NOTE)]).toEqual([true, true])
  await click(button('Edit the reason'))
  expect(reason().value).toBe('Chosen for co')
  await typeInto(reason(), 'Chosen for cost.')
  await click(button('Save'))
  expect([says('Chosen for cost.'), says(NOTE), open()]).toEqual([true, false, 0])
})
