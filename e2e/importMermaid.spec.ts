import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from '@playwright/test'
import { test } from './test.ts'

const flowchart = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../src/testing/flowcharts/${name}.mmd`, import.meta.url)), 'utf8')

const SHOP = `flowchart LR
  U[Web app] --> G[API gateway]
  G --> S[Orders service x3]
  S --> DB[(Orders DB<br/>PostgreSQL)]
  S -.->|order placed| K[[Orders queue]]
  K --> W[Invoice worker]
  S --> P[Pluto]
  subgraph Observability
    M[Prometheus]
  end
  S --- M
`

const DOCUMENT = `# Platform

## Checkout

\`\`\`mermaid
${SHOP}\`\`\`

## Sign-in, step by step

\`\`\`mermaid
sequenceDiagram
  A->>B: hello
\`\`\`

## Search

\`\`\`mermaid
graph TD
  B[Browser] --> L[Load balancer] --> A[Search service] --> E[(Elasticsearch)]
\`\`\`
`

test('a pasted flowchart becomes blocks by kind in their tiers, and one step of undo', async ({ board }) => {
  await board.open()
  await board.paste(SHOP)
  await expect(board.cards).toHaveCount(8)
  await expect(board.block('Web app, client, Client tier')).toBeVisible()
  await expect(board.block('API gateway, API gateway, Edge tier')).toBeVisible()
  await expect(board.block('Orders service, application server, Business tier')).toBeVisible()
  await expect(board.block('Orders DB, SQL database, Data tier')).toBeVisible()
  await expect(board.block('Orders service')).toContainText('×3')
  await expect(board.block('Orders DB')).toContainText('PostgreSQL')
  await expect(board.block('Invoice worker')).toContainText('worker')
  await expect(board.block('Prometheus')).toBeVisible()
  await expect(board.edge('Orders service', 'Orders queue')).toBeAttached()
  await board.keys('ControlOrMeta+z')
  await expect(board.cards).toHaveCount(0)
})

test('what was guessed is listed first and can be put right, all alike at once', async ({ board, page }) => {
  await board.open()
  await board.paste(SHOP.replace('S --> P[Pluto]', 'S --> P[Pluto]\n  S --> R[Charon]'))
  const guessed = board.imported.getByRole('list', { name: 'Guessed' })
  await expect(guessed.getByRole('listitem').first()).toContainText('Pluto, Charon')
  await guessed.getByLabel('All 2 are').selectOption('External API')
  await expect(board.block('Pluto, external API, Data tier')).toBeVisible()
  await expect(board.block('Charon, external API, Data tier')).toBeVisible()
  await guessed.getByRole('button', { name: 'Show the blocks one by one' }).click()
  await guessed.getByLabel('Charon').selectOption('Cache')
  await expect(board.block('Charon, cache, Data tier')).toBeVisible()
  await board.imported.getByRole('button', { name: 'Done' }).click()
  await expect(board.imported).toBeHidden()
  await expect(page.getByRole('tab', { name: 'Import' })).toBeHidden()
})

test('a flowchart pasted onto a full board lands beside what is there', async ({ board, page }) => {
  await board.start('Reference design')
  await expect(board.cards).toHaveCount(18)
  const before = await page.evaluate(() => document.querySelectorAll('[data-block-id]').length)
  await board.paste(SHOP)
  await expect(page.getByText(`Read 8 blocks and 7 edges.`)).toBeVisible()
  await board.keys('Shift+1')
  await expect(board.cards).toHaveCount(before + 8)
})

test('unquoted labels are mended and told, and text that stays unreadable changes nothing and names its line', async ({
  board,
  page,
}) => {
  await board.open()
  await board.paste('graph LR\n  A[Cache (Redis)] -->|GET /{id}| B[Orders service]\n')
  await expect(board.cards).toHaveCount(2)
  await expect(board.imported.getByRole('list', { name: 'Remarks' })).toContainText(
    'Line 2: “Cache (Redis)” was put in quotes.',
  )
  await board.paste('graph LR\n  A --> B\n\n%% a comment\n  C --> --> D\n')
  await expect(page.getByText(/Nothing was changed\. Line 5 cannot be read/)).toBeVisible()
  await board.paste('sequenceDiagram\n  A->>B: hello\n')
  await expect(page.getByText('This is a sequence diagram. Only flowcharts')).toBeVisible()
  await expect(board.cards).toHaveCount(2)
})

test('a Markdown file with several flowcharts offers them in small, and opens the chosen one as a new board', async ({
  board,
  page,
}) => {
  await board.open()
  await board.openFile({ name: 'platform.md', text: DOCUMENT })
  const dialog = page.getByRole('dialog', { name: 'Diagrams in “platform”' })
  await expect(dialog.getByRole('listitem')).toHaveCount(2)
  await expect(dialog.getByRole('button', { name: 'Checkout' }).locator('img')).toBeVisible()
  await dialog.getByRole('button', { name: 'Search' }).click()
  await expect(board.cards).toHaveCount(4)
  await expect(board.block('Elasticsearch, search engine')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search')
})

test('a Mermaid file is opened by dropping it, zones and all', async ({ board, page }) => {
  // Large enough for all cards to be near enough to have elements.
  await page.setViewportSize({ width: 2600, height: 1800 })
  await board.open()
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([text], 'ride.mmd', { type: 'text/plain' }))
    for (const type of ['dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    }
  }, flowchart('04-ride-hailing'))
  await expect(board.cards).toHaveCount(37)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ride')
  await expect(board.canvas.getByText('Money domain')).toBeVisible()
})

test('a file that is no text, and a document without a diagram, are refused by name', async ({ board, page }) => {
  await board.open()
  await board.openFile({ name: 'broken.mmd', bytes: Buffer.from([0xff, 0xfe, 0x00, 0x41]) })
  await expect(page.getByText('“broken.mmd” was not opened. It is not a text in UTF-8.')).toBeVisible()
  await board.openFile({ name: 'notes.md', text: '# Nothing here\n' })
  await expect(page.getByText('“notes” holds no Mermaid diagram.')).toBeVisible()
  await expect(board.cards).toHaveCount(0)
})

test('a board that was kept inside comes back as it was, unless its diagram was changed', async ({ board, page }) => {
  await board.start('Reference design')
  const places = await board.places()
  await board.tab('Mermaid')
  await board.mermaid.getByRole('checkbox', { name: 'Board inside' }).check()
  const text = await board.mermaidText()
  await board.openFile({ name: 'kept.mmd', text })
  await expect(page.getByText('Read 18 blocks')).toBeVisible()
  await board.settled()
  expect(Object.keys(await board.places()).sort()).toEqual(Object.keys(places).sort())
  await board.openFile({ name: 'changed.mmd', text: text.replace('"Service A"', '"Service Z"') })
  await expect(board.imported).toContainText('does not belong to this diagram')
  await expect(board.block('Service Z')).toBeVisible()
})
