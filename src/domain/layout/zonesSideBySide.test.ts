import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Board, Zone } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { overlapsOf } from '#testing/cardProbes.ts'
import { layoutOf } from './bands.ts'
import { tidyBoard } from './tidy.ts'
import { zonesOf } from './zones.ts'

/** The board of a notation with blocks put into zones; a zone after a slash lies in the one before. */
function zoned(notation: string, inside: Readonly<Record<string, string>>): Board {
  const board = parseNotation(notation)
  const paths = [
    ...new Set(
      Object.values(inside).flatMap((path) => path.split('/').map((_, i, all) => all.slice(0, i + 1).join('/'))),
    ),
  ]
  const zones = paths.map((path, order) => {
    const parent = path.split('/').slice(0, -1).join('/')
    return { id: path, label: path, order, ...(parent ? { parent } : {}) } as unknown as Zone
  })
  const blocks = board.blocks.map((block): Block => {
    const zone = inside[block.id]
    return zone ? { ...block, zone: zone as never } : block
  })
  return { ...board, blocks, zones }
}
const downwards = (board: Board) =>
  [...tidyBoard(board).blocks]
    .sort((a, b) => a.y - b.y)
    .map(({ id }) => id)
    .join('')

test('what lies in one zone stands side by side in its tier', () => {
  const six = 'A:app, B:app, C:app, D:app, E:app, F:app'
  expect(downwards(zoned(six, { A: 'x', C: 'x', E: 'x' }))).toMatch(/[ACE]{3}/)
  expect(downwards(zoned(six, { A: 'x', D: 'x', B: 'y', E: 'y' }))).toMatch(/(?=.*(?:AD|DA))(?=.*(?:BE|EB))/)
})

test('what lies in an inner zone stands side by side within the outer one', () => {
  const order = downwards(zoned('A:app, B:app, C:app, D:app, E:app', { A: 'x/y', C: 'x', D: 'x/y', E: 'x' }))
  expect(order).toMatch(/[ACDE]{4}/)
  expect(order).toMatch(/AD|DA/)
})

test('zones with the same middle are not mixed', () => {
  expect(downwards(zoned('A:app, B:app, C:app, D:app', { A: 'x', D: 'x', B: 'y', C: 'y' }))).toMatch(
    /^(?:AD|DA|BC|CB){2}$/,
  )
})

test('routers keep the order in which a request passes them, as far as the zones they lie in stay whole', () => {
  const routers = 'U:client, N:cdn, G:gateway, L:lb; U->N, N->G, G->L'
  const order = (board: Board) => downwards(board).replace('U', '')
  expect(order(zoned(routers, { G: 'x', L: 'x' }))).toBe('NGL')
  expect(order(zoned(routers, { N: 'x', L: 'x' }))).toMatch(/^(?:NLG|GNL)$/)
})

test('without zones, or with every block in one, nothing is tidied otherwise', () => {
  const many = 'U:client, A:app, B:app, C:app, D:sql, E:sql; U->B, U->A, A->E, B->D, C->D'
  const whole = zoned(many, Object.fromEntries([...'UABCDE'].map((id) => [id, 'x'])))
  expect(tidyBoard(whole).blocks.map(({ x, y }) => [x, y])).toEqual(
    tidyBoard(parseNotation(many)).blocks.map(({ x, y }) => [x, y]),
  )
})

test('frames of two zones in a tier never cross, and no card lies on another one', () => {
  const ids = [...'ABCDEFGH']
  const lines = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 8 })
  const insides = fc.array(fc.constantFrom('x', 'y', undefined), { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(insides, lines, (inside, edges) => {
      const notation = [ids.map((id) => `${id}:app`).join(), ...edges.map(([from, to]) => `${from}->${to}`)].join('; ')
      const places = Object.fromEntries(ids.flatMap((id, i) => (inside[i] ? [[id, inside[i]]] : [])))
      const tidy = tidyBoard(zoned(notation, places))
      expect(overlapsOf(tidy)).toEqual([])
      const spans = zonesOf(tidy, layoutOf(tidy)).map(({ zone }) => {
        const rows = tidy.blocks.filter((block) => block.zone === zone.id).map(({ y }) => y)
        return { from: Math.min(...rows), to: Math.max(...rows) }
      })
      const [first, second] = spans
      if (first && second) expect(first.to < second.from || second.to < first.from).toBe(true)
    }),
  )
})
