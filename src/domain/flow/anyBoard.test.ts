import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { closeBoard } from '#testing/closeBoard.ts'
import { likelyBoard } from '#testing/likelyBoard.ts'
import { runs } from '#testing/runs.ts'
import { checkBoard } from './engine.ts'
import { type Finding, MOMENTS } from './rule.ts'
import { RULES } from './rules/catalogue.ts'

const RUNS = runs(1_500)
const check = (board: Board) => checkBoard(board, { speaks: MOMENTS })

test('what is found does not depend on the order in which blocks and edges are stored, and no rule fails', () => {
  const shuffled = fc.oneof(likelyBoard(), closeBoard()).chain((board) =>
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

/** The same of rules for which copies, caches, files and calls must stand close together. */
const CLOSE_CONTRADICTIONS: typeof CONTRADICTIONS = [
  ['replica-without-source', 'stale-read', 'block'],
  ['replica-without-source', 'replica-takes-writes', 'block'],
  ['files-as-database', 'media-not-behind-cdn', 'block'],
  ['two-cache-writers', 'cache-without-store', 'block'],
  ['fan-out-in-request', 'background-called-sync', 'edge'],
  ['worker-calls-back', 'sync-cycle', 'edge'],
]

function meet(board: Board, place: Place, [a, b]: readonly [Finding, Finding]): boolean {
  if (place === 'board') return true
  const ids = new Set<string>((place === 'edge' ? board.edges : board.blocks).map(({ id }) => id))
  return a.at.some((id) => ids.has(id) && b.at.includes(id))
}

/** Looks at boards for rules that speak about one place and contradict each other, and gives how often each rule spoke. */
function lookForPairs(
  boards: fc.Arbitrary<Board>,
  { pairs, numRuns }: { readonly pairs: typeof CONTRADICTIONS; readonly numRuns: number },
): ReadonlyMap<string, number> {
  const concerned = new Set(pairs.flat())
  const rules = RULES.filter(({ id }) => concerned.has(id))
  const spoke = new Map<string, number>()
  fc.assert(
    fc.property(boards, (board) => {
      const findings = checkBoard(board, { speaks: MOMENTS, rules })
      for (const { rule } of findings) spoke.set(rule, (spoke.get(rule) ?? 0) + 1)
      const of = (rule: string) => findings.filter((finding) => finding.rule === rule)
      for (const [one, other, place] of pairs) {
        const both = of(one).flatMap((a) => of(other).map((b) => [a, b] as const))
        expect(both.filter((pair) => meet(board, place, pair))).toEqual([])
      }
    }),
    runs(numRuns),
  )
  return spoke
}

/** The rules of pairs that were heard less often than it takes for their silence elsewhere to say anything. */
const rarelyHeard = (pairs: typeof CONTRADICTIONS, spoke: ReadonlyMap<string, number>, least: number) =>
  pairs.flatMap(([one, other]) => [one, other].filter((id) => (spoke.get(id) ?? 0) < least))

test('rules that contradict each other never speak about the same place', () => {
  const spoke = lookForPairs(likelyBoard(), { pairs: CONTRADICTIONS, numRuns: 5_000 })
  expect(rarelyHeard(CONTRADICTIONS, spoke, 5)).toEqual([])
})

test('nor do rules about copies, caches, files and calls where such things stand close together', () => {
  const spoke = lookForPairs(closeBoard(), { pairs: CLOSE_CONTRADICTIONS, numRuns: 5_000 })
  expect(rarelyHeard(CLOSE_CONTRADICTIONS, spoke, 100)).toEqual([])
})

test('boards of both sorts together hear almost every rule', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(fc.oneof(likelyBoard(), closeBoard()), (board) => {
      for (const { rule } of check(board)) seen.add(rule)
    }),
    RUNS,
  )
  expect(seen.size).toBeGreaterThan(RULES.length - 5)
})
