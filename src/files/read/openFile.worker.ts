import type { Board } from '#domain/board/board.ts'
import type { Result } from '#shared/result.ts'
import { boardInFile } from './boardInFile.ts'
import type { FileRefusal } from './openFault.ts'

/** What the worker says while it reads the file it was given: that it is there, how far it is, and what came of it. */
export type ReadingNews =
  | { readonly is: 'ready' }
  | { readonly is: 'read'; readonly bytes: number }
  | { readonly is: 'done'; readonly result: Result<Board, FileRefusal> }

/** Bytes between two reports; more would only keep the page busy. */
const STEP = 500_000

const say = (news: ReadingNews) => self.postMessage(news)

self.addEventListener('message', async ({ data }: MessageEvent<File>) => {
  let told = 0
  const result = await boardInFile(data, (bytes) => {
    if (bytes - told < STEP && bytes < data.size) return
    told = bytes
    say({ is: 'read', bytes })
  })
  say({ is: 'done', result })
})
say({ is: 'ready' })
