import { MARKUP_WINDOW } from '#interop/reading/markupTree.ts'
import type { ReadingAnswer, ReadingWish } from './readingJob.ts'

// Mermaid comes after this: what cleans its labels binds to the window when it is loaded.
Object.assign(globalThis, { window: MARKUP_WINDOW })

const tell = (answer: ReadingAnswer) => self.postMessage(answer)

const loaded = import('./readWish.ts').then(async (module) => {
  // Loads Mermaid, so that the time of a reading is its own.
  const first = await module.readWish({ as: 'text', source: 'flowchart LR' })
  if (!first.ok && first.error.code === 'not-loaded') throw new Error('Mermaid could not be loaded')
  tell({ is: 'ready' })
  return module
})
// An error that nobody catches here reaches the page as one of this worker.
loaded.catch((error: unknown) => setTimeout(() => reportError(error)))

self.addEventListener('message', ({ data }: MessageEvent<{ job: number; wish: ReadingWish }>) => {
  void loaded.then(async ({ readWish }) => tell({ is: 'read', job: data.job, result: await readWish(data.wish) }))
})
