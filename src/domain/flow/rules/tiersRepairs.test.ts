import { describe, expect, test } from 'vitest'
import { applyChanges } from '#domain/board/change.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { openDraft } from '../draft/openDraft.ts'
import { checkBoard } from '../engine.ts'
import { offeredFixes } from '../offeredFixes.ts'
import type { Rule } from '../rule.ts'
import { RULES } from './catalogue.ts'

const ALL = { speaks: ['live', 'settled', 'review', 'presenting'] } as const
const ruleOf = (id: string): Rule => {
  const rule = RULES.find((each: Rule) => each.id === id)
  if (!rule) throw new Error(`no rule ${id}`)
  return rule
}

/** The edges of a board after the repair with the title, as in the notation; new blocks go by their kind. */
function repaired(notation: string, id: string, title: string): readonly string[] {
  const board = parseNotation(notation)
  const [finding] = checkBoard(board, { ...ALL, rules: [ruleOf(id)] })
  const fix = finding && offeredFixes(board, finding).find((offered) => offered.title === title)
  if (!fix) throw new Error(`“${title}” is not offered`)
  const next = applyChanges(board, fix.changes)
  const names = new Map<string, string>(
    next.blocks.map((block) => [block.id, board.blocks.some((old) => old.id === block.id) ? block.id : block.kind]),
  )
  const arrows = { request: '->', event: '~>', replication: '=>', origin: 'o>', telemetry: '--' }
  return next.edges.map(({ from, to, kind }) => `${names.get(from)}${arrows[kind]}${names.get(to)}`)
}

function offered(notation: string, id: string): readonly string[] {
  const board = parseNotation(notation)
  return checkBoard(board, { ...ALL, rules: [ruleOf(id)] }).flatMap((finding) =>
    offeredFixes(board, finding).map(({ title }) => title),
  )
}

/** What is offered on the bad example of each rule. */
const OFFERED: Readonly<Record<string, readonly string[]>> = {
  'no-client': ['Add a client'],
  'client-to-data': ['Insert a load balancer and a service', 'Remove the edge'],
  'client-skips-edge': ['Send it through the Edge tier'],
  'no-ingress': ['Insert a load balancer', 'Insert a CDN and a load balancer', 'Call it a first version in the brief'],
  'edge-skips-business': ['Insert a service'],
  'request-goes-backwards': ['Reverse the edge', 'Make it an event', 'Remove the edge'],
  'response-drawn-as-request': ['Remove the second arrow', 'Make it an event'],
  'order-within-tier': ['Swap the two in the chain'],
  'tier-mismatch': ['Move it to the Data tier'],
  'edge-kind-mismatch': ['Make it an event'],
  'router-without-target': ['Connect it to a block without callers', 'Insert a service behind it', 'Remove it'],
  'sync-cycle': ['Put a queue into the request that closes the circle', 'Remove the request that closes the circle'],
  'sync-chain-too-long': ['Put a queue before the last service of the row', 'Let the BFF call the services itself'],
  'unreachable-node': ['Start it by a schedule', 'Connect it with the tier before'],
}

describe.each(Object.entries(OFFERED))('%s', (id, titles) => {
  test('offers its repairs on its bad example', () => {
    expect(offered(ruleOf(id).bad, id)).toEqual(titles)
  })
})

interface Repair {
  readonly rule: string
  readonly board: string
  readonly title: string
  readonly becomes: string
}

