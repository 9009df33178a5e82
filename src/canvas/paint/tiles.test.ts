import { describe, expect, test } from 'vitest'
import { boardPart, isSharpIn, paintedPart, shownPart, tilesOver } from './tiles.ts'

const AREA = { width: 1_024, height: 512 }
const AT_100 = { x: 0, y: 0, zoom: 1 }

describe('tiles', () => {
  test('a view shows the tiles under it, and with a ring all those around', () => {
    const part = shownPart(AT_100, AT_100, AREA)
    expect(tilesOver(part, 512)).toEqual([
      { column: 0, row: 0 },
      { column: 1, row: 0 },
    ])
    expect(tilesOver(part, 512, 1)).toHaveLength(4 * 3)
  })

  test('panned by less than a tile, a view shows only tiles of the ring', () => {
    const ring = new Set(
      tilesOver(shownPart(AT_100, AT_100, AREA), 512, 1).map(({ column, row }) => `${column} ${row}`),
    )
    const panned = tilesOver(shownPart(AT_100, { x: -300, y: 511, zoom: 1 }, AREA), 512)
    expect(panned.every(({ column, row }) => ring.has(`${column} ${row}`))).toBe(true)
    const farther = tilesOver(shownPart(AT_100, { x: -600, y: 0, zoom: 1 }, AREA), 512)
    expect(farther.every(({ column, row }) => ring.has(`${column} ${row}`))).toBe(false)
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
    expect(paintedPart(view, part)).toEqual({ x: 35, y: -10, width: 50, height: 20 })
    expect(boardPart(view, paintedPart(view, part))).toEqual(part)
  })
})
