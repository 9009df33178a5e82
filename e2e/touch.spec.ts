import { expect } from '@playwright/test'
import { SMALL } from './boardFile.ts'
import { away, middle, onLine, type Place } from './mouse.ts'
import { test as base } from './test.ts'
import { type Touch, touchOn } from './touch.ts'

const test = base.extend<{ touch: Touch }>({ touch: async ({ page }, use) => use(await touchOn(page)) })

test.skip(({ browserName }) => browserName !== 'chromium', 'only Chromium takes touches from a test')

test.describe('on a tablet', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 1024, height: 768 } })

  test('a tap on an entry adds its block in its own tier, with the label in edit', async ({ board, page }) => {
    await board.start('Start blank')
    await board.entry('Cache').tap()
    await expect(board.labelField).toBeFocused()
    await page.keyboard.type('Sessions\n')
    await expect(board.block('Sessions')).toHaveAccessibleName('Sessions, cache, Data tier')
    await expect(board.cards).toHaveCount(1)
  })

  test('an entry dragged sideways by a finger lands where the finger leaves it', async ({ board, page, touch }) => {
    await board.start('Start blank')
    const border = await middle(board.canvas.getByRole('separator', { name: 'Border of Edge' }))
    const drop = { x: border.x + 90, y: 300 }
    await touch.drag(await middle(board.entry('Cache')), drop)
    await expect(board.labelField).toBeFocused()
    await page.keyboard.type('Near\n')
    await expect(board.block('Near')).toHaveAccessibleName('Near, cache, Business tier')
    const at = await middle(board.block('Near'))
    expect(Math.hypot(at.x - drop.x, at.y - drop.y)).toBeLessThan(25)
    await expect(board.cards).toHaveCount(1)
  })

  test('an entry that is held goes with the finger in any direction', async ({ board, page, touch }) => {
    await board.start('Start blank')
    const entry = await middle(board.entry('Client'))
    await touch.press(entry)
    await expect(page.locator('html[data-palette-drag]')).toBeAttached()
    await touch.move(away(entry, 0, 200))
    await touch.move({ x: 330, y: entry.y + 200 })
    expect(await middle(board.entry('Client'))).toEqual(entry)
    await touch.lift()
    await expect(board.cards).toHaveCount(1)
    await expect(page.locator('html[data-palette-drag]')).not.toBeAttached()
  })

  test('an entry dragged back to the palette adds nothing', async ({ board, page, touch }) => {
    await board.start('Start blank')
    const entry = await middle(board.entry('Cache'))
    await touch.press(entry)
    await touch.move(away(entry, 400, 0))
    await expect(page.locator('html[data-palette-drag]')).toBeAttached()
    await touch.move(away(entry, 0, 30))
    await touch.lift()
    await expect(page.locator('html[data-palette-drag]')).not.toBeAttached()
    await expect(board.cards).toHaveCount(0)
  })

  test('a finger moves a block to another tier', async ({ board, page, touch }) => {
    await board.startWith(SMALL, 50)
    const before = await board.places()
    const alpha = await middle(board.block('Alpha'))
    const delta = await middle(board.block('Delta'))
    await touch.drag(alpha, { x: delta.x, y: delta.y + 120 })
    await expect(board.block('Alpha')).toHaveAccessibleName('Alpha, application server, Data tier')
    await expect.poll(board.selected).toEqual(['Alpha'])
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(board.places).toEqual(before)
  })

  test('a finger on the empty canvas pans, and moves no block', async ({ board, page, touch }) => {
    await board.startWith(SMALL)
    const before = await board.places()
    const empty = away(await middle(board.block('Beta')), 0, 150)
    await touch.drag(empty, away(empty, -60, 40))
    const moved = ([x, y]: readonly [number, number]) => [x - 60, y + 40]
    const expected = Object.fromEntries(Object.entries(before).map(([id, place]) => [id, moved(place)]))
    await expect.poll(board.places).toEqual(expected)
    await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
  })

  test('a tap on a port and a tap on a block connect them', async ({ board, page }) => {
    await board.startWith(SMALL)
    await board.block('Gate').tap()
    await expect.poll(board.selected).toEqual(['Gate'])
    const port = await middle(board.block('Gate').locator('[data-port=bottom]'))
    await page.touchscreen.tap(port.x, port.y)
    await expect(board.canvas.getByText('Choose the block that Gate calls')).toBeVisible()
    await board.block('Beta').tap()
    await expect(board.edge('Gate', 'Beta')).toHaveAttribute('data-edge-kind', 'request')
    await expect(board.edges).toHaveCount(4)
  })

  test('a finger draws an edge from a port to a block', async ({ board, touch }) => {
    await board.startWith(SMALL)
    await board.block('Gate').tap()
    const port = await middle(board.block('Gate').locator('[data-port=bottom]'))
    await touch.drag(port, await middle(board.block('Beta')))
    await expect(board.edge('Gate', 'Beta')).toHaveAttribute('data-edge-kind', 'request')
    await expect(board.edges).toHaveCount(4)
  })

  test('a finger that rests opens the menu of a card, an edge and the board, from which all can be done', async ({
    board,
    page,
    touch,
  }) => {
    await board.startWith(SMALL)
    const menu = page.getByRole('menu')
    const rest = async (at: Place) => {
      await touch.press(at)
      await expect(menu).toBeVisible()
      await touch.lift()
    }
    const edge = await onLine(board.canvas, 'e1')
    await rest(edge)
    await menu.getByRole('menuitem', { name: 'Delete' }).tap()
    await expect(board.edges).toHaveCount(2)
    await rest(await middle(board.block('Alpha')))
    await expect.poll(board.selected).toEqual(['Alpha'])
    await menu.getByRole('menuitem', { name: 'Delete' }).tap()
    await expect(board.cards).toHaveCount(3)
    await rest(away(await middle(board.block('Beta')), 0, 150))
    await menu.getByRole('menuitem', { name: 'Add a block here…' }).tap()
    await page.getByRole('option', { name: 'Cache' }).tap()
    await expect(board.cards).toHaveCount(4)
  })

  test('two fingers that move together move the view', async ({ board, page, touch }) => {
    await board.startWith(SMALL, 50)
    const beta = await middle(board.block('Beta'))
    const fingers = [away(beta, -60, 120), away(beta, 60, 120)] as const
    await touch.press(...fingers)
    await touch.move(...fingers.map((finger) => away(finger, 40, -60)))
    await touch.lift()
    await expect.poll(async () => Math.round((await middle(board.block('Beta'))).y - beta.y)).toBe(-60)
    expect(Math.round((await middle(board.block('Beta'))).x - beta.x)).toBe(40)
    await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
  })

  test('two fingers zoom, and what is between them stays there', async ({ board, page, touch }) => {
    await board.startWith(SMALL, 50)
    const beta = await middle(board.block('Beta'))
    const between = away(beta, 0, 80)
    await touch.pinch(between, 80, 160)
    await expect.poll(board.zoom).toBe(100)
    const after = await middle(board.block('Beta'))
    expect(Math.abs(after.x - beta.x)).toBeLessThan(4)
    expect(Math.abs(after.y - (between.y - 160))).toBeLessThan(4)
    await touch.pinch(between, 200, 50)
    await expect.poll(board.zoom).toBe(25)
    await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
  })

  test('two fingers zoom over blocks, too, and leave them in place', async ({ board, page, touch }) => {
    await board.startWith(SMALL, 50)
    await touch.pinch(await middle(board.block('Alpha')), 60, 120)
    await expect.poll(board.zoom).toBe(100)
    await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
  })
})

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 664 } })

  test('the blocks are a drawer that opens, adds a block and closes', async ({ board, page }) => {
    await board.start('Start blank')
    await expect(board.blocks).toBeHidden()
    await page.getByRole('button', { name: 'Blocks', exact: true }).tap()
    await expect(board.blocks).toBeVisible()
    await board.entry('Cache').tap()
    await expect(board.blocks).toBeHidden()
    await page.keyboard.type('Sessions\n')
    await expect(board.block('Sessions')).toBeVisible()

    await page.getByRole('button', { name: 'Blocks', exact: true }).tap()
    await expect(board.blocks).toBeVisible()
    await page.getByRole('button', { name: 'Close the blocks' }).tap({ position: { x: 350, y: 400 } })
    await expect(board.blocks).toBeHidden()
    await expect(board.cards).toHaveCount(1)
  })

  test('an entry is dragged out of the drawer onto the board', async ({ board, page, touch }) => {
    await board.start('Start blank')
    await page.getByRole('button', { name: 'Blocks', exact: true }).tap()
    const entry = await middle(board.entry('Load balancer'))
    await touch.drag(entry, away(entry, 60, 0), { x: 330, y: 420 })
    await expect(board.labelField).toBeFocused()
    await expect(board.blocks).toBeHidden()
    await expect(board.cards).toHaveCount(1)
    // The view comes nearer while the label is typed.
    await page.keyboard.press('Enter')
    const off = async () => {
      const at = await middle(board.cards)
      return Math.hypot(at.x - 330, at.y - 420)
    }
    await expect.poll(off).toBeLessThan(25)
  })

  test('a swipe up scrolls the blocks and adds none', async ({ board, page, touch }) => {
    await board.start('Start blank')
    await page.getByRole('button', { name: 'Blocks', exact: true }).tap()
    const first = board.entry('Client')
    const before = await middle(first)
    await touch.drag({ x: 120, y: 500 }, { x: 120, y: 200 })
    await expect.poll(async () => (await middle(first)).y).toBeLessThan(before.y - 100)
    await expect(board.blocks).toBeVisible()
    await expect(board.cards).toHaveCount(0)
  })

  test('nothing tells of keys, and what is outside of the board is large enough for a finger', async ({
    board,
    page,
  }) => {
    await board.open()
    await expect(page.getByRole('region', { name: 'Start' }).getByText('Press', { exact: false })).toBeHidden()
    await page.getByRole('button', { name: 'Reference design' }).tap()
    await board.saved()
    await page.getByRole('button', { name: 'More' }).tap()
    await expect(page.getByRole('menu')).toBeVisible()
    await expect(page.getByRole('menu')).not.toContainText('Ctrl', { useInnerText: true })
    const small = () =>
      page.locator('button:not(.react-flow *), [role^=menuitem]').evaluateAll((all) =>
        all.flatMap((each) => {
          const { width, height } = each.getBoundingClientRect()
          const isSmall = width > 1 && each.checkVisibility() && (width < 44 || height < 44)
          return isSmall ? [each.getAttribute('aria-label') ?? each.textContent] : []
        }),
      )
    expect(await small()).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Side panel' }).tap()
    await page.getByRole('tab', { name: 'Block' }).tap()
    await expect(board.inspector).toBeVisible()
    expect(await small()).toEqual([])
  })

  test('the panel is a drawer that opens and closes', async ({ board, page }) => {
    await board.start('Reference design')
    await expect(board.findings).toBeHidden()
    await page.getByRole('button', { name: 'Side panel' }).tap()
    await expect(board.findings).toBeVisible()
    await page.getByRole('tab', { name: 'Block' }).tap()
    await expect(board.inspector).toBeVisible()
    await page.getByRole('button', { name: 'Close the panel' }).tap()
    await expect(board.inspector).toBeHidden()
    await expect(board.painted.first()).toBeVisible()
  })

  test('New board, Open and the themes are in the menu', async ({ board, page }) => {
    await board.start('Reference design')
    await page.getByRole('button', { name: 'More' }).tap()
    const menu = page.getByRole('menu', { name: 'More' })
    await expect(menu.getByRole('menuitem', { name: 'Open a file…' })).toBeVisible()
    await menu.getByRole('menuitemradio', { name: 'Use the dark theme' }).tap()
    await expect(page.locator('html[data-theme=dark]')).toBeAttached()
    await page.getByRole('button', { name: 'More' }).tap()
    await menu.getByRole('menuitem', { name: 'New board' }).tap()
    await expect(page.getByRole('region', { name: 'Start' })).toBeVisible()
    await expect(board.cards).toHaveCount(0)
  })
})

// Told of a touch screen, a test's browser takes the finger for the main pointer, which it is not on a laptop.
test.describe('on a laptop with a touch screen', () => {
  test('fingers and mouse work side by side', async ({ board, page, touch }) => {
    await board.start('Start blank')
    const border = await middle(board.canvas.getByRole('separator', { name: 'Border of Edge' }))
    await touch.drag(await middle(board.entry('Load balancer')), { x: border.x - 80, y: border.y })
    await page.keyboard.type('Front\n')
    await expect(board.block('Front')).toHaveAccessibleName('Front, load balancer, Edge tier')
    await board.mouse.add('Cache', away(border, 200, 100), 'Near')
    await touch.drag(await middle(board.block('Near')), away(border, 200, -100))
    await expect.poll(async () => (await middle(board.block('Near'))).y).toBeLessThan(border.y)
    await board.mouse.connect(board.block('Front'), board.block('Near'))
    await expect(board.edge('Front', 'Near')).toBeAttached()
  })
})
