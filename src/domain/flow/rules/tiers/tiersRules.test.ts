import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkBoard } from '#domain/flow/engine.ts'
import { MOMENTS, type Rule } from '#domain/flow/rule.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { BOARDS, type NamedBoard } from '#testing/boards.ts'
import { type DrawnEdit, deleteBlocks, deleteEdge, drawEdge, edited, setEdge } from '#testing/editing.ts'
import { likelyBoard } from '#testing/likelyBoard.ts'
import { type RuleCases, testRuleCases } from '#testing/ruleCases.ts'
import { RULES } from '../catalogue.ts'
import { tierMismatch } from './tierMismatch.ts'

/** Boards near the line each rule draws: on which it keeps quiet, and on which it speaks once. */
const CASES: RuleCases = {
  'no-client': {
    quiet: [
      'L:lb, A:app; L->A',
      'A:app, O:outbox, T:telemetry, X:external; A->O, A->X, A--T',
      'X:external{role=producer}, L:lb, A:app, D:sql; X->L, L->A, A->D',
      'J:app(Seeds){role=worker trigger=schedule}, Q:queue(Frontier), F:app(Fetchers){role=worker}; J~>Q, Q~>F',
      'C:client, L:lb, A:app, D:sql; L->A, A->D',
    ],
    speaks: [
      'X:external, L:lb, A:app, D:sql; X->L, L->A, A->D',
      'N:cdn, L:lb, A:app; N->L, L->A',
      'A:app, B:app, D:sql; A->B, B->D',
      'D:sql, E:nosql, O:object; D=>E',
    ],
  },
  'client-to-data': {
    quiet: [
      'D:sql{tier=client tech=SQLite}, O:object; D=>O',
      'C:client, O:object; C->O{signed=on}',
      'C:client, S:search{tech=Algolia}; C->S',
      'C:client, X:external; C->X',
      'C:client, D:sql{tier=client tech=SQLite}; C->D',
      'D:sql{tier=client tech=SQLite}, E:nosql; D=>E',
      'C:client, K:cache{tier=business}; C->K',
      'C:client, Q:queue; C--Q',
      'X:external{tier=client}, Q:queue; X->Q',
    ],
    speaks: [
      'N:cdn{tier=client}, O:object; N o> O',
      'C:client, O:outbox; C->O',
      'C:client, O:object; C->O',
      'C:client, Q:queue; Q~>C',
      'C:client, D:sql; D=>C',
      'C:client, S:search{tech=Algolia}; C->S{access=read-write}',
      'C:client, S:search{tech=Elasticsearch}; C->S',
      'C:client, D:sql; C->D, C->D, C->D',
    ],
  },
  'client-skips-edge': {
    quiet: [
      'C:client, A:app; C->A',
      'C:client, L:lb, A:app; C->A, L--A',
      'C:client, L:lb, A:app, W:ws; C->L, L->A, C->W',
      'C:client, L:lb, A:app; C->L, L->A, C~>A',
      'C:client, L:lb{tier=business}, A:app, B:app; C->A, L->B',
    ],
    speaks: [
      'X:external, L:lb, A:app, C:client; C->L, L->A, X->A',
      'C:client, L:lb, A:app, P:notify; C->L, L->A, C->P',
    ],
  },
  'no-ingress': {
    quiet: [
      'C:client, L:lb, A:app, B:app; C->A, L->B',
      'C:client, A:app, D:sql; C->A, A->D; brief stage=mvp',
      'C:client, A:app{replicas=1}; C->A; brief stage=mvp',
      'C:client, W:ws{tier=edge}; C->W',
      'C:client, A:app; C~>A',
      'X:external, A:app; X->A',
    ],
    speaks: [
      'C:client, A:app; C->A',
      'C:client, P:notify; C->P',
      'C:client, W:ws; C->W',
      'C:client, A:app, L:lb{tier=business}; C->A, A->L',
      'C:client, L:lb, A:app; C->A, L--A',
      'C:client, A:app{replicas=2}; C->A; brief stage=mvp',
      'C:client, A:app, B:app; C->A, A->B; brief stage=mvp',
      'C:client, M:client, A:app, B:app; C->A, M->A, M->B',
    ],
  },
  'edge-skips-business': {
    quiet: [
      'N:cdn, O:object; N->O',
      'E:entry{features=cdn}, O:object; E->O',
      'G:gateway, K:cache; G->K',
      'G:gateway, Q:queue; G~>Q',
      'G:gateway, Q:queue; G->Q',
      'L:lb{tier=data}, D:sql; L->D',
      'G:gateway, X:external; G->X',
      'A:app{tier=edge}, D:sql; A->D',
    ],
    speaks: ['L:lb, Q:queue; L~>Q', 'L:lb, Q:queue; L->Q', 'L:lb, O:object; L->O', 'N:cdn, S:search; N->S'],
  },
  'request-goes-backwards': {
    quiet: [
      'A:app, L:lb; L->A, A->L',
      'Q:queue, A:app; Q->A',
      'W:ws, C:client; W->C',
      'P:notify, C:client; P->C',
      'X:external, A:app; X->A',
      'A:app, L:lb{tier=business}; A->L',
      'A:app, K:cache{tier=edge}; A->K',
      'B:app{role=bff owner=web}, G:gateway{owner=pay}; B->G',
      'D:sql, A:app; D~>A',
      'T:telemetry, A:app; T->A',
    ],
    speaks: [
      'A:app, L:lb; A->L',
      'A:app, C:client; A->C',
      'B:app{role=bff owner=web}, G:gateway{owner=web}; B->G',
      'B:app{role=bff owner=web}, G:gateway; B->G',
      'A:app{owner=web}, G:gateway{owner=pay}; A->G',
    ],
  },
  'response-drawn-as-request': {
    quiet: [
      'A:app, B:app; A->B, B->A',
      'L:lb, A:app; L->A, A~>L',
      'L:lb, A:app; A->L',
      'L:lb, T:telemetry; L->T, T->L',
    ],
    speaks: ['L:lb, A:app; L->A, A->L', 'A:app, D:sql; A->D, D->A, D->A'],
  },
  'order-within-tier': {
    quiet: [
      'G:gateway, L:lb; G->L',
      'L:lb, G:gateway; L->G',
      'N:cdn, E:entry{features=waf}; N->E',
      'L:lb, E:entry{features=waf}; L->E',
      'L:lb, N:cdn; L~>N',
      'B:app{role=bff}, A:app; B->A',
      'B:app{role=bff}, P:app{role=bff}; B->P',
      'L:lb{tier=business}, N:cdn; L->N',
    ],
    speaks: [
      'G:gateway, N:cdn; G->N',
      'L:lb, E:entry{features=dns+waf}; L->E',
      'A:app, B:app{role=bff}; A->B',
      'W:app{role=worker}, B:app{role=bff}; W->B, W->B',
    ],
  },
  'tier-mismatch': {
    quiet: [
      'L:lb{tier=business}, M:lb{tier=data}',
      'W:ws{tier=edge}, K:cache{tier=edge}, J:cache{tier=business}',
      'Q:queue{tier=business}, O:outbox{tier=business}',
      'X:external{tier=edge}, Y:external{tier=business}, T:telemetry{tier=data}, B:generic{tier=client}',
      'D:sql{tier=client tech=SQLite}, Z:nosql{tier=client tech=IndexedDB}, Y:nosql{tier=client tech=AsyncStorage}',
      'K:cache{tier=client}',
    ],
    speaks: [
      'C:client{tier=edge}',
      'G:gateway{tier=business}',
      'A:app{tier=edge}',
      'D:sql{tier=client}',
      'D:sql{tier=business tech=SQLite}',
      'Q:queue{tier=edge}',
      'P:notify{tier=edge}',
      'X:external{tier=client}',
      'L:lb{tier=observability}',
    ],
  },
  'edge-kind-mismatch': {
    quiet: [
      'O:object, Q:queue; O~>Q',
      'A:app, Q:queue; A~>Q',
      'A:app, O:outbox; A->O',
      'K:cache, D:sql; K=>D',
      'A:app, T:telemetry; A--T',
      'N:cdn, O:object; N o> O',
      'E:entry{features=cdn}, O:object; E->O',
      'C:client, W:ws; C->W',
    ],
    speaks: [
      'Q:queue, A:app; Q->A',
      'O:outbox, A:app; O->A',
      'D:sql, E:nosql; D->E',
      'K:cache, D:sql; K->D',
      'K:cache, J:cache; K->J',
      'A:app, T:telemetry; A~>T',
      'T:telemetry, A:app; T->A',
      'N:cdn, O:object; N->O, N->O',
      'W:ws, C:client; W->C',
      'P:notify, C:client; P->C',
    ],
  },
}

