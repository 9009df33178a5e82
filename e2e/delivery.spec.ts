import { expect, test } from '@playwright/test'

test('the page is sent compressed, always asked for anew, and under a strict policy', async ({ request }) => {
  const answer = await request.get('./', { headers: { 'Accept-Encoding': 'br' } })
  const headers = answer.headers()
  expect(headers['content-encoding']).toBe('br')
  expect(headers['cache-control']).toBe('no-cache')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toBe('no-referrer')
  expect(headers['cross-origin-opener-policy']).toBe('same-origin')
  expect(headers['cross-origin-resource-policy']).toBe('same-origin')
  expect(headers['permissions-policy']).toContain('camera=()')
  const policy = headers['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe-eval')
})

test('a script with a hash in its name may be kept for a year', async ({ request }) => {
  const page = await (await request.get('./')).text()
  const script = /src="(\.\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? ''
  const headers = (await request.get(script, { headers: { 'Accept-Encoding': 'br' } })).headers()
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(headers['content-encoding']).toBe('br')
})

test('the page itself carries the policy, for hosts that send no headers, and no inline script', async ({
  request,
}) => {
  const page = await (await request.get('./')).text()
  expect(page).toContain('http-equiv="Content-Security-Policy"')
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/)
})

test('opening the app breaks no rule of its policy and raises no error', async ({ page }) => {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || /policy/i.test(message.text())) complaints.push(message.text())
  })
  await page.goto('./')
  await expect(page.locator('html[data-app-ready]')).toBeAttached()
  expect(complaints).toEqual([])
})
