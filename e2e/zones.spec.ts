import { expect } from '@playwright/test'
import { boardFile } from './boardFile.ts'
import { away, middle } from './mouse.ts'
import { test } from './test.ts'
import { touchOn } from './touch.ts'

const ZONED = boardFile({
  blocks: [
    { id: 'A', label: 'Alpha', x: 40, y: 100, zone: 'Z' },
    { id: 'B', label: 'Beta', x: 40, y: 300, zone: 'Y' },
    { id: 'C', label: 'Gamma', x: 40, y: 640 },
    { id: 'D', label: 'Delta', kind: 'sql', tier: 'data', x: 40, y: 640 },
  ],
  edges: [{ from: 'C', to: 'D' }],
  zones: [
    { id: 'Z', label: 'Payments of the whole company' },
    { id: 'Y', label: 'Ledger', parent: 'Z' },
  ],
})

test('a block joins the zone over whose frame it is dropped, and leaves it again; a zone moves by its name', async ({
  board,
  page,
}) => {
  await board.startWith(ZONED)
  const frame = (id: string) => board.canvas.locator(`[data-zone-id="${id}"]`)
  const title = (id: string) => frame(id).locator('[data-zone-title]')
  const box = async (id: string) => {
    const found = await frame(id).boundingBox()
    if (!found) throw new Error(`No frame ${id}`)
    return found
  }
  const holds = async (id: string, label: string) => {
    const [outer, card] = [await box(id), await board.block(label).boundingBox()]
    return card !== null && card.y >= outer.y && card.y + card.height <= outer.y + outer.height
  }
  const [gamma, beta, alpha] = [
    await middle(board.block('Gamma')),
    await middle(board.block('Beta')),
    await middle(board.block('Alpha')),
  ]
  await expect(title('Y')).toHaveText('Ledger')

  // Seen before it is dropped: the inner zone takes it, and what is there makes room.
  await board.mouse.hold(gamma, away(beta, 0, 200), away(beta, 0, 20))
  await expect(frame('Y')).toHaveAttribute('data-zone-held', 'joined')
  await board.mouse.drop()
  await expect(frame('Y')).not.toHaveAttribute('data-zone-held')
  await expect.poll(() => holds('Y', 'Gamma')).toBe(true)

  // Held outside it would leave; with one undo it is where it was.
  const inside = await middle(board.block('Gamma'))
  await board.mouse.hold(inside, away(inside, 0, 200), away(inside, 0, 420))
  await expect(frame('Y')).toHaveAttribute('data-zone-held', 'left')
  await board.mouse.drop()
  await expect.poll(() => holds('Z', 'Gamma')).toBe(false)
  await board.keys('Control+z')
  await expect.poll(() => holds('Y', 'Gamma')).toBe(true)
  await board.keys('Control+z')
  await expect.poll(() => holds('Z', 'Gamma')).toBe(false)

  // By its name the outer zone takes along what is in it and in the zone within.
  const name = await middle(title('Z'))
  const come = async (label: string, from: { readonly x: number }) =>
    Math.round((await middle(board.block(label))).x - from.x)
  await board.mouse.hold(name, away(name, 40, 0), away(name, 60, 0))
  await board.mouse.drop()
  await expect.poll(() => come('Alpha', alpha)).toBeGreaterThan(40)
  await expect.poll(() => come('Beta', beta)).toBe(await come('Alpha', alpha))
  await board.keys('Control+z')
  await expect.poll(() => come('Alpha', alpha)).toBe(0)

  // From far away the names are as large as there is room for, and stay within their frames.
  for (let i = 0; i < 4; i++) await page.keyboard.press('-')
  for (const id of ['Z', 'Y']) {
    const size = () => title(id).evaluate((element) => element.getBoundingClientRect().height)
    await expect.poll(size, id).toBeGreaterThan(9)
    const [outer, inner] = [await box(id), await title(id).boundingBox()]
    expect((inner?.x ?? 0) + (inner?.width ?? 0)).toBeLessThanOrEqual(outer.x + outer.width)
  }
  // From farther away a name stands out of its frame above, and never over what that holds.
  for (let i = 0; i < 2; i++) await page.keyboard.press('-')
  const below = () =>
    title('Z').evaluate((element) => {
      const { tierboardAt } = element.closest('[data-board]') as unknown as { tierboardAt(id: string): { y: number } }
      return tierboardAt('A').y - element.getBoundingClientRect().bottom
    })
  // Its row begins behind the line of the frame, which is a pixel at any zoom.
  await expect.poll(below).toBeGreaterThan(-1.1)
})

test.describe('on a tablet', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 1024, height: 768 } })

  test('a finger chooses a zone by its name, moves it with all that is in it, and rests there for its menu', async ({
    board,
    page,
    browserName,
  }) => {
    test.skip(browserName !== 'chromium', 'only Chromium takes touches from a test')
    const touch = await touchOn(page)
    const inZone = { x: 40, zone: 'Z' }
    const blocks = [
      { id: 'A', label: 'Alpha', ...inZone, y: 100 },
      { id: 'B', label: 'Beta', ...inZone, y: 300 },
    ]
    await board.startWith(boardFile({ blocks, zones: [{ id: 'Z', label: 'Payments' }] }))
    const name = board.canvas.locator('[data-zone-title]')
    await name.tap()
    await expect(name).toHaveAttribute('aria-current', 'true')
    const [at, beta] = [await middle(name), await middle(board.block('Beta'))]
    await touch.drag(at, away(at, 0, 40), away(at, 0, 80))
    await expect.poll(async () => Math.round((await middle(board.block('Beta'))).y - beta.y)).toBeGreaterThan(40)
    await touch.press(await middle(name))
    await expect(page.getByRole('menu')).toBeVisible()
    await touch.lift()
    await page.getByRole('menuitem', { name: 'Ungroup' }).tap()
    await expect(name).toHaveCount(0)
  })
})
