import { type TidyWish, tidied } from '#domain/edits/tidyChanges.ts'

self.addEventListener('message', ({ data }: MessageEvent<TidyWish>) => self.postMessage(tidied(data)))
