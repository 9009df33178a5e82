import { expect, test } from 'vitest'
import { overlaps, type Point, type Rect } from '#shared/geometry.ts'
import { createRectIndex } from '../rectIndex.ts'
import type { Wire } from '../wires.ts'
import { chipRect } from './labelSpots.ts'
import { insertLines, placeLabels } from './placeLabels.ts'

const SIZE = { width: 60, height: 20 }
const LEVEL: readonly Point[] = [
  { x: 0, y: 0 },
  { x: 400, y: 0 },
]
const MIDDLE = { x: 193, y: 0 }

const wire = (ids: readonly string[], { points = LEVEL, size = SIZE, reversed = false, to = 'B' } = {}): Wire => ({
  points: [...points],
  ports: ['p', 'q'],
  cards: ['A', to],
  slack: undefined,
  edges: ids.map((id) => ({ request: { id, from: 'A', to, labelSize: size }, reversed })),
})

/** Where the labels of some wires come to lie among cards, chips and other lines. */
function placed(
  wires: readonly Wire[],
  {
    cards = [],
    chips = [],
    lines = [],
  }: { cards?: readonly Rect[]; chips?: readonly Rect[]; lines?: readonly Wire[] } = {},
) {
  const [index, ground] = [
    createRectIndex<string>(64),
    { lines: createRectIndex<Wire>(64), chips: createRectIndex<string>(64) },
  ]
  for (const [i, rect] of cards.entries()) index.insert(rect, `card${i}`)
  for (const [i, rect] of chips.entries()) ground.chips.insert(rect, `chip${i}`)
  for (const each of [...wires, ...lines]) insertLines(ground.lines, each)
  const scene = { cards: new Map(), index }
  const at = placeLabels(scene, wires, { ground, axis: 'level' })
  const areaOf = (id: string) => chipRect(at.get(id) ?? { x: NaN, y: NaN }, SIZE)
  return { at, areaOf, ground }
}

test('a label lies in the middle of its line, a little before it for the arrowhead', () => {
  expect(placed([wire(['a'])]).at.get('a')).toEqual(MIDDLE)
  expect(placed([wire(['a'], { reversed: true })]).at.get('a')).toEqual({ x: 207, y: 0 })
})

test('without a size there is no label', () => {
  const sizes = [SIZE, { width: 0, height: 20 }, { width: 60, height: 0 }, { width: 99_990, height: 10 }]
  expect(sizes.map((size) => placed([wire(['a'], { size })]).at.size)).toEqual([1, 0, 0, 0])
})

test.each(['cards', 'chips'] as const)('it gives way to %s on its line', (what) => {
  const there = { x: 150, y: -20, width: 90, height: 40 }
  const { at, areaOf } = placed([wire(['a'])], { [what]: [there] })
  expect(at.get('a')?.y).toBe(0)
  expect(overlaps(areaOf('a'), there)).toBe(false)
})

test('it gives way to a line that crosses its own, not to its own', () => {
  const across = [
    { x: 193, y: -100 },
    { x: 193, y: 100 },
  ]
  const { at } = placed([wire(['a'])], { lines: [wire([], { points: across })] })
  expect(at.get('a')?.y).toBe(0)
  expect(Math.abs((at.get('a')?.x ?? 0) - 193)).toBeGreaterThan(30)
})

test('labels give way to those placed before them, first by name, and are known from then on', () => {
  const { at, areaOf, ground } = placed([wire(['b']), wire(['a'])])
  expect(at.get('a')).toEqual(MIDDLE)
  expect(overlaps(areaOf('a'), areaOf('b'))).toBe(false)
  const known: string[] = []
  ground.chips.some({ x: -500, y: -500, width: 1_500, height: 1_000 }, (id) => known.push(id) === 0)
  expect(known.sort()).toEqual(['a', 'b'])
})

test('a label on a line with fewer bends comes first', () => {
  const bent = [...LEVEL, { x: 400, y: 20 }]
  expect(placed([wire(['a'], { points: bent }), wire(['b'])]).at.get('b')).toEqual(MIDDLE)
})

test('where chips leave no place on the line it lies beside it; where cards do, too, unless that is no better', () => {
  const over = { x: -50, y: -10, width: 500, height: 20 }
  for (const what of ['chips', 'cards']) {
    const { at, areaOf } = placed([wire(['a'])], { [what]: [over] })
    expect(at.get('a')?.y).not.toBe(0)
    expect(overlaps(areaOf('a'), over)).toBe(false)
  }
  const everywhere = { x: -900, y: -900, width: 3_000, height: 1_800 }
  expect(placed([wire(['a'])], { cards: [everywhere] }).at.get('a')).toEqual(MIDDLE)
})

test('the label of a loop lies on its outer side', () => {
  const points = [
    { x: 100, y: 20 },
    { x: 140, y: 20 },
    { x: 140, y: -40 },
    { x: 60, y: -40 },
    { x: 60, y: 0 },
  ]
  expect(placed([wire(['a'], { points, to: 'A' })]).at.get('a')).toEqual({ x: 164, y: -10 })
})

test('of many labels on one line the first twenty-four are placed with care', () => {
  const ids = Array.from({ length: 26 }, (_, i) => `e${String(i).padStart(2, '0')}`)
  const { at, ground } = placed([wire(ids)])
  expect(['e00', 'e24', 'e25'].map((id) => at.get(id))).toEqual([MIDDLE, MIDDLE, MIDDLE])
  expect(at.get('e23')).not.toEqual(MIDDLE)
  let known = 0
  ground.chips.some({ x: -900, y: -900, width: 3_000, height: 1_800 }, () => ++known > 99)
  expect(known).toBe(24)
})
