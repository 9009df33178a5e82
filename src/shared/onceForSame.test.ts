import { expect, test, vi } from 'vitest'
import { onceAfter } from './onceFor.ts'
import { onceForSame } from './onceForSame.ts'

test('what is the same in all that counts is computed once, and each argument keeps its own answer', () => {
  const compute = vi.fn(({ size }: { readonly size: number; readonly name: string }) => ({ size }))
  const answerTo = onceForSame((a, b) => a.size === b.size, compute)
  const first = { size: 1, name: 'first' }
  const answer = answerTo(first)
  expect(answerTo({ size: 1, name: 'second' })).toBe(answer)
  expect(answerTo({ size: 2, name: 'third' })).toEqual({ size: 2 })
  expect(answerTo(first)).toBe(answer)
  expect(compute).toHaveBeenCalledTimes(2)
})

test('an answer may start from the one before it, and is worked out once', () => {
  const compute = vi.fn(
    (key: { readonly size: number }, last?: { readonly answer: number }) => key.size + (last?.answer ?? 0),
  )
  const answerTo = onceAfter(compute)
  const [one, two] = [{ size: 1 }, { size: 2 }]
  expect([answerTo(one), answerTo(two), answerTo(one), answerTo(two)]).toEqual([1, 3, 1, 3])
  expect(compute).toHaveBeenLastCalledWith(two, { key: one, answer: 1 })
  expect(compute).toHaveBeenCalledTimes(2)
})
