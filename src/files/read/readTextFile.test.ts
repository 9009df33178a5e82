import { expect, test } from 'vitest'
import { LIMITS } from '#domain/board/limits.ts'
import { readTextFile } from './openFile.ts'

const read = (content: string | Uint8Array<ArrayBuffer>) => readTextFile(new File([content], 'a.mmd'))

test('the text of a file in UTF-8 is given as it stands', async () => {
  expect(await read('flowchart TD\r\n  A[“Größe”] 日本\n')).toEqual({
    ok: true,
    value: 'flowchart TD\r\n  A[“Größe”] 日本\n',
  })
  expect(await read('')).toEqual({ ok: true, value: '' })
})

test('what is not UTF-8 is refused', async () => {
  const refused = { ok: false, error: { message: '“a.mmd” was not opened. It is not a text in UTF-8.' } }
  expect(await read(Uint8Array.from([0x47, 0x72, 0xf6, 0xdf, 0x65]))).toEqual(refused)
  expect(await read(Uint8Array.from([0xff, 0xfe, 0x41, 0x00]))).toEqual(refused)
})

test('a file above the limit is not read at all', async () => {
  const arrayBuffer = () => Promise.reject(new Error('was read'))
  const huge = await readTextFile({ name: 'a.md', size: LIMITS.textBytes + 1, arrayBuffer })
  expect(!huge.ok && huge.error.message).toContain('at most 10 MB')
})

test('a file that vanished says so', async () => {
  const gone = await readTextFile({ name: 'a.md', size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) })
  expect(gone).toMatchObject({ ok: false, error: { message: '“a.md” was not opened. The file could not be read.' } })
})
