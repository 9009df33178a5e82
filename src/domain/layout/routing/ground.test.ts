import { expect, test } from 'vitest'
import { createGround } from './ground.ts'

const rect = (x: number) => ({ x, y: 0, width: 100, height: 60 })
const EVERYWHERE = { x: -1e4, y: -1e4, width: 2e4, height: 2e4 }
const EDGE = { id: 'e', from: 'a', to: 'b', labelSize: { width: 40, height: 16 } }
const route = (y: number) => ({
  points: [
    { x: 100, y },
    { x: 300, y },
  ],
  labelAt: { x: 200, y },
})

function ground() {
  const made = createGround('right')
  made.place('a', rect(0))
  made.place('b', rect(300))
  const chips = () => {
    const found: string[] = []
    made.labels.chips.some(EVERYWHERE, (id) => {
      found.push(id)
      return false
    })
    return found
  }
  return { ...made, chips }
}

test('an edge that is laid again lies there once, where it lies now', () => {
  const { lay, laid, at, chips, lift } = ground()
  lay(EDGE, route(20) as never)
  lay(EDGE, route(40) as never)
  expect(laid.size).toBe(1)
  expect(at('a').map(({ wire }) => wire.points[0])).toEqual([{ x: 100, y: 40 }])
  expect(chips()).toEqual(['e'])
  expect(lift('e')?.chip).toEqual({ x: 180, y: 32, width: 40, height: 16 })
  expect([at('a'), at('b'), chips()]).toEqual([[], [], []])
  expect(lift('e')).toBe(undefined)
})

test('what is put back lies as before, with its ends at its cards', () => {
  const { lay, lift, putBack, at, chips, heldAt } = ground()
  lay(EDGE, route(20) as never)
  const before = at('b')
  const lifted = lift('e')
  if (lifted) putBack(lifted)
  expect(at('b')).toEqual(before)
  expect(chips()).toEqual(['e'])
  expect(heldAt(['a', 'b']).map(({ card, side, offset }) => [card, side, offset])).toEqual([
    ['a', 'right', 20],
    ['b', 'left', 20],
  ])
})

test('a card that goes away is no longer in the way', () => {
  const { place, cards, index } = ground()
  const inTheWay = () => {
    const found: string[] = []
    index.some(EVERYWHERE, (id) => {
      found.push(id)
      return false
    })
    return found.sort()
  }
  place('a', undefined)
  place('b', rect(500))
  expect(inTheWay()).toEqual(['b'])
  expect([...cards]).toEqual([['b', rect(500)]])
})