testRuleCases(CASES)

const TIERS = RULES.filter((rule: Rule) => rule.topic === 'tiers')
const ALL = { speaks: MOMENTS }
const spoken = (board: ReturnType<typeof parseNotation>) => [
  ...new Set(checkBoard(board, { ...ALL, rules: TIERS }).map(({ rule }) => rule)),
]

test.each(Object.entries(BOARDS))('the flow of board %s has no finding', (_, notation) => {
  expect(spoken(parseNotation(notation))).toEqual([])
})

const EDITS: readonly (readonly [NamedBoard, string, readonly DrawnEdit[]])[] = [
  ['R0', 'no-ingress', [deleteBlocks('E', 'G', 'L7'), drawEdge('U', 'S1'), drawEdge('U', 'S2')]],
  ['R0', 'response-drawn-as-request', [drawEdge('DB1', 'S1')]],
  ['F1', 'client-to-data', [drawEdge('U', 'D')]],
  ['F1', 'edge-skips-business', [drawEdge('N', 'D')]],
  ['F2', 'unreachable-node', [deleteEdge('I', 'K')]],
  ['F4', 'sync-cycle', [drawEdge('F', 'S'), drawEdge('S', 'F')]],
  ['F6', 'client-skips-edge', [drawEdge('R', 'A')]],
]

