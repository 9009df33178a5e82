import { describe, expect, test } from 'vitest'
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

  test('many pieces of a tile are all of it', () => {
    const account = painted()
    for (let i = 0; i < 40; i++) account.touch({ x: 10 * i, y: 10, width: 4, height: 4 })
    expect(account.take(FIRST)).toBe('all')
  })

  test('a tile that is given up is wanted whole when it comes back', () => {
    const account = painted()
    expect(account.keep([FIRST])).toEqual(['1 0', '0 1'])
    expect(account.take(SECOND)).toBe('all')
  })
})
