import { expect, test } from 'vitest'
import { minifiedFirst } from './firstMinifyPlugin.mjs'

const CODE = `const plus = (a, b) => a + b
const once = (text) => text.trim() + '!'
export const shout = (text) => { const first = once(text); return first }
export const three = plus(1, 2)
`
const minified = (chunk: { isEntry: boolean }) => minifiedFirst(CODE, chunk)

test('what is called once in the first code is written where it is called, and nothing changes for those who import it', async () => {
  const { code = '' } = (await minified({ isEntry: true })) ?? {}

  expect(code.length).toBeLessThan(CODE.length * 0.7)
  const { shout, three } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  expect([shout(' a '), three]).toEqual(['a!', 3])
})

test('what loads later is left as it is', async () => {
  expect(await minified({ isEntry: false })).toBeNull()
})
