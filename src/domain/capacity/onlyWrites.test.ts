import { describe, expect, test } from 'vitest'
import type { BlockId } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { loadOf } from './loadOf.ts'

describe('what only takes writes gets no reads unless somebody says so', () => {
  const loads = (notation: string) => {
    const load = loadOf(parseNotation(notation))
    return ['A', 'B'].map((id) => {
      const { reads, writes } = load.get(id as BlockId) ?? { reads: NaN, writes: NaN }
      return [reads, writes]
    })
  }
  const PEAK = 'brief peakReadQps=100 peakWriteQps=10'

  test.each(['Shorten service', 'ID generator', 'Key Generation', 'IngestService', 'Ingestion API', 'log-writer'])(
    'by its name: %s',
    (label) => {
      expect(loads(`C:client, L:lb, A:app(${label}), B:app; C->L, L->A, L->B; ${PEAK}`)).toEqual([
        [0, 5],
        [100, 5],
      ])
    },
  )

  test.each([
    [
      'by the access of its requests to stores',
      'C:client, L:lb, A:app, B:app, D:sql; C->L, L->A, L->B, A->D{access=write}',
      [
        [0, 5],
        [100, 5],
      ],
    ],
    [
      'not where it reads some store',
      'C:client, L:lb, A:app, B:app, D:sql, E:sql; C->L, L->A, L->B, A->D{access=write}, A->E',
      [
        [50, 5],
        [50, 5],
      ],
    ],
    [
      'not where its share is stated',
      'C:client, L:lb, A:app(Ingest), B:app; C->L, L->A{share=0.4}, L->B',
      [
        [40, 4],
        [60, 6],
      ],
    ],
    [
      'not where nothing else takes them',
      'C:client, L:lb, A:app(Ingest), B:app(Writer); C->L, L->A, L->B',
      [
        [50, 5],
        [50, 5],
      ],
    ],
    [
      'when a service calls it',
      'C:client, B:app, A:app(ID generator); C->B, B->A',
      [
        [0, 10],
        [100, 10],
      ],
    ],
    [
      'not by a part of a word',
      'C:client, L:lb, A:app(Underwriters), B:app; C->L, L->A, L->B',
      [
        [50, 5],
        [50, 5],
      ],
    ],
  ])('%s', (_, board, expected) => {
    expect(loads(`${board}; ${PEAK}`)).toEqual(expected)
  })
})
