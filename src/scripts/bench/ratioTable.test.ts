import { describe, expect, test } from 'vitest'
import { aimOf, verdictOf } from './aims.mjs'
import { describeRow, describeVerdict, type Row } from './ratioTable.mjs'

const row = (given: Partial<Row>): Row => ({
  ...{ size: 200, view: '100 %', act: 'pan', bare: { value: 10 }, app: { value: 12 } },
  ...given,
})

describe('what a figure is to be at most', () => {
  test.each([
    [{ act: 'pan', view: '100 %', size: 1000 }, { ratio: 1.3 }],
    [{ act: 'select all', view: 'overview', size: 50 }, { ratio: 1.3 }],
    [{ act: 'drag all', view: 'overview', size: 200 }, { ratio: 0.5 }],
    [{ act: 'drop', view: 'overview', size: 1000 }, { ratio: 2 }],
    [{ act: 'load', view: 'overview', size: 200 }, { ratio: 1 }],
    [
      { act: 'zoom', view: '100 %', size: 300 },
      { ratio: 1.3, ms: 8 },
    ],
    [{ act: 'drag one', view: 'overview', size: 5000 }, { ms: 16 }],
    [{ act: 'drop', view: '100 %', size: 5000 }, { ms: 50 }],
    [{ act: 'pan', view: 'overview', size: 10_000 }, { ms: 33 }],
    [{ act: 'memory', view: '100 %', size: 1000 }, { ratio: 1.3 }],
    [{ act: 'DOM nodes', view: '100 %', size: 1000 }, {}],
    [{ act: 'zoom', view: '100 %', size: 5000 }, {}],
  ] as const)('%o: %o', (what, aim) => {
    expect(aimOf(what)).toEqual(aim)
  })
})

describe('whether it is met', () => {
  test('a ratio at the aim is met, one above is not', () => {
    expect(verdictOf(row({ app: { value: 13 } }))).toMatchObject({ met: true, share: 1 })
    expect(verdictOf(row({ app: { value: 13.1 } })).met).toBe(false)
  })

  test('where two aims are told, both are to be met', () => {
    expect(verdictOf(row({ size: 300, bare: { value: 7 }, app: { value: 7.9 } })).met).toBe(true)
    expect(verdictOf(row({ size: 300, bare: { value: 7 }, app: { value: 8.1 } })).met).toBe(false)
    expect(verdictOf(row({ size: 300, bare: { value: 1 }, app: { value: 7.9 } })).met).toBe(false)
  })

  test('what could not be done is not met, whatever is asked of it', () => {
    expect(verdictOf(row({ size: 5000, act: 'zoom', failed: 'it hung' })).met).toBe(false)
  })

  test('what nothing is asked of is neither met nor missed', () => {
    expect(verdictOf(row({ act: 'DOM nodes' })).met).toBeUndefined()
  })

  test('a figure that is not there is not met', () => {
    expect(verdictOf(row({ app: { value: Number.NaN } }))).toMatchObject({
      met: false,
      share: Number.POSITIVE_INFINITY,
    })
  })
})

describe('the table', () => {
  test('a row tells both figures, their ratio, the aim and the verdict', () => {
    const words = describeRow(row({ app: { value: 31, longTasks: 2 }, bare: { value: 10, longTasks: 0 } })).split(
      /\s{2,}/,
    )
    expect(words).toEqual(['pan', '10', '31', '×3.10', '0 / 2', 'at most ×1.3: NOT MET'])
  })

  test('the verdict counts the aims that are met and names the worst first', () => {
    const rows = [
      row({}),
      row({ act: 'DOM nodes' }),
      row({ act: 'zoom', app: { value: 20 } }),
      row({ act: 'drop', app: { value: 200 } }),
    ]
    expect(describeVerdict(rows).split('\n')).toEqual([
      '1 of 3 aims are met; the worst:',
      '  200 blocks, 100 %: drop: 10.0 times what is allowed',
      '  200 blocks, 100 %: zoom: 1.5 times what is allowed',
    ])
    expect(describeVerdict([row({})])).toBe('1 of 1 aims are met.')
  })
})
