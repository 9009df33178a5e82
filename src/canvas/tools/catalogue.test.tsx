import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { COMMANDS } from '#commands/catalogue.ts'
import { keymapOf, shortcutOf } from '#commands/keys.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import type { Point } from '#shared/geometry.ts'
import { mountCanvas, stubScreen } from '#testing/mountCanvas.tsx'
import { TOOLS } from './catalogue.ts'
import type { Tool } from './tool.ts'

const FOLDER = dirname(fileURLToPath(import.meta.url))

describe('the catalogue of tools', () => {
  test('lists every tool of the folder', () => {
    const files = readdirSync(FOLDER).filter((file) => !file.includes('.test.'))
    const tools = files.flatMap((file) => {
      const text = readFileSync(join(FOLDER, file), 'utf8')
      return [...text.matchAll(/^export const \w+: Tool<.*?> = \{\n {2}id: '([^']+)'/gm)].map(([, id]) => id)
    })
    expect(new Set(TOOLS.map(({ id }) => id))).toEqual(new Set(tools))
    expect(tools.length).toBe(TOOLS.length)
  })

  test('gives no key to two tools, nor one that a command has', () => {
    const keys = TOOLS.flatMap(({ key }) => key ?? [])
    expect(new Set(keys).size).toBe(keys.length)
    const keymap = keymapOf(COMMANDS)
    const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
    expect(keys.filter((key) => keymap.has(shortcutOf({ ...plain, key })))).toEqual([])
  })
})

/** Selects the block that the pointer rests on at last: the whole of a new tool. */
const POINTER: Tool<{ readonly to: Point }> = {
  id: 'point',
  key: '#',
  cursor: 'crosshair',
  slop: 2,
  start: ({ pointer }) => ({ to: pointer.at }),
  step: (state, { type, pointer }, { hit }) => {
    if (type === 'cancel') return { state: undefined }
    const id = hit.blockAt(state.to)
    if (type === 'up') return { state: undefined, ...(id && { asks: [['select', { ids: [id] }]] }) }
    return { state: { to: pointer.at }, shows: { marquee: { ...pointer.at, width: 1, height: 1 } } }
  },
}

describe('a made-up tool beside the others', () => {
  let canvas: Awaited<ReturnType<typeof mountCanvas>>
  const captures = vi.fn()
  const selection = () => [...canvas.workspace.desk.getState().selection]
  beforeEach(async () => {
    stubScreen()
    canvas = await mountCanvas(tidyBoard(parseNotation('A:app, D:sql')), [...TOOLS, POINTER])
    canvas.root.setPointerCapture = captures
  })
  afterEach(async () => {
    await canvas.unmount()
    captures.mockReset()
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })

  test('is chosen by its key, shows its cursor, and is asked instead of all others', async () => {
    expect(canvas.root.style.cursor).toBe('')
    await canvas.key('#')
    expect(canvas.root.style.cursor).toBe('crosshair')
    await canvas.send('pointerdown', canvas.middle('A'))
    await canvas.send('pointermove', canvas.middle('D'))
    expect(captures).toHaveBeenCalledWith(1)
    await canvas.send('pointerup', canvas.middle('D'))
    expect(selection()).toEqual(['D'])
    expect(canvas.deeds.steps).toEqual([])
  })

  test('ends by Escape, first its gesture and then its choice', async () => {
    await canvas.key('#')
    await canvas.send('pointerdown', canvas.middle('A'))
    await canvas.send('pointermove', canvas.middle('D'))
    await canvas.key('Escape')
    await canvas.send('pointerup', canvas.middle('D'))
    expect([selection(), canvas.root.style.cursor]).toEqual([[], 'crosshair'])
    await canvas.key('Escape')
    expect(canvas.root.style.cursor).toBe('')
    await canvas.send('pointerdown', canvas.middle('A'))
    await canvas.send('pointerup', canvas.middle('A'))
    expect(selection()).toEqual(['A'])
  })

  test('without its key it is asked for nothing', async () => {
    await canvas.send('pointerdown', canvas.middle('A'))
    await canvas.send('pointermove', canvas.middle('D'))
    await canvas.send('pointerup', canvas.middle('D'))
    expect(canvas.deeds.steps.map(({ title }) => title)).toEqual(['Move block'])
  })
})
