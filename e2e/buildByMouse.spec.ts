import type { BoardPage } from './boardPage.ts'
import { away, middle, type Place, type Side } from './mouse.ts'
import { REFERENCE_TEXT } from './referenceText.ts'
import { expect, test } from './test.ts'

type Band = 'Client' | 'Edge' | 'Business' | 'Data'

interface Step {
  readonly id: string
  readonly entry: string
  readonly band: Band | 'Observability'
  readonly row: number
  readonly label: string
  readonly set?: readonly (readonly [field: string, value: string])[]
}

const copies = ['Replicas', '2'] as const
const service = [copies, ['Idempotent', 'Yes']] as const
const aside = [
  ['Strategy', 'Cache-aside'],
  ['Time to live', '3600'],
] as const

/** Every block of the reference design in the order in which it is drawn, and what is set for it. */
const STEPS: readonly Step[] = [
  { id: 'U', entry: 'Client', band: 'Client', row: 3, label: 'Users/Clients' },
  { id: 'E', entry: 'CDN', band: 'Edge', row: 1, label: 'Edge: DNS/CDN/WAF', set: [['DNS', 'on'], ['WAF', 'on']] },
  { id: 'G', entry: 'API gateway', band: 'Edge', row: 3, label: 'API Gateway' },
  { id: 'L7', entry: 'Load balancer', band: 'Edge', row: 5, label: 'L7 Load Balancer', set: [['Layer', 'Layer 7']] },
  { id: 'S1', entry: 'Application server', band: 'Business', row: 1, label: 'Service A', set: service },
  { id: 'S2', entry: 'Application server', band: 'Business', row: 5, label: 'Service B', set: service },
  { id: 'C1', entry: 'Cache', band: 'Data', row: 0, label: 'Cache', set: aside },
  { id: 'C2', entry: 'Cache', band: 'Data', row: 6, label: 'Cache', set: aside },
  { id: 'DB1', entry: 'SQL database', band: 'Data', row: 1, label: 'DB A', set: [copies] },
  { id: 'DB2', entry: 'SQL database', band: 'Data', row: 5, label: 'DB B', set: [copies] },
  { id: 'O1', entry: 'Outbox', band: 'Data', row: 2, label: 'Outbox' },
  { id: 'O2', entry: 'Outbox', band: 'Data', row: 4, label: 'Outbox' },
  {
    id: 'K',
    entry: 'Message queue',
    band: 'Data',
    row: 3,
    label: 'Stream',
    set: [
      ['Role', 'Stream'],
      ['Technology', 'Kafka'],
      ['Replicas', '3'],
      ['Shards', '12'],
      ['Partition key', 'entityId'],
      ['Has a dead-letter queue', 'on'],
    ],
  },
  { id: 'W1', entry: 'Worker', band: 'Business', row: 7, label: 'Consumers', set: service },
  { id: 'P1', entry: 'Search engine', band: 'Data', row: 7, label: 'Projections/Search' },
  { id: 'M', entry: 'Telemetry', band: 'Observability', row: 0, label: 'Metrics' },
  { id: 'T', entry: 'Telemetry', band: 'Observability', row: 1, label: 'Tracing' },
  { id: 'LG', entry: 'Telemetry', band: 'Observability', row: 2, label: 'Logs' },
]

/** Every edge of the reference design, and the side of its source from which it is drawn. */
const EDGES: readonly (readonly [from: string, to: string, side: Side])[] = [
  ['U', 'E', 'right'],
  ['E', 'G', 'bottom'],
  ['G', 'L7', 'bottom'],
  ['L7', 'S1', 'right'],
  ['L7', 'S2', 'right'],
  ['S1', 'C1', 'top'],
  ['S2', 'C2', 'right'],
  ['S1', 'DB1', 'right'],
  ['S2', 'DB2', 'right'],
  ['S1', 'O1', 'right'],
  ['O1', 'K', 'bottom'],
  ['S2', 'O2', 'right'],
  ['O2', 'K', 'top'],
  ['K', 'W1', 'left'],
  ['W1', 'P1', 'right'],
  ['S1', 'M', 'left'],
  ['S1', 'T', 'bottom'],
  ['S1', 'LG', 'right'],
  ['S2', 'M', 'left'],
  ['S2', 'T', 'bottom'],
  ['S2', 'LG', 'right'],
]

