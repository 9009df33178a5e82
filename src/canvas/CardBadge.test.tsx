import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BlockId, Board } from '#domain/board/board.ts'
import { findingKey } from '#domain/flow/findingKey.ts'
import type { Finding, Severity } from '#domain/flow/rule.ts'
import { foldedBoard } from '#domain/layout/foldedBoard.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { button, click } from '#testing/typing.ts'
import { badgesOn } from './badges.ts'
import { CardBadge } from './CardBadge.tsx'
import { foldBy } from './drawnBoard.ts'

let unmount: () => Promise<void> = async () => {}
afterEach(() => unmount())

const finding = (severity: Severity, ...at: string[]): Finding => ({
  rule: `a-${severity}`,
  severity,
  at: at as BlockId[],
  says: '',
  why: '',
  source: '',
})

async function show(...findings: Finding[]) {
  const fake = fakeWorkspace(parseNotation('A:app, B:app'), findings)
  unmount = await mountPanel(fake.workspace, <CardBadge id={'A' as BlockId} />)
  return fake.workspace
}

test.each([
  ['error', ['error', 'hint'], 'bg-danger'],
  ['warning', ['warning', 'hint'], 'bg-warning'],
  ['hint', ['hint'], 'bg-hint'],
] as const)(
  'the dot of a card has the colour of the worst finding, here %s, and counts all',
  async (_, severities, colour) => {
    await show(...severities.map((severity) => finding(severity, 'A')), finding('error', 'B'))
    const name = severities.length === 1 ? '1 finding' : `${severities.length} findings`
    expect(button(name).className).toContain(colour)
  },
)

test('pressing it shows the findings and chooses the worst', async () => {
  const worst = finding('warning', 'A', 'B')
  const { desk } = await show(finding('error', 'B'), worst, finding('hint', 'A'))
  await click(button('2 findings'))
  expect(desk.getState()).toMatchObject({ tab: 'findings', panelOpen: true, finding: findingKey(worst) })
  expect([...desk.getState().selection]).toEqual(['A', 'B'])
})

test('a card without findings has none', async () => {
  await show(finding('error', 'B'))
  expect(document.querySelector('button')).toBeNull()
})

test('the worst finding is worst wherever it is listed: an entry shows a hint of its rule before the warnings of another', async () => {
  const workspace = await show(finding('hint', 'A'), { ...finding('error', 'A'), rule: 'late' })
  expect(button('2 findings').className).toContain('bg-danger')
  await click(button('2 findings'))
  expect(workspace.desk.getState().finding).toBe(findingKey({ ...finding('error', 'A'), rule: 'late' }))
})

describe('on the card of a collapsed zone', () => {
  const plain = parseNotation('U:client, A:app, D:sql; U->A, A->D')
  const board = {
    ...plain,
    zones: [{ id: 'v', label: 'VPC', order: 0, collapsed: true }],
    blocks: plain.blocks.map((block) => (block.id === 'U' ? block : { ...block, zone: 'v' })),
  } as unknown as Board
  beforeEach(() => foldBy(foldedBoard))
  afterEach(() => foldBy((each) => each))

  test('the dot counts what is found in the zone, each once, also on the edges hidden in it', async () => {
    const inner = plain.edges.at(-1)?.id ?? ''
    const findings = [finding('hint', 'A', 'D'), finding('warning', inner), finding('error', 'U')]
    const { workspace } = fakeWorkspace(board, findings)
    unmount = await mountPanel(workspace, <CardBadge id={'v' as BlockId} />)
    expect(button('2 findings').className).toContain('bg-warning')
    await click(button('2 findings'))
    expect([...workspace.desk.getState().selection]).toEqual([inner])
    expect(badgesOn(foldedBoard(board))(findings).get('v')).toEqual({ severity: 'warning', count: 2 })
  })

  test('a zone in which nothing is found has none', async () => {
    unmount = await mountPanel(
      fakeWorkspace(board, [finding('error', 'U')]).workspace,
      <CardBadge id={'v' as BlockId} />,
    )
    expect(document.querySelector('button')).toBeNull()
  })
})
