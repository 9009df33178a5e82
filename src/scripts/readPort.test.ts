import { expect, test } from 'vitest'
import { readPort } from './readPort.mjs'

test.each([undefined, '', '  '])('without a port (%j) the fallback is used', (text) => {
  expect(readPort(text, 4173)).toEqual({ ok: true, port: 4173 })
})

test.each([
  ['0', 0],
  ['8080', 8080],
  [' 65535 ', 65535],
])('the port %j is taken as it is', (text, port) => {
  expect(readPort(text, 4173)).toEqual({ ok: true, port })
})

test.each(['65536', '-1', '80.5', '0x50', '1e3', 'http'])('%j is refused in one sentence that repeats it', (text) => {
  expect(readPort(text, 4173)).toEqual({ ok: false, says: expect.stringContaining(`"${text}"`) })
})
