import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { EMPTY_TEXT } from '#domain/mermaid/edit/textState.ts'
import { DEFAULT_MERMAID_OPTIONS } from '#domain/mermaid/write/mermaidOptions.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { MermaidControls } from './MermaidControls.tsx'
import { MermaidLimits } from './MermaidLimits.tsx'

let unmount: () => Promise<void> = async () => {}
afterEach(() => unmount())

async function show() {
  const { workspace } = fakeWorkspace(parseNotation(''))
  unmount = await mountPanel(workspace, <MermaidControls />)
  const named = (name: string) =>
    [...document.querySelectorAll('label')].find(({ textContent }) => textContent === name)?.querySelector('input')
  const click = (name: string) => act(async () => named(name)?.click())
  return { named, click, options: () => workspace.desk.getState().mermaid }
}

test('a dialect is chosen with the arrows that suit it, says what it is for, and hides what it does not know', async () => {
  const { named, click, options } = await show()
  expect(named('Tiers as groups')).toBeDefined()
  await click('Tiers')
  expect(options()).toEqual({ ...DEFAULT_MERMAID_OPTIONS, dialect: 'tiers', mode: 'rich' })
  expect(document.body.textContent).toContain('Shows the tiers in order')
  expect(named('Tiers as groups')).toBeUndefined()
  await click('Reference')
  expect(options()).toEqual(DEFAULT_MERMAID_OPTIONS)
})

test.each([
  ['Technologies', { technologies: false }],
  ['Replicas', { replicas: true }],
  ['Colours by tier', { colours: true }],
  ['Board inside', { board: true }],
  ['Tiers as groups', { tiers: true }],
  ['Rich', { mode: 'rich' }],
  ['Left to right', { direction: 'LR' }],
] as const)('%s changes its option and nothing else', async (name, changed) => {
  const { click, options } = await show()
  await click(name)
  expect(options()).toEqual({ ...DEFAULT_MERMAID_OPTIONS, ...changed })
})

test('limits that a text passes are listed, and nothing stands there when it passes none', async () => {
  const { workspace } = fakeWorkspace(parseNotation(''))
  const short = { text: '', ids: new Map(), zones: new Map(), edges: [], meaning: EMPTY_TEXT, links: 500, unseen: 0 }
  unmount = await mountPanel(workspace, <MermaidLimits written={short} />)
  expect(document.querySelector('ul')).toBeNull()
  await unmount()
  unmount = await mountPanel(workspace, <MermaidLimits written={{ ...short, links: 501 }} />)
  expect([...document.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
    'GitHub and most other hosts draw at most 500 edges; this text has 501.',
  ])
})
