import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { KINDS } from '#domain/board/kind.ts'
import { arbitraryBoard } from './boardArbitrary.ts'

test('generated boards have unique ids and no dangling end, zone or parent', () => {
  fc.assert(
    fc.property(arbitraryBoard(), ({ blocks, edges, zones }) => {
      const ids = [...blocks, ...edges, ...zones].map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const blockIds = new Set(blocks.map(({ id }) => id))
      const zoneIds = new Set(zones.map(({ id }) => id))
      for (const { from, to } of edges) expect(blockIds.has(from) && blockIds.has(to)).toBe(true)
      for (const { zone } of blocks) if (zone !== undefined) expect(zoneIds.has(zone)).toBe(true)
      for (const { parent } of zones) if (parent !== undefined) expect(zoneIds.has(parent)).toBe(true)
    }),
  )
})

test('generated boards cover every kind of block', () => {
  const boards = fc.sample(arbitraryBoard(), 100)
  expect(new Set(boards.flatMap(({ blocks }) => blocks.map(({ kind }) => kind)))).toEqual(new Set(KINDS))
})
