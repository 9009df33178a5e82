import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { mountCanvas, stubScreen } from '#testing/mountCanvas.tsx'
import type * as Catalogue from './catalogue.ts'

/** The line that a tool costs beside its file: it is the only thing that is put in another's place here; `testing/oneMore.test.ts` compiles it. */
vi.mock('./catalogue.ts', async (original) => {
  const [{ TOOLS }, { pointTool }] = await Promise.all([original<typeof Catalogue>(), import('#testing/pointTool.ts')])
  return { TOOLS: [...TOOLS, pointTool] }
})

describe('a made-up tool in the catalogue', () => {
  let canvas: Awaited<ReturnType<typeof mountCanvas>>
  const captures = vi.fn()
  const selection = () => [...canvas.workspace.desk.getState().selection]
  beforeEach(async () => {
    stubScreen()
    canvas = await mountCanvas(tidyBoard(parseNotation('A:app, D:sql')))
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
