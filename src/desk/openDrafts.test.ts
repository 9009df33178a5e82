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

test('all that are open are written when it is asked for, also such as end by that', () => {
  const drafts = createOpenDrafts()
  const written: string[] = []
  drafts.open()
  const end = drafts.open(() => {
    written.push('first')
    end()
  })
  drafts.open(() => written.push('second'))
  drafts.writeAll()
  drafts.writeAll()
  expect(written).toEqual(['first', 'second', 'second'])
})
