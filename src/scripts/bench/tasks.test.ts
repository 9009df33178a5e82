import { expect, test } from 'vitest'
import { tasksIn } from './tasks.mjs'

const OWN = { pid: 7, tid: 1 }
const ms = (from: number, wall: number, cpu = wall) => ({ ts: 1000 * from, dur: 1000 * wall, tdur: 1000 * cpu })
const mark = (doing: string, at: number) => ({ ...OWN, name: `bench: ${doing}`, ts: 1000 * at })
const task = (from: number, wall: number, cpu?: number) => ({ ...OWN, name: 'RunTask', ...ms(from, wall, cpu) })

test('the tasks of the marked thread that took longer, by their CPU, each with what was being done', () => {
  const events = [
    mark('drag', 0),
    task(10, 90, 60),
    task(110, 300, 20),
    mark('drop', 500),
    task(510, 80),
    { ...task(510, 400), tid: 2 },
    { ...task(510, 400), pid: 8 },
  ]
  expect(tasksIn(events, 50).map(({ doing, ms: cpu }) => [doing, cpu])).toEqual([
    ['drag', 60],
    ['drop', 80],
  ])
})

test('a task that the mark itself is made in is of what follows', () => {
  expect(tasksIn([mark('', 0), mark('open', 40), task(30, 100)])).toMatchObject([{ doing: 'open' }])
})

test('a task says what took the most of it, frames of others aside', () => {
  const layout = { ...OWN, name: 'Layout', ...ms(20, 30) }
  const outside = { ...OWN, name: 'Paint', ...ms(200, 50) }
  const call = { ...OWN, name: 'FunctionCall', ...ms(12, 70) }
  expect(tasksIn([mark('', 0), task(10, 80), call, layout, outside])).toMatchObject([{ mostly: 'Layout 30 ms' }])
  expect(tasksIn([mark('', 0), task(10, 80), call])).toMatchObject([{ mostly: 'script' }])
})

test('a trace without a mark tells nothing', () => {
  expect(tasksIn([task(0, 100)])).toEqual([])
})
