import { expect } from '@playwright/test'
import { boardFile } from './boardFile.ts'
import { away, middle, onEdge } from './mouse.ts'
import { test } from './test.ts'

const COLUMN = [
  { id: 'N', label: 'Pictures', kind: 'cdn', tier: 'edge', x: 40, y: 100 },
  { id: 'G', label: 'Gate', kind: 'gateway', tier: 'edge', x: 40, y: 200 },
  { id: 'L', label: 'Balancer', kind: 'lb', tier: 'edge', x: 40, y: 300 },
  { id: 'X', label: 'Guard', kind: 'entry', tier: 'edge', x: 40, y: 600 },
  { id: 'A', label: 'Alpha', x: 300, y: 100 },
]
const EDGES = [
  { id: 'NG', from: 'N', to: 'G', label: 'misses' },
  { id: 'GL', from: 'G', to: 'L' },
  { id: 'LA', from: 'L', to: 'A' },
]
const STACK = boardFile({ blocks: COLUMN, edges: EDGES })

for (const percent of [100, 60]) {
  test(`a dropped block pushes its neighbours, seen before it is dropped, at ${percent} %`, async ({ board, page }) => {
    await board.startWith(boardFile({ blocks: COLUMN }), percent)
    const zoom = percent / 100
    const before = await board.places()
    const guard = await middle(board.block('Guard'))
    const gate = await middle(board.block('Gate'))
    /** how far cards have come up, in steps of ten pixels of the board */
    const come = async () => {
      const now = await board.places()
      const by = (id: string) => Math.round(((before[id]?.[1] ?? 0) - (now[id]?.[1] ?? 0)) / zoom / 10) * 10
      return ['N', 'G', 'L'].map(by)
    }
    const gap = async () => {
      const now = await board.places()
      return Math.round(((now.X?.[1] ?? 0) - (now.G?.[1] ?? 0)) / zoom / 10) * 10
    }
    // Held a little below the gate, which goes up as that is the shorter way, with what is above it.
    await board.mouse.hold(guard, away(gate, 0, -60 * zoom), away(gate, 0, 20 * zoom))
    await expect.poll(gap).toBe(100)
    const [held = 0] = await come()
    expect(held).toBeGreaterThan(50)
    expect(await come()).toEqual([held, held, 0])
    await expect(board.canvas.locator('[data-room]')).toHaveCount(2)
    // Dragged on, they come back.
    await page.mouse.move(guard.x, guard.y, { steps: 4 })
    await expect.poll(come).toEqual([0, 0, 0])
    await expect(board.canvas.locator('[data-room]')).toHaveCount(0)
    await page.mouse.move(gate.x, gate.y + 20 * zoom, { steps: 4 })
    await board.mouse.drop()
    await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled()
    expect([await gap(), await come()]).toEqual([100, [held, held, 0]])
    await board.keys('Control+z')
    await expect.poll(board.places).toEqual(before)
  })

  test(`a block dropped on an edge goes in between and has room, at ${percent} %`, async ({ board, page }) => {
    await board.startWith(STACK, percent)
    const zoom = percent / 100
    const guard = await middle(board.block('Guard'))
    const before = await board.places()
    const on = await onEdge(board.edge('Pictures', 'Gate'))
    const label = page.getByRole('tooltip').filter({ hasText: 'Goes between' })
    await board.mouse.hold(guard, away(on, 0, 80), away(on, 8, 0))
    await expect(label).toContainText('Goes between Pictures and Gate')
    // The layers in there lie behind the cards, and so would what it says where a card stands beside the edge.
    await expect(page.locator('.react-flow__viewport-portal').filter({ has: label })).toHaveCount(0)
    await board.mouse.drop()
    await expect(label).toBeHidden()
    await expect(board.edge('Pictures', 'Guard')).toHaveAttribute('aria-label', /misses/)
    await expect(board.edge('Guard', 'Gate')).toBeAttached()
    await expect(board.edge('Pictures', 'Gate')).toHaveCount(0)
    await expect(board.edges).toHaveCount(4)
    const after = await board.places()
    const tops = ['N', 'X', 'G', 'L'].map((id) => (after[id]?.[1] ?? 0) / zoom)
    expect(tops.map((y, i) => Math.round((y - (tops[i - 1] ?? y)) / 10) * 10)).toEqual([0, 100, 100, 100])
    expect(after.N).toEqual(before.N)
    await board.keys('Control+z')
    await expect.poll(board.places).toEqual(before)
    await expect(board.edges).toHaveCount(3)

    // With Control held no other block moves.
    await page.keyboard.down('Control')
    await board.mouse.drag(guard, away(on, 0, 80), away(on, 8, 0))
    await page.keyboard.up('Control')
    await expect(board.edge('Guard', 'Gate')).toBeAttached()
    const still = await board.places()
    expect({ ...still, X: 0 }).toEqual({ ...before, X: 0 })
  })
}

