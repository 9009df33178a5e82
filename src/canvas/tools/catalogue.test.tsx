import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { COMMANDS } from '#commands/catalogue.ts'
import { keymapOf, shortcutOf } from '#commands/keys.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { mountCanvas, stubScreen } from '#testing/mountCanvas.tsx'
import { LATER_LAYERS } from '../layers/laterLayers.ts'
import { type AnyTool, TOOLS } from './catalogue.ts'
import { panTool } from './pan.ts'

const FOLDER = dirname(fileURLToPath(import.meta.url))

describe('the catalogue of tools', () => {
  test('lists every tool of the folder', () => {
    const files = readdirSync(FOLDER).filter((file) => !file.includes('.test.'))
    const tools = files.flatMap((file) => {
      const text = readFileSync(join(FOLDER, file), 'utf8')
      return [...text.matchAll(/^export const \w+: Tool<.*?> = \{\n {2}id: '([^']+)'/gm)].map(([, id]) => id)
    })
    const all = [...TOOLS, LATER_LAYERS.zoneTool, LATER_LAYERS.resizeZoneTool].map(({ id }) => id)
    expect(new Set(all)).toEqual(new Set(tools))
    expect(tools.length).toBe(all.length)
  })

  test('gives no key to two tools, nor one that a command has', () => {
    const keys = TOOLS.flatMap(({ key }) => key ?? [])
    expect(new Set(keys).size).toBe(keys.length)
    const keymap = keymapOf(COMMANDS)
    const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
    expect(keys.filter((key) => keymap.has(shortcutOf({ ...plain, key })))).toEqual([])
  })
})

describe('a canvas', () => {
  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })

  test('has the tools it is given, and no others', async () => {
    stubScreen()
    const moved = async (tools: readonly AnyTool[]) => {
      const canvas = await mountCanvas(tidyBoard(parseNotation('A:app, D:sql')), tools)
      await canvas.send('pointerdown', canvas.middle('A'))
      await canvas.send('pointermove', canvas.middle('D'))
      await canvas.send('pointerup', canvas.middle('D'))
      await canvas.unmount()
      return canvas.deeds.steps.map(({ title }) => title)
    }
    expect(await moved(TOOLS)).toEqual(['Move block'])
    expect(await moved([panTool])).toEqual([])
  })
})
