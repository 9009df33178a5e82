import { afterEach, expect, test } from 'vitest'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { button, click, labelled, leave, typeInto } from '#testing/typing.ts'
import { RuleSettingsSection } from './RuleSettingsSection.tsx'

let unmount: () => Promise<void> = async () => {}
afterEach(() => unmount())

test('the settings of the rules are out of the way until they are looked for, and each is a step', async () => {
  const { workspace, deeds } = fakeWorkspace(EMPTY_BOARD)
  unmount = await mountPanel(workspace, <RuleSettingsSection />)
  const settings = () => workspace.document.board().settings
  expect(() => labelled('Longest chain')).toThrow()
  await click(button('Rule settings'))
  await click(labelled('Free drawing'))
  await typeInto(labelled('Longest chain'), '6')
  await leave(labelled('Longest chain'))
  expect(settings()).toMatchObject({ freeDrawing: true, chainLimit: 6 })
  await click(labelled('Free drawing'))
  expect(settings()).not.toHaveProperty('freeDrawing')
  expect(deeds.steps.map(({ title }) => title)).toEqual([
    'Change “Free drawing”',
    'Change “Longest chain”',
    'Change “Free drawing”',
  ])
  await click(button('Rule settings'))
  expect(() => labelled('Longest chain')).toThrow()
})
