import { afterEach, describe, expect, test, vi } from 'vitest'
import { fakeHandle } from '#testing/fakeHandle.ts'
import { droppedFile, filePlace, pickHeldFile, pickPlace, placeOf } from './filePlaces.ts'

afterEach(() => vi.unstubAllGlobals())

async function place(text = 'old') {
  const { disk, handle } = fakeHandle(text)
  return { disk, place: filePlace(handle, await handle.getFile()) }
}
const NEW = () => 'new'

describe('saving back to a file', () => {
  test('writes it whole, again and again', async () => {
    const { disk, place: file } = await place()
    expect(await file.write(NEW, false)).toEqual({ ok: true, value: undefined })
    expect(disk.text).toBe('new')
    expect((await file.write(() => 'newer', false)).ok).toBe(true)
    expect(disk.text).toBe('newer')
  })

  test('asks for leave where the browser wants that, and leaves the file alone when it is refused', async () => {
    const { disk, place: file } = await place()
    disk.permission = 'prompt'
    expect((await file.write(NEW, false)).ok).toBe(true)
    disk.permission = 'denied'
    expect(await file.write(() => 'newer', false)).toEqual({ ok: false, error: 'denied' })
    expect(disk.text).toBe('new')
  })

  test('leaves alone what another program changed, unless it is to go over that', async () => {
    const { disk, place: file } = await place()
    disk.text = 'theirs'
    disk.lastModified = 7
    expect(await file.write(NEW, false)).toEqual({ ok: false, error: 'changed' })
    expect([disk.text, disk.asked.includes('createWritable')]).toEqual(['theirs', false])
    expect((await file.write(NEW, true)).ok).toBe(true)
    expect(disk.text).toBe('new')
    expect((await file.write(() => 'newer', false)).ok).toBe(true)
  })

  test('leaves alone what another program changed while it was being written', async () => {
    const { disk, place: file } = await place()
    disk.meanwhile = () => {
      disk.text = 'theirs'
      disk.lastModified = 7
    }
    expect(await file.write(NEW, false)).toEqual({ ok: false, error: 'changed' })
    expect([disk.text, disk.asked.at(-1)]).toEqual(['theirs', 'abort'])
  })

  test.each([
    ['getFile', 'NotFoundError', 'gone'],
    ['createWritable', 'NotAllowedError', 'denied'],
    ['createWritable', 'NoModificationAllowedError', 'failed'],
    ['write', 'QuotaExceededError', 'full'],
    ['close', 'AbortError', 'failed'],
  ] as const)('that fails at %s with %s is told as %s, and the file is as before', async (step, error, fault) => {
    const { disk, place: file } = await place()
    disk.fails = { [step]: error }
    expect(await file.write(NEW, false)).toEqual({ ok: false, error: fault })
    expect(disk.text).toBe('old')
    disk.fails = {}
    expect((await file.write(NEW, false)).ok).toBe(true)
  })

  test('twice at once writes one after the other', async () => {
    const { disk, place: file } = await place()
    const both = await Promise.all([file.write(NEW, false), file.write(() => 'newer', false)])
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    expect(disk.text).toBe('newer')
  })
})

describe('a file that is picked', () => {
  test('can be saved back to', async () => {
    const { handle, disk } = fakeHandle('old')
    vi.stubGlobal('showOpenFilePicker', async () => [handle])
    const file = (await pickHeldFile()) as File
    expect(file.name).toBe('orders.tierboard.json')
    await placeOf(file)?.write(NEW, false)
    expect(disk.text).toBe('new')
    expect(placeOf(new File([], 'other.json'))).toBeUndefined()
  })

  test.each([
    ['a person closed the picker', new DOMException('The user aborted a request.', 'AbortError'), 'cancelled'],
    ['the picker was taken over', new DOMException('Intercepted by Page.x().', 'AbortError'), 'unavailable'],
    ['the page lies in a frame', new DOMException('', 'SecurityError'), 'unavailable'],
  ])('is none when %s', async (_, error, outcome) => {
    const refuse = () => Promise.reject(error)
    vi.stubGlobal('showOpenFilePicker', refuse)
    vi.stubGlobal('showSaveFilePicker', refuse)
    expect(await pickHeldFile()).toBe(outcome)
    expect(await pickPlace('a.json')).toBe(outcome)
  })

  test('is asked for otherwise where the browser has no such picker', async () => {
    expect(await pickHeldFile()).toBe('unavailable')
    expect(await pickPlace('a.json')).toBe('unavailable')
  })
})

describe('a file that is dropped', () => {
  const drop = (item: object, files: readonly File[] = []) =>
    droppedFile({ files, items: [{ kind: 'string' }, { kind: 'file', ...item }] } as unknown as DataTransfer)
  const file = new File(['old'], 'orders.tierboard.json', { lastModified: 1 })

  test('can be saved back to where the browser gives its handle', async () => {
    const { handle, disk } = fakeHandle('old')
    expect(await drop({ getAsFileSystemHandle: async () => handle }, [file])).toBe(file)
    await placeOf(file)?.write(NEW, false)
    expect(disk.text).toBe('new')
  })

  test('is a file all the same where the browser gives none or fails to', async () => {
    for (const item of [
      {},
      { getAsFileSystemHandle: async () => null },
      { getAsFileSystemHandle: () => Promise.reject() },
    ])
      expect(await drop(item, [file])).toBe(file)
  })

  test('is told from a folder', async () => {
    expect(await drop({ getAsFileSystemHandle: async () => ({ kind: 'directory' }) }, [file])).toBe('folder')
    expect(await drop({ webkitGetAsEntry: () => ({ isDirectory: true }) }, [file])).toBe('folder')
  })
})
