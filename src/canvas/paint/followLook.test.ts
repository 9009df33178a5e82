import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createCanvas } from '#canvas/createCanvas.ts'
import { TOOLS } from '#canvas/tools/catalogue.ts'
import type { BlockId } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { followLook } from './followLook.ts'
import { createLit } from './lit.ts'

const BOARD = parseNotation('A:app, B:app, C:app, D:sql; A->B, C->D')
const [A, C] = ['A', 'C'] as BlockId[] as [BlockId, BlockId]

function followed() {
  const { workspace } = fakeWorkspace(BOARD)
  const canvas = createCanvas(workspace, TOOLS)
  const lit = createLit()
  const look = followLook({ workspace, canvas, lit })
  const seen = () => {
    const { cards, rest } = lit.getState() ?? { cards: [], rest: '' }
    return `${[...cards].join('')} ${rest}`.trim()
  }
  return { workspace, canvas, look, seen, lit }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a pointer on its way over a card lights nothing, one that rests on it lights its edges', () => {
  const { look, seen, lit } = followed()
  let told = 0
  lit.subscribe(() => told++)
  look.point(A)
  vi.advanceTimersByTime(100)
  look.point(undefined)
  vi.advanceTimersByTime(1_000)
  expect(told).toBe(0)
  look.point(A)
  vi.advanceTimersByTime(250)
  expect([seen(), told]).toEqual(['AB far', 1])
})

test('from one card to the next nothing flickers between, and beside all cards nothing is lit', () => {
  const { look, seen, lit } = followed()
  look.point(A)
  vi.advanceTimersByTime(250)
  const told: string[] = []
  lit.subscribe(() => told.push(seen()))
  look.point(undefined)
  vi.advanceTimersByTime(50)
  look.point(C)
  vi.advanceTimersByTime(100)
  look.point(undefined)
  vi.advanceTimersByTime(100)
  expect(told).toEqual(['CD far', ''])
})

test('nothing is lit while something is dragged, connected or typed, nor under a pointer that has rested since', () => {
  const { workspace, canvas, look, seen } = followed()
  look.point(A)
  vi.advanceTimersByTime(250)
  canvas.shown.show({ drag: { ids: new Set([A]), dx: 4, dy: 0, guides: [] } })
  expect(seen()).toBe('')
  canvas.shown.show({})
  expect(seen()).toBe('')
  workspace.desk.setState({ selection: new Set([C]) })
  expect(seen()).toBe('CD little')
  for (const busy of [{ editing: A }, { connectingFrom: A }] as const) {
    workspace.desk.setState(busy)
    look.point(undefined)
    look.point(C)
    vi.advanceTimersByTime(250)
    expect(seen()).toBe('')
    workspace.desk.setState({ editing: undefined, connectingFrom: undefined })
    expect(seen()).toBe('CD little')
  }
})

test('what was moved is lit once a pointer comes to it again, not because it is still there', () => {
  const { canvas, look, seen } = followed()
  look.point(A)
  canvas.shown.show({ drag: { ids: new Set([A]), dx: 4, dy: 0, guides: [] } })
  look.point(undefined)
  canvas.shown.show({})
  look.point(A)
  vi.advanceTimersByTime(1_000)
  expect(seen()).toBe('')
  look.point(undefined)
  look.point(A)
  vi.advanceTimersByTime(250)
  expect(seen()).toBe('AB far')
})

test('the keyboard lights what it is at, and once nobody follows nothing changes', () => {
  const { canvas, look, seen } = followed()
  canvas.focused.setState({ id: A, here: true })
  expect(seen()).toBe('AB little')
  canvas.focused.setState({ here: false })
  expect(seen()).toBe('')
  look.point(A)
  look.stop()
  vi.advanceTimersByTime(1_000)
  canvas.focused.setState({ here: true })
  expect(seen()).toBe('')
})
