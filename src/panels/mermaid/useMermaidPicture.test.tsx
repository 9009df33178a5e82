import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import type { MermaidPicture } from '#interop/mermaidPicture.ts'
import type { Result } from '#shared/result.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { useBoard } from '#workspace/useWorkspace.ts'
import type { DrawMermaid } from './createPictureTurns.ts'
import { useMermaidPicture } from './useMermaidPicture.ts'

beforeEach(() => void vi.useFakeTimers())
let unmount: () => Promise<void> = async () => {}
afterEach(async () => {
  await unmount()
  vi.useRealTimers()
})

/** Draws nothing by itself: tests answer each request when they want to. */
function slowDrawing() {
  const asked = new Map<string, (result: Result<MermaidPicture, string>) => void>()
  const draw: DrawMermaid = (text) => new Promise((resolve) => asked.set(text, resolve))
  const answer = (text: string, result: Result<MermaidPicture, string>) => act(async () => asked.get(text)?.(result))
  return { draw, asked, answer }
}
const drawn = (svg: string): Result<MermaidPicture, string> => ({ ok: true, value: { svg, width: 1, height: 1 } })
const rest = () => act(async () => void (await vi.advanceTimersByTimeAsync(300)))

function Probe({ load }: { readonly load: () => Promise<DrawMermaid> }) {
  const text = useBoard((board) => board.blocks[0]?.label ?? '')
  const { picture, fault, isCurrent } = useMermaidPicture({ text, theme: 'light', shown: true, load })
  return <output>{`${picture?.svg ?? '-'} ${fault ?? 'fine'}${picture && !isCurrent ? ' earlier' : ''}`}</output>
}

async function show(draw: DrawMermaid) {
  const { workspace } = fakeWorkspace(parseNotation('A:app(first)'))
  unmount = await mountPanel(workspace, <Probe load={async () => draw} />)
  const rename = (label: string) =>
    act(async () =>
      workspace.document.apply([{ op: 'patch', type: 'block', id: 'A' as never, fields: { label } }], { title: 'x' }),
    )
  return { rename, shown: () => document.querySelector('output')?.textContent }
}

test('a text is drawn once it has rested, not while it changes', async () => {
  const { draw, asked, answer } = slowDrawing()
  const { rename, shown } = await show(draw)
  await rename('second')
  await rest()
  expect([...asked.keys()]).toEqual(['second'])
  await answer('second', drawn('two'))
  expect(shown()).toBe('two fine')
})

test('a drawing that was overtaken is dropped, and followed by that of the text as it is then', async () => {
  const { draw, asked, answer } = slowDrawing()
  const { rename, shown } = await show(draw)
  await rest()
  await rename('second')
  await rest()
  expect([...asked.keys()]).toEqual(['first'])
  await answer('first', drawn('one'))
  expect(shown()).toBe('- fine')
  await act(async () => void (await vi.advanceTimersByTimeAsync(60_000)))
  await answer('second', drawn('two'))
  expect(shown()).toBe('two fine')
})

test('the last picture stays, as an earlier one, until the next is there', async () => {
  const { draw, answer } = slowDrawing()
  const { rename, shown } = await show(draw)
  await rest()
  await answer('first', drawn('one'))
  expect(shown()).toBe('one fine')
  await rename('second')
  expect(shown()).toBe('one fine earlier')
  await rest()
  expect(shown()).toBe('one fine earlier')
  await answer('second', drawn('two'))
  expect(shown()).toBe('two fine')
})

test.each([
  ['a key', () => new KeyboardEvent('keydown', { key: 'a' })],
  ['a wheel', () => new WheelEvent('wheel')],
  ['a drag', () => new MouseEvent('pointermove', { buttons: 1 })],
])('%s anywhere on the page goes first', async (_, event) => {
  const { draw, asked, answer } = slowDrawing()
  await show(draw)
  for (let time = 0; time < 10; time++) {
    await act(async () => void (await vi.advanceTimersByTimeAsync(249)))
    window.dispatchEvent(event())
  }
  expect(asked.size).toBe(0)
  window.dispatchEvent(new MouseEvent('pointerup'))
  await rest()
  expect(asked.size).toBe(1)
  await answer('first', drawn('one'))
})

test('a fault is told beside the last picture and goes with the next one', async () => {
  const { draw, answer } = slowDrawing()
  const { rename, shown } = await show(draw)
  await rest()
  await answer('first', drawn('one'))
  await rename('second')
  await rest()
  await answer('second', { ok: false, error: 'a slip' })
  expect(shown()).toBe('one a slip earlier')
  await rename('third')
  await rest()
  await answer('third', drawn('three'))
  expect(shown()).toBe('three fine')
})
