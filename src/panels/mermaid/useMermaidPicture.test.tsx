import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import type { MermaidPicture } from '#interop/mermaidPicture.ts'
import type { Result } from '#shared/result.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { useBoard } from '#workspace/useWorkspace.ts'
import { type DrawMermaid, useMermaidPicture } from './useMermaidPicture.ts'

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
const rest = () => act(async () => vi.advanceTimersByTime(250))

function Probe({ draw }: { readonly draw: DrawMermaid }) {
  const text = useBoard((board) => board.blocks[0]?.label ?? '')
  const { picture, fault } = useMermaidPicture({ text, theme: 'light', shown: true, draw })
  return <output>{`${picture?.svg ?? '-'} ${fault ?? 'fine'}`}</output>
}

async function show(draw: DrawMermaid) {
  const { workspace } = fakeWorkspace(parseNotation('A:app(first)'))
  unmount = await mountPanel(workspace, <Probe draw={draw} />)
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

test('a drawing that was overtaken is dropped, whenever it comes', async () => {
  const { draw, answer } = slowDrawing()
  const { rename, shown } = await show(draw)
  await rest()
  await rename('second')
  await rest()
  await answer('second', drawn('two'))
  await answer('first', drawn('one'))
  expect(shown()).toBe('two fine')
})

test('a fault is told beside the last picture and goes with the next one', async () => {
  const { draw, answer } = slowDrawing()
  const { rename, shown } = await show(draw)
  await rest()
  await answer('first', drawn('one'))
  await rename('second')
  await rest()
  await answer('second', { ok: false, error: 'a slip' })
  expect(shown()).toBe('one a slip')
  await rename('third')
  await rest()
  await answer('third', drawn('three'))
  expect(shown()).toBe('three fine')
})
