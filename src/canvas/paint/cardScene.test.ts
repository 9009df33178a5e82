import { expect, test } from 'vitest'
import type { BlockId } from '#domain/board/board.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import type { Rect } from '#shared/geometry.ts'
import { type CardSource, createCardScene } from './cardScene.ts'

const BOARD = parseNotation('A:app, B:app, D:sql')
const RECTS = layoutOf(BOARD).cards
const rectOf = (id: string) => RECTS.get(id as BlockId) as Rect
const NONE = new Map<string, never>()
const source = (more: Partial<CardSource> = {}): CardSource => ({
  ...{ blocks: BOARD.blocks, rects: RECTS, leftOut: new Set(), selection: new Set() },
  ...{ findings: NONE, advice: NONE, marks: NONE, reporting: NONE },
  ...more,
})
const ALL: Rect = { x: -1e4, y: -1e4, width: 2e4, height: 2e4 }
const shown = () => {
  const scene = createCardScene()
  scene.show(source())
  return scene
}
const idsIn = (scene: ReturnType<typeof shown>, part: Rect) => scene.within(part).map(({ block }) => block.id)

test('cards are found by where they lie, from back to front, without those that somebody else draws', () => {
  const scene = shown()
  expect(idsIn(scene, ALL)).toEqual(['A', 'B', 'D'])
  expect(idsIn(scene, rectOf('B'))).toContain('B')
  scene.show(source({ leftOut: new Set(['B']) }))
  expect(idsIn(scene, ALL)).toEqual(['A', 'D'])
  scene.show(undefined)
  expect(idsIn(scene, ALL)).toEqual([])
})

test('only what changed looks different, with what reaches out of its card', () => {
  const scene = shown()
  expect(scene.show(source())).toEqual([])
  const changes: readonly Partial<CardSource>[] = [
    { selection: new Set(['A']) },
    { findings: new Map([['A', { severity: 'hint' }]]) },
    { advice: new Map([['A', { severity: 'error' }]]) },
    { marks: new Map([['A', 'removed']]) },
    { reporting: new Set(['A']) },
    { blocks: BOARD.blocks.map((block) => (block.id === 'A' ? { ...block, label: 'Orders' } : block)) },
  ]
  const { x, y } = rectOf('A')
  for (const change of changes) {
    const parts = scene.show(source(change))
    expect(parts).toHaveLength(2)
    for (const part of parts) {
      expect(part.x).toBeLessThan(x - 30)
      expect(part.y).toBeLessThan(y - 30)
    }
    expect(scene.show(source(change))).toEqual([])
    scene.show(source())
  }
})

test('a card that moved looks different where it was and where it is', () => {
  const scene = shown()
  const rects = new Map(RECTS).set('D' as BlockId, { ...rectOf('D'), y: 4_000 })
  expect(scene.show(source({ rects })).map(({ y }) => y + 40)).toEqual([rectOf('D').y, 4_000])
})
