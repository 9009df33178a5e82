import { expect, test } from 'vitest'
import { createOpenDrafts } from './openDrafts.ts'

test('drafts are counted while they are open, each once', () => {
  const drafts = createOpenDrafts()
  const [endFirst, endSecond] = [drafts.open(), drafts.open()]
  expect(drafts.state.getState()).toBe(2)
  endFirst()
  endFirst()
  expect(drafts.state.getState()).toBe(1)
  endSecond()
  expect(drafts.state.getState()).toBe(0)
})
