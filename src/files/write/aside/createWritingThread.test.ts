import { expect, test, vi } from 'vitest'
import type { WrittenMermaid } from '#domain/mermaid/write/mermaidDialect.ts'
import { DEFAULT_MERMAID_OPTIONS } from '#domain/mermaid/write/mermaidOptions.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { mermaidText } from '../mermaidText.ts'
import { createWritingThread, type WritingWish, type WritingWorker } from './createWritingThread.ts'

const wish = (label: string): WritingWish => ({
  board: parseNotation(`A:app(${label})`),
  options: DEFAULT_MERMAID_OPTIONS,
})
const textOf = ({ board, options }: WritingWish) => mermaidText(board, options)

/** A thread whose worker answers when the test says so. */
function threadOfFake() {
  const asked: WritingWish[] = []
  const worker: WritingWorker = {
    // As it would arrive in another thread.
    postMessage: (message: WritingWish) => void asked.push(structuredClone(message)),
    terminate: vi.fn(),
    onmessage: null,
    onerror: null,
  }
  const make = vi.fn(() => worker)
  const answer = () => {
    const data: WrittenMermaid = structuredClone(textOf(asked.at(-1) as WritingWish))
    worker.onmessage?.call(worker as Worker, { data } as MessageEvent)
  }
  const fail = () => worker.onerror?.call(worker as Worker, {} as ErrorEvent)
  return { asked, worker, make, answer, fail, thread: createWritingThread(make) }
}

test('what a worker writes is what the page would write', async () => {
  const { thread, answer, make } = threadOfFake()
  const first = thread.write(wish('One'))
  answer()
  expect(await first).toEqual(textOf(wish('One')))
  const second = thread.write(wish('Two'))
  answer()
  expect(await second).toEqual(textOf(wish('Two')))
  expect(make).toHaveBeenCalledOnce()
})

test('of the boards that come while one is written only the last is, and the one before is worth nothing', async () => {
  const { thread, answer, asked } = threadOfFake()
  const written = ['One', 'Two', 'Three', 'Four'].map((label) => thread.write(wish(label)))
  answer()
  answer()
  const last = textOf(wish('Four'))
  expect(await Promise.all(written)).toEqual([undefined, undefined, undefined, last])
  expect(asked.map(({ board }) => board.blocks[0]?.label)).toEqual(['One', 'Four'])
})

test('a worker that fails is ended, and the page writes what it was to write', async () => {
  const { thread, worker, fail, make, answer } = threadOfFake()
  const first = thread.write(wish('One'))
  fail()
  expect(await first).toEqual(textOf(wish('One')))
  expect(worker.terminate).toHaveBeenCalledOnce()
  const second = thread.write(wish('Two'))
  answer()
  expect(await second).toEqual(textOf(wish('Two')))
  expect(make).toHaveBeenCalledTimes(2)
})

test('where no worker can be made the page writes', async () => {
  const thread = createWritingThread(() => {
    throw new DOMException('refused', 'SecurityError')
  })
  expect(await thread.write(wish('One'))).toEqual(textOf(wish('One')))
})
