import { describe, expect, test } from 'vitest'
import type { Tier } from '#domain/board/tier.ts'
import { gapFor, middleOfGap, type Standing } from './roomBetween.ts'

const at = (x: number, y: number, tier: Tier = 'edge'): Standing => ({ tier, rect: { x, y, width: 100, height: 50 } })
type Ends = readonly [Standing, Standing]

/** Where a card comes to stand, on which axis others go on and which way. */
const told = (gap: ReturnType<typeof gapFor>) => gap && [gap.rect.x, gap.rect.y, gap.axis, gap.sign]

const DOWN: Ends = [at(0, 0), at(0, 200)]
const UP: Ends = [at(0, 200), at(0, 0)]
const ONWARD: Ends = [at(0, 0), at(300, 0, 'business')]

describe('a card that is dropped between two others', () => {
  test.each<[string, Standing, Ends, readonly unknown[]]>([
    ['keeps clear of the one before it', at(10, 20), DOWN, [10, 90, 'y', 1]],
    ['stays where there is room', at(10, 120), DOWN, [10, 120, 'y', 1]],
    ['keeps clear of the one below it', at(10, 190), UP, [10, 110, 'y', -1]],
    ['stays where there is room above', at(10, 100), UP, [10, 100, 'y', -1]],
    ['stays beside the one before it', at(100, 20), DOWN, [100, 20, 'y', 1]],
    ['keeps clear of the one before it along the flow', at(20, 10), ONWARD, [140, 10, 'x', 1]],
    ['stays in the tier of the next', at(20, 10, 'business'), ONWARD, [20, 10, 'x', 1]],
    ['goes between what is hardly in a line', at(20, 10), [at(0, 0), at(300, 49, 'business')], [140, 10, 'x', 1]],
    ['follows two of a tier that stand side by side', at(20, 10), [at(0, 0), at(300, 0)], [140, 10, 'x', 1]],
  ])('%s', (_, ...[card, ends, gap]) => {
    expect(told(gapFor(card, ends, 'right'))).toEqual(gap)
  })

  test.each<[string, Standing, Ends]>([
    ['against the flow', at(100, 0), [at(300, 0, 'business'), at(0, 0)]],
    ['askew', at(100, 0), [at(0, 0), at(300, 50, 'business')]],
    ['beside a stack of another tier', at(10, 100, 'business'), DOWN],
  ])('goes in no line %s', (_, card, ends) => {
    expect(gapFor(card, ends, 'right')).toBeUndefined()
  })

  test('does the same where tiers follow each other downwards', () => {
    expect(told(gapFor(at(20, 10), [at(0, 0), at(300, 0)], 'down'))).toEqual([140, 10, 'x', 1])
    expect(told(gapFor(at(10, 20), [at(0, 0), at(0, 200, 'business')], 'down'))).toEqual([10, 90, 'y', 1])
  })
})

describe('a card that is added between two others', () => {
  test.each<[string, Ends, readonly unknown[]]>([
    ['stands in the middle', DOWN, [0, 100, 'y', 1]],
    ['stands in the middle on the way up', UP, [0, 100, 'y', -1]],
    ['stands behind the first where there is no room', [at(30, 0), at(0, 120)], [30, 90, 'y', 1]],
    ['stands above the first where there is none on the way up', [at(30, 120), at(0, 0)], [30, 30, 'y', -1]],
  ])('%s', (_, ends, gap) => {
    expect(told(middleOfGap(at(500, 500), ends, 'right'))).toEqual(gap)
  })

  test.each<[string, Standing, Ends]>([
    ['to another tier', at(0, 0), ONWARD],
    ['from another tier', at(0, 0), [at(0, 0, 'business'), at(0, 200)]],
    ['of another tier', at(0, 0, 'business'), DOWN],
    ['beside each other', at(0, 0), [at(0, 0), at(100, 200)]],
  ])('has no middle between two %s', (_, card, ends) => {
    expect(middleOfGap(card, ends, 'right')).toBeUndefined()
  })
})