const ROW = 52

/** Where a step drops its block: in the middle of its band as wide as the bands are now. */
async function placeOf({ canvas }: BoardPage, { band, row }: Step): Promise<Place> {
  const whole = await canvas.boundingBox()
  if (!whole) throw new Error('No canvas')
  if (band === 'Observability') return { x: whole.x + 250 + row * 130, y: whole.y + 560 }
  const border = async (name: Band) => {
    const at = await middle(canvas.getByRole('separator', { name: `Border of ${name}` }))
    return at.x - whole.x
  }
  const before = { Client: undefined, Edge: 'Client', Business: 'Edge', Data: 'Business' } as const
  const previous = before[band]
  const start = previous ? await border(previous) : 0
  return { x: whole.x + start + 70, y: whole.y + 70 + row * ROW }
}

async function setField({ inspector }: BoardPage, [name, value]: readonly [string, string]): Promise<void> {
  const field = inspector.getByLabel(name, { exact: true })
  const kind = await field.evaluate((element) => element.getAttribute('role') ?? element.getAttribute('type') ?? element.tagName)
  if (kind === 'SELECT') await field.selectOption({ label: value })
  else if (kind === 'checkbox' || kind === 'switch') await field.click()
  else if (kind === 'combobox') {
    await field.click()
    await inspector.getByRole('option', { name: value, exact: true }).click()
  } else {
    await field.click()
    await field.page().keyboard.type(value)
    await field.page().keyboard.press('Enter')
  }
}

test('the reference design is built with the mouse, has no errors, and is still there after a reload', async ({
  board,
  page,
}) => {
  await board.start('Start blank')
  await board.tab('Block')
  await board.mouse.zoomTo(55, away(await middle(board.canvas), -400, -400))
  const ids: Record<string, string> = {}
  const card = (id: string) => board.canvas.locator(`[data-block-id="${ids[id]}"]`)

  await test.step('eighteen blocks are dragged into their tiers', async () => {
    for (const step of STEPS) {
      ids[step.id] = await board.mouse.add(step.entry, await placeOf(board, step), step.label)
      await expect(card(step.id)).toHaveAccessibleName(new RegExp(`, ${step.band} tier$`))
      for (const field of step.set ?? []) await setField(board, field)
    }
    await expect(board.cards).toHaveCount(18)
  })

  await test.step('twenty-one edges are dragged from port to card', async () => {
    for (const [index, [from, to, side]] of EDGES.entries()) {
      await board.mouse.connect(card(from), card(to), side)
      await expect(board.edges).toHaveCount(index + 1)
    }
  })

  await test.step('the API is public', async () => {
    await page.mouse.click(...(await emptySpot(board)))
    await board.inspector.getByLabel('Public API').selectOption('Yes')
  })

  await board.checkNow()
  await expect(board.findings.locator('[data-severity=error]')).toHaveCount(0)
  await expect(board.findings.getByText('No errors.')).toBeVisible()
  expect(await board.mermaidText()).toBe(REFERENCE_TEXT)

  await page.getByRole('button', { name: 'Fit the board' }).click()
  const places = await board.places()
  const names = await board.names()
  await board.reload()
  await expect(board.cards).toHaveCount(18)
  await expect(board.edges).toHaveCount(21)
  expect(await board.names()).toEqual(names)
  expect(await board.places()).toEqual(places)
  expect(await board.mermaidText()).toBe(REFERENCE_TEXT)
})

/** A place of the canvas far from everything. */
async function emptySpot({ canvas }: BoardPage): Promise<[number, number]> {
  const whole = await canvas.boundingBox()
  if (!whole) throw new Error('No canvas')
  return [whole.x + whole.width - 60, whole.y + whole.height - 60]
}
