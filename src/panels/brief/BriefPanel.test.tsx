import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { askFor } from '#desk/wishes.ts'
import { BRIEF_PROPERTIES, type Brief, type BriefPropertyId } from '#domain/board/briefProperties.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { button, choose, click, labelled, leave, typeInto } from '#testing/typing.ts'
import { BRIEF_GROUPS, BriefPanel } from './BriefPanel.tsx'

let unmount: () => Promise<void> = async () => {}
afterEach(() => unmount())

async function show(brief: Brief = {}) {
  const fake = fakeWorkspace({ ...parseNotation('A:app'), brief })
  unmount = await mountPanel(fake.workspace, <BriefPanel />)
  return { ...fake, brief: () => fake.workspace.document.board().brief }
}

const alert = () => document.querySelector('[role=alert]')?.textContent

test('each sort of field is stated and taken back', async () => {
  const { brief, deeds } = await show()
  await typeInto(labelled('Features'), 'Orders\nReturns')
  await leave(labelled('Features'))
  await typeInto(labelled('Peak reads'), '10k')
  await leave(labelled('Peak reads'))
  await choose(labelled<HTMLSelectElement>('Public API'), 'no')
  await choose(labelled<HTMLSelectElement>('Consistency'), 'eventual')
  await click(labelled('Web'))
  const stated = { features: 'Orders\nReturns', peakReadQps: 10_000, publicApi: false, consistency: 'eventual' }
  expect(brief()).toEqual({ ...stated, platforms: ['web'] })
  expect(labelled('Peak reads').value).toBe('10,000')
  expect(deeds.steps).toHaveLength(5)
  await typeInto(labelled('Features'), '')
  await leave(labelled('Features'))
  await typeInto(labelled('Peak reads'), '')
  await leave(labelled('Peak reads'))
  await choose(labelled<HTMLSelectElement>('Public API'), '')
  await choose(labelled<HTMLSelectElement>('Consistency'), '')
  await click(labelled('Web'))
  expect(brief()).toEqual({})
})

test('a number out of range is refused by the name of its field, and the brief stays as it was', async () => {
  const { brief } = await show({ availability: 99 })
  await typeInto(labelled('Availability target'), '101')
  await leave(labelled('Availability target'))
  expect(alert()).toBe('Availability target must be a number from 0 to 100 %.')
  expect(brief()).toEqual({ availability: 99 })
})

test('the heading says which essentials are open', async () => {
  await show({ features: 'Orders', dau: 1000 })
  expect(document.querySelector('h2')?.textContent).toBe(
    '2 of 5 essentials stated. Open: latency, availability and consistency.',
  )
  await typeInto(labelled('Latency target'), '200')
  await leave(labelled('Latency target'))
  expect(document.querySelector('h2')?.textContent).toBe(
    '3 of 5 essentials stated. Open: availability and consistency.',
  )
})

test('a preset fills what is empty in one step, and does nothing where nothing is', async () => {
  const { brief, deeds, workspace } = await show({ latencyMs: 80 })
  await click(button('Web'))
  await click(button('Web'))
  expect(brief()).toEqual({ latencyMs: 80, availability: 99.9 })
  expect(deeds.steps).toEqual([{ title: 'Fill the brief for web' }])
  await click(button('Real time'))
  expect(brief()).toEqual({ latencyMs: 80, availability: 99.9, realtime: true })
  await act(async () => workspace.document.undo())
  await act(async () => workspace.document.undo())
  expect(brief()).toEqual({ latencyMs: 80 })
})

test.each([
  ['features', 'Features'],
  ['latencyMs', 'Latency target'],
  ['stage', 'Stage'],
  ['platforms', 'Web'],
] as const satisfies readonly (readonly [BriefPropertyId, string])[])(
  'the field %s takes the focus once when it is asked for',
  async (field, label) => {
    const { workspace } = await show()
    await act(async () => askFor(workspace.desk, { kind: 'fill-in-brief', field }))
    expect(document.activeElement).toBe(labelled(label))
    expect(workspace.desk.getState().wish).toBeUndefined()
    await leave(labelled(label))
    await act(async () => workspace.desk.setState({ tab: 'brief' }))
    expect(document.activeElement).toBe(document.body)
  },
)

test('every field of the brief stands in exactly one group', () => {
  const fields = BRIEF_GROUPS.flatMap((group) => group.fields)
  expect([...fields].sort()).toEqual(Object.keys(BRIEF_PROPERTIES).sort())
})
