import { type CDPSession, expect, test } from '@playwright/test'

// Everything the network carries for the page, answer headers included: no more than it was brought down to.
const MOST_BYTES = 200_000
const MOST_REQUESTS = 8

interface Transfer {
  readonly url: string
  bytes: number
}

const recordTransfers = async (client: CDPSession): Promise<ReadonlyMap<string, Transfer>> => {
  const transfers = new Map<string, Transfer>()
  client.on('Network.requestWillBeSent', ({ requestId, request }) => {
    // Addresses that hold their own content, like the page's icon, are no requests.
    if (!/^(data|blob):/.test(request.url)) transfers.set(requestId, { url: request.url, bytes: 0 })
  })
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const transfer = transfers.get(requestId)
    if (transfer) transfer.bytes = encodedDataLength
  })
  await client.send('Network.enable')
  return transfers
}

test('a first visit is usable within its budget of bytes and 8 requests, all to its own origin', async ({
  page,
  baseURL,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'only Chromium tells the bytes on the wire')
  const transfers = await recordTransfers(await page.context().newCDPSession(page))

  await page.goto('./')
  await expect(page.locator('html[data-app-ready]')).toBeAttached()
  // Anything the app asks for right after it is usable still belongs to the first visit.
  await page.waitForLoadState('networkidle')
  // The sizes are told by another channel than the page's own state, and may come after it.
  const unfinished = () => [...transfers.values()].filter((transfer) => transfer.bytes === 0)
  await expect.poll(unfinished).toEqual([])

  const all = [...transfers.values()]
  const bytes = all.reduce((sum, transfer) => sum + transfer.bytes, 0)
  const listing = all.map((transfer) => `${transfer.bytes} ${transfer.url}`).join('\n')
  console.log(`First visit: ${bytes} bytes in ${all.length} requests\n${listing}`)
  test.info().annotations.push({ type: 'first visit', description: `${bytes} bytes, ${all.length} requests` })

  expect(all.filter((transfer) => new URL(transfer.url).origin !== new URL(baseURL ?? '').origin)).toEqual([])
  expect(all.length, listing).toBeLessThanOrEqual(MOST_REQUESTS)
  expect(bytes, listing).toBeLessThanOrEqual(MOST_BYTES)
})
