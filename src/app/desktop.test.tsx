import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createDesktop } from './desktop.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** The browser's clipboard; `open` says whether pages may use it. */
function stubClipboard(open: boolean) {
  const clipboard = { text: '' }
  const refuse = () => Promise.reject(new DOMException('', 'NotAllowedError'))
  const port = {
    writeText: async (text: string) => {
      if (!open) return refuse()
      clipboard.text = text
    },
    readText: async () => (open ? clipboard.text : refuse()),
  }
  vi.stubGlobal('navigator', { ...navigator, clipboard: port })
  return clipboard
}

const SILENT = { notify: () => {}, dismiss: () => {} }

describe('the clipboard', () => {
  test('is the browser’s where it is open', async () => {
    const clipboard = stubClipboard(true)
    const desktop = createDesktop(SILENT)
    expect(await desktop.copyText('one')).toBe(true)
    expect(clipboard.text).toBe('one')
    clipboard.text = 'from elsewhere'
    expect(await desktop.pasteText()).toBe('from elsewhere')
  })

  test('is stood in for within this tab where it is closed', async () => {
    stubClipboard(false)
    const desktop = createDesktop(SILENT)
    expect(await desktop.pasteText()).toBeUndefined()
    expect(await desktop.copyText('one')).toBe(false)
    expect(await desktop.pasteText()).toBe('one')
  })

  test('may be missing altogether, as on pages without a secure address', async () => {
    vi.stubGlobal('navigator', { ...navigator, clipboard: undefined })
    const desktop = createDesktop(SILENT)
    expect(await desktop.copyText('one')).toBe(false)
    expect(await desktop.pasteText()).toBe('one')
  })
})

describe('files', () => {
  let clicked: HTMLElement[]
  beforeEach(() => {
    clicked = []
    vi.spyOn(HTMLElement.prototype, 'click').mockImplementation(function (this: HTMLElement) {
      clicked.push(this)
    })
  })

  test('are saved under their name, and their address is given back later', () => {
    vi.useFakeTimers()
    const revoked: string[] = []
    vi.stubGlobal('URL', {
      ...URL,
      createObjectURL: () => 'blob:one',
      revokeObjectURL: (url: string) => revoked.push(url),
    })
    createDesktop(SILENT).saveFile('Chat.mmd', new Blob(['graph TD']))
    expect(clicked).toHaveLength(1)
    expect(clicked[0]).toMatchObject({ download: 'Chat.mmd', href: 'blob:one' })
    expect(revoked).toEqual([])
    vi.runAllTimers()
    expect(revoked).toEqual(['blob:one'])
  })

  test('are asked for by the kinds that can be opened', async () => {
    const picked = createDesktop(SILENT).pickFile()
    const input = clicked[0] as HTMLInputElement
    expect(input.type).toBe('file')
    for (const extension of ['.json', '.svg', '.png']) expect(input.accept).toContain(extension)
    const file = new File(['{}'], 'a.tierboard.json')
    Object.defineProperty(input, 'files', { value: [file] })
    input.dispatchEvent(new Event('change'))
    expect(await picked).toBe(file)
  })

  test('need not be chosen', async () => {
    const picked = createDesktop(SILENT).pickFile()
    clicked[0]?.dispatchEvent(new Event('cancel'))
    expect(await picked).toBeUndefined()
  })
})

test('messages go to where they are shown', () => {
  const notify = vi.fn()
  createDesktop({ ...SILENT, notify }).notify('Hello', 'error')
  expect(notify).toHaveBeenCalledWith('Hello', 'error')
})