const REPAIRS: readonly Repair[] = [
  {
    rule: 'no-client',
    board: 'G:gateway, N:cdn, L:lb, A:app; N->G, G->L, L->A',
    title: 'Add a client',
    becomes: 'N->G, G->L, L->A, client->N',
  },
  {
    rule: 'no-client',
    board: 'L:lb, G:gateway, A:app; G->L, L->A',
    title: 'Add a client',
    becomes: 'G->L, L->A, client->G',
  },
  {
    rule: 'no-client',
    board: 'W:app{role=worker}, A:app, D:sql; A->D, W->D',
    title: 'Add a client',
    becomes: 'A->D, W->D, client->A',
  },
  {
    rule: 'client-to-data',
    board: 'C:client, N:cdn, L:lb, A:app{replicas=3}, D:sql; C->N, N->L, L->A, A->D, C->D',
    title: 'Go through the service that uses the store',
    becomes: 'C->N, N->L, L->A, A->D',
  },
  {
    rule: 'client-to-data',
    board: 'C:client, M:client, L:lb, A:app, D:sql; C->L, L->A, A->D, M->D',
    title: 'Go through the service that uses the store',
    becomes: 'C->L, L->A, A->D, M->L',
  },
  {
    rule: 'client-to-data',
    board: 'C:client, L:lb, A:app, D:sql; C->L, L->A, C->D',
    title: 'Insert a service',
    becomes: 'C->L, L->A, L->app, app->D',
  },
  {
    rule: 'client-to-data',
    board: 'C:client, O:object; C->O',
    title: 'Make it a signed link',
    becomes: 'C->O',
  },
  {
    rule: 'client-skips-edge',
    board: 'C:client, N:cdn, L:lb, A:app; C->N, N->L, L->A, C->A, C->A',
    title: 'Send it through the Edge tier',
    becomes: 'C->N, N->L, L->A',
  },
  {
    rule: 'client-skips-edge',
    board: 'C:client, N:cdn, L:lb, A:app, P:app, X:external; C->N, N->L, L->A, X->P',
    title: 'Send it through the Edge tier',
    becomes: 'C->N, N->L, L->A, L->P, X->N',
  },
  {
    rule: 'client-skips-edge',
    board: 'X:external, A:app, L:lb, B:app; X->A, L->B',
    title: 'Send it through the Edge tier',
    becomes: 'L->A, L->B, X->L',
  },
  {
    rule: 'no-ingress',
    board: 'C:client, M:client, A:app, B:app; C->A, M->A, M->B',
    title: 'Insert a load balancer',
    becomes: 'lb->A, lb->B, C->lb, M->lb',
  },
  {
    rule: 'no-ingress',
    board: 'C:client, M:client, A:app; C->A, M->A',
    title: 'Insert a CDN and a load balancer',
    becomes: 'lb->A, C->cdn, M->cdn, cdn->lb',
  },
  {
    rule: 'edge-skips-business',
    board: 'C:client, L:lb, D:sql, Q:queue; C->L, L->D, L~>Q',
    title: 'Insert a service',
    becomes: 'C->L, L->app, L~>Q, app->D',
  },
  {
    rule: 'edge-skips-business',
    board: 'C:client, L:lb, A:app, D:sql; C->L, L->A, A->D, L~>D, L->D',
    title: 'Go through the service that uses the store',
    becomes: 'C->L, L->A, A->D',
  },
  {
    rule: 'request-goes-backwards',
    board: 'C:client, L:lb, A:app; C->L, L->A, A~>C, A->C',
    title: 'Make it an event',
    becomes: 'C->L, L->A, A~>C',
  },
  {
    rule: 'order-within-tier',
    board: 'C:client, L:lb, N:cdn, A:app, O:object; C->L, L->N, N->A, N o> O',
    title: 'Swap the two in the chain',
    becomes: 'C->N, N->L, L->A, No>O',
  },
  {
    rule: 'order-within-tier',
    board: 'C:client, L:lb, N:cdn, A:app; C->N, L->N, L->A, N->A',
    title: 'Reverse the edge',
    becomes: 'C->N, N->L, L->A, N->A',
  },
  { rule: 'edge-kind-mismatch', board: 'D:sql, E:nosql; D->E', title: 'Make it replication', becomes: 'D=>E' },
  { rule: 'edge-kind-mismatch', board: 'K:cache, D:sql; K->D', title: 'Make it a read-through', becomes: 'K=>D' },
  { rule: 'edge-kind-mismatch', board: 'A:app, T:telemetry; A->T', title: 'Make it telemetry', becomes: 'A--T' },
  { rule: 'edge-kind-mismatch', board: 'N:cdn, O:object; N->O', title: 'Make it an origin fetch', becomes: 'No>O' },
  { rule: 'edge-kind-mismatch', board: 'W:ws, C:client; W->C', title: 'Make it a push event', becomes: 'W~>C' },
  {
    rule: 'router-without-target',
    board: 'C:client, A:app, L:lb{tier=data}, D:sql, E:sql; A->L, C->A, A->D',
    title: 'Connect it to a block without callers',
    becomes: 'A->L, C->A, A->D, L->E',
  },
  {
    rule: 'sync-cycle',
    board: 'A:app, B:app, E:app; A->B, B->E, E->A, E->B, E->B',
    title: 'Put a queue into the request that closes the circle',
    becomes: 'A->B, B->E, E~>queue, E~>queue, queue~>A, queue~>B',
  },
  {
    rule: 'sync-cycle',
    board: 'B:app, A:app; A->B, B->A, B->A',
    title: 'Remove the request that closes the circle',
    becomes: 'A->B',
  },
  {
    rule: 'sync-chain-too-long',
    board: 'S:app, T:app, U:app, V:app, W:app; S->T, T->U, U->V, U->W',
    title: 'Put a queue before the last service of the row',
    becomes: 'S->T, T->U, U~>queue, U~>queue, queue~>V, queue~>W',
  },
  {
    rule: 'sync-chain-too-long',
    board: 'B:app{role=bff}, S:app, L:lb{tier=business}, T:app, U:app; B->S, S->L, L->T, T->U',
    title: 'Let the BFF call the services itself',
    becomes: 'B->S, B->L, L->T, B->U',
  },
  {
    rule: 'unreachable-node',
    board: 'C:client, A:app, D:sql; C->A, D->A',
    title: 'Reverse its outgoing edge',
    becomes: 'C->A, A->D',
  },
  {
    rule: 'unreachable-node',
    board: 'C:client, N:cdn, L:lb, A:app, R:app; C->N, N->L, L->A, R->A',
    title: 'Connect it with the tier before',
    becomes: 'C->N, N->L, L->A, R->A, L->R',
  },
]

