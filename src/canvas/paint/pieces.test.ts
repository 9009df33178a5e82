import { describe, expect, test } from 'vitest'
import { holds } from '#shared/geometry.ts'
import { createAccount } from './pieces.ts'

const VIEW = { x: 0, y: 0, zoom: 1 }
const FIRST = { column: 0, row: 0 }
const SECOND = { column: 1, row: 0 }
const BELOW = { column: 0, row: 1 }

const painted = () => {
  const account = createAccount(VIEW, 1)
  for (const tile of [FIRST, SECOND, BELOW]) account.take(tile)
  return account
}

describe('the account of what is painted', () => {
  test('wants all of a tile once', () => {
    const account = createAccount(VIEW, 1)
    expect(account.isWanted(FIRST)).toBe(true)
    expect(account.take(FIRST)).toBe('all')
    expect(account.isWanted(FIRST)).toBe(false)
    expect(account.take(FIRST)).toEqual([])
  })

  test('after a change wants whole pixels around it, of the tiles it touches and no others', () => {
    const account = painted()
    account.touch({ x: 500.5, y: 10.2, width: 20, height: 5 })
    expect([FIRST, SECOND, BELOW].map(account.isWanted)).toEqual([true, true, false])
    expect(account.take(FIRST)).toEqual([{ x: 499, y: 9, width: 13, height: 8 }])
    expect(account.take(SECOND)).toEqual([{ x: 0, y: 9, width: 10, height: 8 }])
  })

  test('a change far away, on what was never painted, wants nothing', () => {
    const account = painted()
    account.touch({ x: 5_000, y: 5_000, width: 20, height: 20 })
    expect([FIRST, SECOND, BELOW].some(account.isWanted)).toBe(false)
  })

  test('pieces that lie close are one, and those far from each other are not', () => {
    const account = painted()
    for (let i = 0; i < 10; i++) account.touch({ x: 10 * i, y: 10, width: 4, height: 4 })
    account.touch({ x: 300, y: 300, width: 4, height: 4 })
    account.touch({ x: 301, y: 301, width: 2, height: 2 })
    expect(account.take(FIRST)).toEqual([
      { x: 0, y: 9, width: 95, height: 6 },
      { x: 299, y: 299, width: 6, height: 6 },
    ])
  })

  test('however many pieces look different, few are told apart, and all of them are painted', () => {
    const account = painted()
    const touched = Array.from({ length: 400 }, (_, i) => ({
      x: (i % 20) * 25,
      y: 25 * Math.floor(i / 20),
      width: 1,
      height: 20,
    }))
    for (const part of touched) account.touch(part)
    const taken = account.take(FIRST)
    expect(taken.length).toBeLessThanOrEqual(48)
    expect(taken !== 'all' && touched.every((part) => taken.some((piece) => holds(piece, part)))).toBe(true)
  })

  test('a tile that is given up is wanted whole when it comes back', () => {
    const account = painted()
    expect(account.keep([FIRST])).toEqual(['1 0', '0 1'])
    expect(account.take(SECOND)).toBe('all')
  })
})
