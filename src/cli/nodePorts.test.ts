import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nodePorts } from './nodePorts.ts'

let folder = ''
const ports = nodePorts()
const at = (...parts: string[]) => join(folder, ...parts)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tierboard-ports-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('reading', () => {
  test('gives the bytes of a file', async () => {
    writeFileSync(at('a.mmd'), 'é')
    const read = await ports.readFile(at('a.mmd'))
    expect(read.ok && [...read.value]).toEqual([0xc3, 0xa9])
  })

  test('tells a file that is not there from one that cannot be read', async () => {
    expect(await ports.readFile(at('gone'))).toEqual({
      ok: false,
      error: { missing: true, says: 'There is no such file or folder.' },
    })
    expect(await ports.readFile(folder)).toEqual({ ok: false, error: { missing: false, says: 'It is a folder.' } })
    writeFileSync(at('file'), '')
    expect(await ports.readFile(at('file', 'in it'))).toMatchObject({ error: { missing: false } })
  })

  test('refuses a file that is larger than any board', async () => {
    writeFileSync(at('large'), '')
    truncateSync(at('large'), 400_000_001)
    expect(await ports.readFile(at('large'))).toMatchObject({
      ok: false,
      error: { says: expect.stringContaining('400 MB') },
    })
  })

  test('lists files of all subfolders in order, without what tools keep', async () => {
    for (const path of ['b/c', 'node_modules/x', '.git/y', '.github']) mkdirSync(at(path), { recursive: true })
    for (const path of ['z.md', 'a.md', 'b/c/d.md', 'node_modules/x/e.md', '.git/y/f.md', '.github/g.md'])
      writeFileSync(at(path), '')
    expect(await ports.listFiles(folder)).toEqual(['.github/g.md', 'a.md', 'b/c/d.md', 'z.md'])
    expect(await ports.listFiles(at('gone'))).toEqual([])
  })
})

describe('writing', () => {
  test('makes or replaces a file and leaves nothing else', async () => {
    for (const text of ['one', 'two']) {
      expect(await ports.writeFile(at('out.txt'), text)).toEqual({ ok: true, value: undefined })
      expect(readFileSync(at('out.txt'), 'utf8')).toBe(text)
    }
    expect(readdirSync(folder)).toEqual(['out.txt'])
  })

  test('keeps a link and the mode of the file it leads to', async () => {
    writeFileSync(at('true.sh'), 'old', { mode: 0o755 })
    symlinkSync(at('true.sh'), at('link.sh'))
    await ports.writeFile(at('link.sh'), 'new')
    expect(lstatSync(at('link.sh')).isSymbolicLink()).toBe(true)
    expect(readFileSync(at('true.sh'), 'utf8')).toBe('new')
    expect(lstatSync(at('true.sh')).mode & 0o777).toBe(0o755)
  })

  test.skipIf(process.platform === 'win32')('never replaces what is no file, such as a pipe or a device', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(at('socket'), resolve))
    symlinkSync(at('socket'), at('link'))
    for (const name of ['socket', 'link']) expect((await ports.writeFile(at(name), 'x')).ok).toBe(false)
    expect(lstatSync(at('socket')).isSocket()).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['link', 'socket'])
    await new Promise((resolve) => server.close(resolve))
  })

  test('goes through a link that leads nowhere yet', async () => {
    symlinkSync(at('made.txt'), at('link'))
    await ports.writeFile(at('link'), 'made')
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true)
    expect(readFileSync(at('made.txt'), 'utf8')).toBe('made')
  })

  test('that breaks off leaves what was there and nothing else', async () => {
    writeFileSync(at('out.txt'), 'old')
    const breaking = async function* () {
      yield 'half of the'
      throw new Error('Pulled out.')
    }
    expect(await ports.writeFile(at('out.txt'), breaking() as unknown as string)).toEqual({
      ok: false,
      error: 'It was not written. It failed: Pulled out.',
    })
    expect(readFileSync(at('out.txt'), 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['out.txt'])
  })

  test('into a folder that is not there, or in the place of a folder, fails with a sentence and leaves nothing', async () => {
    mkdirSync(at('folder'))
    expect(await ports.writeFile(at('gone', 'out.txt'), 'x')).toEqual({
      ok: false,
      error: 'It was not written. There is no such file or folder.',
    })
    expect(await ports.writeFile(at('folder'), 'x')).toEqual({
      ok: false,
      error: 'It was not written. It is a folder.',
    })
    expect(readdirSync(folder)).toEqual(['folder'])
    expect(readdirSync(at('folder'))).toEqual([])
  })
})
