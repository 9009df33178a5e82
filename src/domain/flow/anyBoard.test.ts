import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { likelyBoard } from '#testing/likelyBoard.ts'
import { runs } from '#testing/runs.ts'
import { checkBoard } from './engine.ts'
import { type Finding, MOMENTS } from './rule.ts'
import { RULES } from './rules/catalogue.ts'

const RUNS = runs(1_500)
const check = (board: Board) => checkBoard(board, { speaks: MOMENTS })

test('what is found does not depend on the order in which blocks and edges are stored, and no rule fails', () => {
  const shuffled = likelyBoard().chain((board) =>
    fc.record({
      board: fc.constant(board),
      blocks: fc.shuffledSubarray([...board.blocks], { minLength: board.blocks.length }),
      edges: fc.shuffledSubarray([...board.edges], { minLength: board.edges.length }),
    }),
  )
  const told = (each: Board) => check(each).map(({ fixes: _, ...finding }) => finding)
  fc.assert(
    fc.property(shuffled, ({ board, blocks, edges }) => {
      const findings = told(board)
      for (const { says } of findings) expect(says).not.toMatch(/could not be run|undefined|NaN|Infinity/)
      expect(told({ ...board, blocks, edges })).toEqual(findings)
    }),
    RUNS,
  )
})

const PLACES: readonly string[] = ['board', 'edge', 'block']
type Place = 'board' | 'edge' | 'block'

/** Rules that would contradict each other at one place. */
const CONTRADICTIONS: readonly (readonly [string, string, Place])[] = [
  ['client-skips-edge', 'no-ingress', 'board'],
  ['request-goes-backwards', 'response-drawn-as-request', 'edge'],
  ['search-as-primary-store', 'search-without-feed', 'block'],
  ['capacity-overload', 'no-failure-headroom', 'block'],
  ['capacity-overload', 'write-heavy-single-sql', 'block'],
  ['dangling-node', 'unreachable-node', 'block'],
  ['dangling-node', 'router-without-target', 'block'],
  ['queue-without-consumer', 'queue-without-producer', 'block'],
  ['no-cdn', 'media-not-behind-cdn', 'board'],
  ['no-client', 'unreachable-node', 'board'],
]

function meet(board: Board, place: Place, [a, b]: readonly [Finding, Finding]): boolean {
  if (place === 'board') return true
  const ids = new Set<string>((place === 'edge' ? board.edges : board.blocks).map(({ id }) => id))
  return a.at.some((id) => ids.has(id) && b.at.includes(id))
}

test('rules that contradict each other never speak about the same place', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(likelyBoard(), (board) => {
      const findings = check(board)
      for (const { rule } of findings) seen.add(rule)
      const of = (rule: string) => findings.filter((finding) => finding.rule === rule)
      for (const [one, other, place] of CONTRADICTIONS) {
        const pairs = of(one).flatMap((a) => of(other).map((b) => [a, b] as const))
        expect(pairs.filter((pair) => meet(board, place, pair))).toEqual([])
      }
    }),
    RUNS,
  )
  // The boards must be able to show a contradiction: every rule that could is heard on some of them.
  expect(CONTRADICTIONS.flat().filter((id) => !PLACES.includes(id) && !seen.has(id))).toEqual([])
  expect(seen.size).toBeGreaterThan(RULES.length - 5)
})