test.each(EDITS)('an edit of board %s is found by %s alone', (board, rule, edits) => {
  expect(spoken(edited(parseNotation(BOARDS[board]), edits))).toEqual([rule])
})

test('a database that calls its service goes backwards, and nothing leads to it any more', () => {
  const board = parseNotation(BOARDS.F10)
  const edge = board.edges.find(({ from, to }) => from === 'M' && to === 'Z')
  if (!edge) throw new Error('M->Z is gone')
  const turned = edited(board, [setEdge('M', 'Z', { from: edge.to, to: edge.from })])
  expect(spoken(turned)).toEqual(['request-goes-backwards', 'unreachable-node'])
})

test('of two rules that mean the same, one speaks: on a board about the entrance and the client, on an edge about its direction', () => {
  fc.assert(
    fc.property(likelyBoard(), (board) => {
      const found = checkBoard(board, { ...ALL, rules: TIERS })
      const of = (rule: string) => found.filter((finding) => finding.rule === rule)
      expect(of('no-ingress').length > 0 && of('client-skips-edge').length > 0).toBe(false)
      expect(of('no-client').length > 0 && of('unreachable-node').length > 0).toBe(false)
      const edges = new Set<string>(board.edges.map(({ id }) => id))
      const backwards = new Set<string>(of('request-goes-backwards').flatMap(({ at }) => at))
      const answers = of('response-drawn-as-request').flatMap(({ at }) => at)
      expect(answers.filter((id) => edges.has(id) && backwards.has(id))).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('a block that goes to another wrong tier is another finding', () => {
  const causes = ['edge', 'business'].map((tier) => {
    const [finding] = checkBoard(parseNotation(`D:sql{tier=${tier}}`), { ...ALL, rules: [tierMismatch] })
    return finding?.cause
  })
  expect(causes).toEqual(['edge', 'business'])
})
