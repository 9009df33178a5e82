import { act } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import type { BlockId } from '#domain/board/board.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import type { Decision } from '#domain/mermaid/read/classify/classify.ts'
import type { ImportReview } from '#domain/mermaid/read/importReview.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { button, choose, click } from '#testing/typing.ts'
import { ImportedPanel } from './ImportedPanel.tsx'

const BOARD = tidyBoard(
  parseNotation(
    'A:generic(Foo), B:app(Orders){role=service}, C:sql(Ledger), D:sql(Books), E:app(Billing service); B->C, B->D',
  ),
)
const said = (id: string, decision: Partial<Decision>) => ({
  block: id as BlockId,
  decision: { sense: { kind: 'app' }, confidence: 'sure', ground: 'label', ...decision } as Decision,
})
const SHAPES = { sense: { kind: 'sql' }, confidence: 'guess', ground: 'shape' } as const
const REVIEW: ImportReview = {
  blocks: [
    said('E', { word: 'service' }),
    said('C', SHAPES),
    said('B', { confidence: 'guess', ground: 'neighbours' }),
    said('D', SHAPES),
    said('A', { sense: { kind: 'generic' }, confidence: 'unknown', ground: 'nothing' }),
  ],
  mends: [],
  notes: [],
}

let unmount: () => Promise<void> = async () => {}
afterEach(() => unmount())

async function show(review: ImportReview = REVIEW) {
  const fake = fakeWorkspace(BOARD)
  const { desk, document: port } = fake.workspace
  desk.setState({ imported: review, tab: 'imported' })
  unmount = await mountPanel(fake.workspace, <ImportedPanel />)
  const kinds = () => port.board().blocks.map(({ id, kind }) => `${id} ${kind}`)
  const remove = (id: string) =>
    act(async () => port.apply([{ op: 'remove', type: 'block', id: id as BlockId }], { title: 'Delete' }))
  return { ...fake, desk, port, kinds, remove }
}
const list = (name: string) => document.querySelector(`ul[aria-label="${name}"]`)
const itemsOf = (name: string) => [...(list(name)?.children ?? [])] as HTMLElement[]
const headOf = (item: HTMLElement | undefined) => item?.querySelector('button') as HTMLButtonElement
const wordsOf = (name: string) => itemsOf(name).map((item) => headOf(item).textContent)
const selects = (item: HTMLElement | undefined) => [...(item?.querySelectorAll('select') ?? [])]
const nameOf = (select: HTMLSelectElement | undefined) => select?.labels[0]?.textContent

describe('the blocks that were read', () => {
  test('stand with their reason, the least sure first, those read by name folded away', async () => {
    await show()
    expect(wordsOf('Guessed')).toEqual([
      'FooNothing known about it',
      'Ledger, Books2 blocks · By its shape alone',
      'OrdersBy what it is connected to',
    ])
    expect(list('Read by name')).toBeNull()
    await click(button('Read by name (1)'))
    expect(wordsOf('Read by name')).toEqual(['Billing serviceSays “service”'])
  })

  test('are shown on the board by a press', async () => {
    const { desk, deeds } = await show()
    await click(headOf(itemsOf('Guessed')[1]))
    expect([...desk.getState().selection]).toEqual(['C', 'D'])
    expect(deeds.revealed).toEqual([['C', 'D']])
  })

  test('that are alike are changed all at once, as one step', async () => {
    const { kinds, deeds, port } = await show()
    const [all] = selects(itemsOf('Guessed')[1])
    expect(nameOf(all)).toBe('All 2 are')
    await choose(all as HTMLSelectElement, 'queue')
    expect(kinds()).toEqual(['A generic', 'B app', 'C queue', 'D queue', 'E app'])
    expect(deeds.steps).toHaveLength(1)
    expect(port.board().edges.map(({ kind }) => kind)).toEqual(['event', 'event'])
    await act(async () => port.undo())
    expect(port.board()).toEqual(BOARD)
  })

  test('are changed one by one where they differ', async () => {
    const { kinds } = await show()
    await click(button('Show the blocks one by one'))
    const [all, first, second] = selects(itemsOf('Guessed')[1])
    expect([nameOf(first), nameOf(second)]).toEqual(['Ledger', 'Books'])
    await choose(second as HTMLSelectElement, 'cache')
    expect(kinds()).toEqual(['A generic', 'B app', 'C sql', 'D cache', 'E app'])
    expect(all?.selectedOptions[0]?.textContent).toBe('Mixed')
    await click(button('Hide the blocks one by one'))
    expect(selects(itemsOf('Guessed')[1])).toHaveLength(1)
  })

  test('leave the list when they leave the board, and come back with it', async () => {
    const { remove, port } = await show()
    for (const id of ['D', 'A', 'E']) await remove(id)
    expect(wordsOf('Guessed')).toEqual(['LedgerBy its shape alone', 'OrdersBy what it is connected to'])
    expect(document.body.textContent).not.toContain('Read by name (')
    await act(async () => port.undo())
    expect(button('Read by name (1)').ariaExpanded).toBe('false')
    for (const id of ['B', 'C', 'D', 'A']) await remove(id)
    expect(list('Guessed')).toBeNull()
    expect(document.body.textContent).not.toContain('Guessed')
  })
})

test('mends and notes are listed, and nothing stands there when there are none', async () => {
  await show()
  expect(list('Remarks')).toBeNull()
  await unmount()
  await show({ ...REVIEW, mends: [{ line: 4, label: 'Kafka (events)' }], notes: ['Comments were left out.'] })
  expect(itemsOf('Remarks').map(({ textContent }) => textContent)).toEqual([
    'Line 4: “Kafka (events)” was put in quotes.',
    'Comments were left out.',
  ])
})

test('“Done” puts the review away and shows the findings', async () => {
  const { desk } = await show()
  await click(button('Done'))
  expect(desk.getState()).toMatchObject({ imported: undefined, tab: 'findings' })
  expect(document.querySelector('section')).toBeNull()
})