test('a block added while an edge is selected goes in between, and its neighbours are joined once it is deleted', async ({
  board,
  page,
}) => {
  await board.startWith(STACK)
  const on = await onEdge(board.edge('Gate', 'Balancer'))
  await page.mouse.click(on.x, on.y)
  await board.keys('f')
  await expect(board.labelField).toBeFocused()
  await page.keyboard.type('Wall')
  await page.keyboard.press('Enter')
  await expect(board.edge('Gate', 'Wall')).toBeAttached()
  await expect(board.edge('Wall', 'Balancer')).toBeAttached()
  const { N, G, L, ...others } = await board.places()
  const wall = await middle(board.block('Wall'))
  expect([N, G, L].map((place) => place?.[0])).toEqual(Array(3).fill(G?.[0]))
  expect(wall.y).toBeGreaterThan(Number(G?.[1]))
  expect(wall.y).toBeLessThan(Number(L?.[1]))
  expect(Object.keys(others)).toHaveLength(3)

  await board.keys('Delete')
  await expect(page.getByRole('button', { name: 'Join Gate and Balancer' })).toBeVisible()
  await board.keys('Control+j')
  await expect(board.edge('Gate', 'Balancer')).toBeAttached()
  await expect(page.getByRole('button', { name: 'Join Gate and Balancer' })).toBeHidden()
  await board.keys('Control+z', 'Control+z', 'Control+z')
  await expect(board.edge('Gate', 'Balancer')).toBeAttached()
  await expect(board.block('Wall')).toHaveCount(0)
})

test('an offer to join many of long names stays within its message', async ({ board, page }) => {
  const ends = ['Recommendations for people who come back', 'Another service of a long name', 'And one more of them']
  const long = ends.map((label, i) => ({ id: `E${i}`, label, y: 100 + i * 100 }))
  const edges = long.map(({ id }) => ({ from: 'G', to: id }))
  await board.startWith(boardFile({ blocks: [...COLUMN.slice(0, 2), ...long], edges: [EDGES[0] as never, ...edges] }))
  await board.block('Gate').click()
  await board.keys('Delete')
  const offer = page.getByRole('button', { name: /^Join Pictures with Recommendations/ })
  await expect(offer).toBeVisible()
  const message = offer.locator('xpath=ancestor::div[1]')
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 700 })
    const [button, whole] = [await offer.boundingBox(), await message.boundingBox()]
    expect(whole?.height).toBeLessThan(110)
    expect(Number(button?.x) + Number(button?.width)).toBeLessThan(Number(whole?.x) + Number(whole?.width))
  }
})

test('a card whose label grows stays in view, clear of the panel beside the canvas', async ({ board, page }) => {
  await board.startWith(STACK, 100)
  const long = 'An endlessWordThatNoCardCanBreakIntoLinesHoweverLongItIs'
  await board.block('Alpha').dblclick()
  await page.keyboard.type(long)
  await board.settled()
  await expect(board.labelField).toBeFocused()
  await page.keyboard.press('Enter')
  const canvas = await board.canvas.boundingBox()
  const card = () => board.block(long).boundingBox()
  expect(Number((await card())?.width)).toBeGreaterThan(350)
  const right = async () => Number((await card())?.x) + Number((await card())?.width)
  await expect.poll(right).toBeLessThan(Number(canvas?.x) + Number(canvas?.width))
})

test('what makes room for a drop does not end up under the panel beside the canvas', async ({ board, page }) => {
  const blocks = [
    { id: 'A', label: 'Feeds', x: 40, y: 100 },
    { id: 'D', label: 'Follows', kind: 'sql', tier: 'data', x: 40, y: 100 },
    { id: 'E', label: 'Farther', kind: 'sql', tier: 'data', x: 40, y: 300 },
  ]
  await board.startWith(boardFile({ blocks, edges: [{ id: 'AD', from: 'A', to: 'D' }] }), 100)
  const canvas = await board.canvas.boundingBox()
  const border = Number(canvas?.x) + Number(canvas?.width)
  const rightOf = async (label: string) => {
    const card = await board.block(label).boundingBox()
    return Number(card?.x) + Number(card?.width)
  }
  // The card stands at the border of the canvas.
  await page.mouse.move(Number(canvas?.x) + 200, Number(canvas?.y) + 500)
  await page.mouse.wheel((await rightOf('Follows')) - border + 10, 0)
  await board.settled()
  expect(await rightOf('Follows')).toBeGreaterThan(border - 30)
  expect(await rightOf('Follows')).toBeLessThan(border)
  const [feeds, follows] = [await middle(board.block('Feeds')), await middle(board.block('Follows'))]
  await board.mouse.hold(await middle(board.entry('Cache')), away(feeds, 100, 90), away(follows, -95, 0))
  await expect(page.getByRole('tooltip').filter({ hasText: 'Goes between' })).toBeVisible()
  await board.mouse.drop()
  await expect(board.labelField).toBeFocused()
  await expect.poll(() => rightOf('Follows')).toBeLessThan(border)
})
