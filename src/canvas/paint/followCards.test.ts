import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { createCanvas } from '#canvas/createCanvas.ts'
import { TOOLS } from '#canvas/tools/catalogue.ts'
import type { BlockId } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { followCards } from './followCards.ts'

const BOARD = parseNotation('A:app, B:app, D:sql')

/** Cards that are followed on a canvas of 800 × 600 pixels, whose painter says when it is done. */
function followed(zoom: number) {
  const { workspace } = fakeWorkspace(BOARD)
  const canvas = createCanvas(workspace, TOOLS)
  const view = createStore(() => ({ x: 0, y: 0, zoom, width: 800, height: 600 }))
  const painted: boolean[] = []
  let seen = () => {}
  const { hover, stop } = followCards({
    workspace,
    canvas,
    view: { now: view.getState, subscribe: view.subscribe },
    paint: (far, done) => {
      painted.push(far)
      seen = done
    },
  })
  const drawn = () => {
    const { ids, isFar } = canvas.cards.getState()
    return [isFar ? 'far' : 'near', ...(ids ?? ['all'])].join(' ')
  }
  return { workspace, canvas, view, painted, hover, stop, drawn, done: () => seen() }
}

test('near cards have elements until they are painted, and are far only then', () => {
  const { view, painted, drawn, done } = followed(1)
  const near = drawn()
  expect(near).toMatch(/^near .*A/)
  view.setState({ zoom: 0.3 })
  expect(painted).toEqual([true])
  expect(drawn()).toBe(near)
  done()
  expect(drawn()).toBe('far')
  view.setState({ zoom: 0.46 })
  expect(drawn()).toBe('far')
  view.setState({ zoom: 1 })
  expect([drawn(), painted]).toEqual([near, [true, false]])
})

test('a board that is opened from afar is painted at once, without an element before', () => {
  const { drawn, painted } = followed(0.3)
  expect([drawn(), painted]).toEqual(['far', [true]])
})

test('far cards have elements while they are pointed at, selected, named or have the focus', () => {
  const { workspace, canvas, hover, stop, drawn } = followed(0.3)
  hover('B' as BlockId)
  expect(drawn()).toBe('far B')
  hover(undefined)
  workspace.desk.setState({ selection: new Set(['D' as BlockId]) })
  canvas.focused.setState({ id: 'A' as BlockId, here: true })
  expect(drawn()).toBe('far D A')
  canvas.focused.setState({ here: false })
  workspace.desk.setState({ selection: new Set(), editing: 'B' as BlockId })
  expect(drawn()).toBe('far B')
  stop()
  workspace.desk.setState({ editing: undefined })
  expect(drawn()).toBe('far B')
})

test('nothing is said anew while the view moves within what is known, nor for a pointer over near cards', () => {
  const { view, canvas, hover } = followed(1)
  let said = 0
  canvas.cards.subscribe(() => said++)
  view.setState({ x: 100, y: -80 })
  view.setState({ x: 200 })
  hover('A' as BlockId)
  expect(said).toBe(0)
  view.setState({ x: -9_000 })
  expect(said).toBe(1)
})
