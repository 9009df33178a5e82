import { describe, expect, test } from 'vitest'
import { boardPart, screenPart } from '#canvas/boardView.ts'
import { inflate } from '#shared/geometry.ts'
import { isSharpIn, shownPart, tilesOver } from './tiles.ts'

const AREA = { width: 1_024, height: 512 }
const AT_100 = { x: 0, y: 0, zoom: 1 }

describe('tiles', () => {
  test('a view shows the tiles under it, and panned within its margin no others than those', () => {
    const part = shownPart(AT_100, AT_100, AREA)
    expect(tilesOver(part, 512)).toEqual([
      { column: 0, row: 0 },
      { column: 1, row: 0 },
    ])
    const names = (tiles: ReturnType<typeof tilesOver>) => tiles.map(({ column, row }) => `${column} ${row}`)
    const around = new Set(names(tilesOver(inflate(part, 300), 512)))
    const panned = (x: number, y: number) => names(tilesOver(shownPart(AT_100, { x, y, zoom: 1 }, AREA), 512))
    expect(panned(-300, 290).every((name) => around.has(name))).toBe(true)
    expect(panned(-600, 0).every((name) => around.has(name))).toBe(false)
  })

  test('a view of half the zoom shows twice as much of what was painted', () => {
    const part = shownPart({ x: 100, y: 50, zoom: 1 }, { x: 50, y: 25, zoom: 0.5 }, AREA)
    expect(part).toEqual({ x: 0, y: 0, width: 2_048, height: 1_024 })
  })

  test('what is painted is sharp where it moved by whole pixels of the screen, and at no other zoom', () => {
    expect(isSharpIn(AT_100, { x: 37, y: -4, zoom: 1 }, 1)).toBe(true)
    expect(isSharpIn(AT_100, { x: 0.5, y: 0, zoom: 1 }, 1)).toBe(false)
    expect(isSharpIn(AT_100, { x: 0.5, y: 0, zoom: 1 }, 2)).toBe(true)
    expect(isSharpIn(AT_100, { x: 0, y: 0, zoom: 1.01 }, 1)).toBe(false)
  })

  test('a part of the board and where it is painted are each other’s', () => {
    const view = { x: 30, y: -20, zoom: 0.5 }
    const part = { x: 10, y: 20, width: 100, height: 40 }
    expect(screenPart(view, part)).toEqual({ x: 35, y: -10, width: 50, height: 20 })
    expect(boardPart(view, screenPart(view, part))).toEqual(part)
  })
})
