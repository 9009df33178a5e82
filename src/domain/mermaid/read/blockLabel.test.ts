import { describe, expect, test } from 'vitest'
import { LIMITS } from '#domain/board/limits.ts'
import { blockLabel } from './blockLabel.ts'

describe('the number of copies goes into a field of its own', () => {
  test.each([
    [['App x3'], { label: 'App', replicas: 3 }],
    [['App ×4'], { label: 'App', replicas: 4 }],
    [['App (x5)'], { label: 'App', replicas: 5 }],
    [['App (3 replicas)'], { label: 'App', replicas: 3 }],
    [['App', '3 replicas'], { label: 'App', replicas: 3 }],
    [['App', '(12 pods)'], { label: 'App', replicas: 12 }],
    [['App', 'x2'], { label: 'App', replicas: 2 }],
    [['App', '(4×)'], { label: 'App', replicas: 4 }],
    [['App', '2024'], { label: 'App · 2024' }],
    [['App (Redis) x3'], { label: 'App', technology: 'Redis', replicas: 3 }],
    [['App x3', '2 pods'], { label: 'App · 2 pods', replicas: 3 }],
    [['5x App'], { label: '5x App', replicas: 5 }],
    [['x3'], { label: 'x3' }],
    [['3 replicas'], { label: '3 replicas' }],
    [['App x0'], { label: 'App x0' }],
    [['App (0 replicas)'], { label: 'App (0 replicas)' }],
    [['App x1234567'], { label: 'App x1234567' }],
    [['Phoenix3'], { label: 'Phoenix3' }],
    [['Reads (3 retries)'], { label: 'Reads (3 retries)' }],
  ])('%j', (lines, label) => {
    expect(blockLabel(lines)).toEqual(label)
  })
})

test('the number of copies stays in the label of what is not counted', () => {
  for (const lines of [['App x3'], ['App (3 replicas)'], ['5x App'], ['App (Redis) x3']])
    expect(blockLabel(lines, { counts: false })).toEqual({ label: lines[0] })
  expect(blockLabel(['App (Redis)'], { counts: false })).toEqual({ label: 'App', technology: 'Redis' })
})

describe('a product at the end goes into a field of its own', () => {
  test.each([
    [['Orders DB (PostgreSQL)'], { label: 'Orders DB', technology: 'PostgreSQL' }],
    [['Orders DB', 'postgres'], { label: 'Orders DB', technology: 'postgres' }],
    [['Redis'], { label: 'Redis' }],
    [['Redis', 'Redis'], { label: 'Redis', technology: 'Redis' }],
    [['Redis Cache (Redis)'], { label: 'Redis Cache (Redis)' }],
    [['Orders DB (primary)'], { label: 'Orders DB (primary)' }],
    [['Web', 'Java 21', 'Redis'], { label: 'Web · Redis', technology: 'Java 21' }],
  ])('%j', (lines, label) => {
    expect(blockLabel(lines)).toEqual(label)
  })
})

describe('a label is one line that a block can have', () => {
  test('of its lines, joined', () => {
    expect(blockLabel(['Orders', 'and more'])).toEqual({ label: 'Orders · and more' })
    expect(blockLabel([])).toEqual({ label: '' })
  })

  test('cut to the longest there may be, between characters', () => {
    expect([...blockLabel(['😀'.repeat(500)]).label]).toHaveLength(LIMITS.blockLabel)
  })
})
