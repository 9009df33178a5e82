import { RULES } from '#domain/flow/rules/catalogue.ts'
import { type CheckJob, createAnswerer } from './answerChecks.ts'

const answer = createAnswerer(RULES)

self.addEventListener('message', ({ data }: MessageEvent<CheckJob>) => {
  self.postMessage(answer(data))
})
