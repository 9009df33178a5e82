import { expect, test, vi } from 'vitest'
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
