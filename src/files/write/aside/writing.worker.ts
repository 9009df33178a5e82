import { mermaidText } from '../mermaidText.ts'
import type { WritingWish } from './createWritingThread.ts'

self.addEventListener('message', ({ data: { board, options } }: MessageEvent<WritingWish>) =>
  self.postMessage(mermaidText(board, options)),
)
