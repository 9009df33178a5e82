import { expect, test } from 'vitest'
import { type TidyWish, tidied } from '#domain/edits/tidyChanges.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { createTidying } from './tidyAside.ts'

const BOARD = parseNotation('A:app, B:app, X:sql, Y:sql; A->Y, B->X')
const wish = { board: BOARD }

/** A worker that answers when it is told to. */
function fakeWorker() {
  const asked: TidyWish[] = []
  const worker = {
    postMessage: (message: unknown) => void asked.push(message as TidyWish),
    terminate: () => {},
    onmessage: undefined as unknown,
    onerror: undefined as unknown,
  }
  const answer = () => (worker.onmessage as (event: unknown) => void)({ data: tidied(asked.shift() as TidyWish) })
  return { worker, asked, answer }
}

test('a board is tidied by a worker, once however often that is asked for meanwhile', async () => {
  const { worker, asked, answer } = fakeWorker()
  const tidying = createTidying(() => worker)
  const [first, second, third] = [tidying(wish), tidying(wish), tidying({ board: BOARD, only: new Set() })]
  expect(asked).toEqual([wish])
  answer()
  answer()
  expect(await Promise.all([first, second])).toEqual([undefined, undefined])
  expect(await third).toEqual([])
  expect(asked).toEqual([])
})

test('where there is no worker it is tidied all the same', async () => {
  const tidying = createTidying(() => {
    throw new Error('none')
  })
  expect(await tidying(wish)).toEqual(tidied(wish))
  expect(tidied(wish).length).toBeGreaterThan(0)
})