test.each(REPAIRS)('$rule: “$title” on $board gives $becomes', ({ rule, board, title, becomes }) => {
  expect(repaired(board, rule, title)).toEqual(becomes.split(', '))
})

test('what is said of a store moves on when a service comes in between', () => {
  const board = parseNotation('C:client, G:gateway, D:sql; C->G, G->D{access=read}')
  const [finding] = checkBoard(board, { ...ALL, rules: [ruleOf('edge-skips-business')] })
  const [fix] = finding ? offeredFixes(board, finding) : []
  const edges = applyChanges(board, fix?.changes ?? []).edges
  expect(edges.map(({ access }) => access)).toEqual([undefined, undefined, 'read'])
})

test('a repair that would put two routers in a dead end is not offered', () => {
  expect(offered('C:client, N:cdn, L:lb; C->N, N->L', 'router-without-target')).toEqual(['Insert a service behind it'])
})

test('a first version is offered only for a single server', () => {
  expect(offered('C:client, A:app, B:app; C->A, A->B', 'no-ingress')).not.toContain(
    'Call it a first version in the brief',
  )
})

test.each(Object.keys(OFFERED))('the repairs of %s do nothing once all blocks are gone', (id) => {
  const board = parseNotation(ruleOf(id).bad)
  const [finding] = checkBoard(board, { ...ALL, rules: [ruleOf(id)] })
  const fixes = (finding?.fixes?.() ?? []).filter(({ title }) => title !== 'Call it a first version in the brief')
  expect(fixes.length).toBeGreaterThan(0)
  for (const fix of fixes) {
    const draft = openDraft({ ...board, blocks: [], edges: [] }, 'seed')
    fix.draw(draft)
    expect([fix.title, draft.changes()]).toEqual([fix.title, []])
  }
})
