import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { basicFont, TARGET } from './subsetFont.mjs'

test('the shipped basic font is what cutting the installed Inter gives', async () => {
  const shipped = await readFile(TARGET)
  expect(Buffer.compare(shipped, Buffer.from(await basicFont()))).toBe(0)
})
