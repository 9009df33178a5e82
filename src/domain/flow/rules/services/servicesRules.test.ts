import { expect, test } from 'vitest'
import type { EdgeId } from '#domain/board/board.ts'
import { flowOf } from '#domain/flow/flowGraph.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { type RuleCases, testRuleCases } from '#testing/ruleCases.ts'
import { backgroundCalledSync } from './backgroundCalledSync.ts'
import { bffOwnsData } from './bffOwnsData.ts'

/** Boards near the line that the rules about services and real time draw. */
const CASES: RuleCases = {
  'bff-missing': {
    quiet: [
      'C:client{platform=web}, L:lb, A:app(One), B:app(Two), E:app(Three); C->L, L->A, L->B, L->E; brief platforms=web',
      'C:client{platform=web}, M:client, L:lb, A:app(One), B:app(Two), E:app(Three); C->L, M->L, L->A, L->B, L->E',
      'C:client, L:lb, A:app(One), B:app(Two); C->L, L->A, L->B; brief platforms=web+ios',
      'C:client, L:lb, A:app(One), B:app(Two), E:app(Two 2); C->L, L->A, L->B, L->E; brief platforms=web+ios',
      'C:client, L:lb, A:app(One), B:app(Two), H:ws, W:app(Job){role=worker}; C->L, L->A, L->B, L->H, L->W; brief platforms=web+ios',
      'C:client, L:lb, A:app(One), B:app(Two), E:app(Three); C->L, L->A, L->B, L->E; brief platforms=web+ios stage=mvp',
      'C:client, L:lb, A:app(One), B:app(Two), E:app(Three), F:app{role=bff}; L->A, L->B, L->E; brief platforms=web+ios',
      'C:client, L:lb, A:app(One), B:app(Two), E:app(Three); C->L, L->A, A->B, B->E; brief platforms=web+ios',
      'C:client, L:lb, M:lb, A:app(One), B:app(Two), E:app(Three); C->L, C->M, L->A, L->B, M->E; brief platforms=web+ios',
    ],
    speaks: [
      'C:client{platform=web}, L:lb, A:app(One), B:app(Two), E:app(Three); L->A, L->B, L->E; brief platforms=ios',
      'C:client, N:cdn, L:lb, M:lb, A:app(One), B:app(Two), E:app(Three); C->N, N->L, N->M, L->A, L->B, M->E; brief platforms=web+ios',
      'N:cdn, L:lb, A:app(One), B:app(Two), E:app(Three); N->L, L->A, L->B, L->E; brief platforms=web+ios',
    ],
  },
  'bff-owns-data': {
    quiet: [
      'B:app{role=bff}, A:app, K:cache; B->A, B->K',
      'B:app{role=bff}, A:app, D:sql; B->A, B->D{access=read}',
      'B:app{role=bff}, D:sql; B->D',
      'B:app{role=bff}, S:search, A:app; B->A, B->S',
      'B:app{role=bff}, W:app{role=worker}, Q:queue; B~>Q, Q~>W',
      'B:app{role=bff}, A:app, W:ws; B->A, B~>W',
    ],
    speaks: [
      'B:app{role=bff}, A:app, D:sql; B->D, B->D{access=write}',
      'B:app{role=bff}, A:app, Z:nosql; B->Z',
      'B:app{role=bff}, A:app, O:object; B->O',
      'B:app{role=bff}, A:app, S:search; B->S{access=write}',
      'B:app{role=bff}, A:app, Q:queue; B~>Q',
      'B:app{role=bff}, A:app, Q:queue; Q~>B',
    ],
  },
  'scaled-server-without-lb': {
    quiet: [
      'C:client, G:gateway, H:cdn, A:app(Chat 1), B:app(Chat 2); C->G, C->H, G->A, H->B',
      'C:client, G:gateway, X:app(Menu), A:app(Chat 1), B:app(Chat 2); C->G, G->X, X->A, X->B, G->A',
      'C:client, G:gateway, A:app(Chat 1), B:app(Chat 2); C->G, G->A, G~>B',
      'C:client, L:lb, G:gateway, A:app{replicas=3}; C->L, L->G, G->A',
      'C:client, N:cdn{balances=on}, A:app{replicas=3}; C->N, N->A',
      'C:client, G:gateway, A:app; C->G, G->A',
      'C:client, G:gateway, A:app, B:app(Stock){replicas=4}; C->G, G->A, A->B',
      'C:client, G:gateway, W:app{role=worker replicas=4}; C->G, G->W',
      'C:client, G:gateway, A:app(Orders), B:app(Stock); C->G, G->A, G->B',
      'C:client, G:gateway, A:app(Application server), B:app(Application server); C->G, G->A, G->B',
      'C:client, G:gateway, A:app(Application server), B:app(Application server 2); C->G, G->A, G->B',
      'C:client, G:gateway, A:app(Service A), B:app(Service B); C->G, G->A, G->B',
    ],
    speaks: [
      'C:client, W:ws{replicas=2}; C->W',
      'C:client, G:gateway, A:app(App server), B:app(App server 2); C->G, G->A, G->B',
      'C:client, G:gateway, A:app(One){owner=shop}, B:app(Two){owner=shop}; C->G, G->A, G->B',
      'C:client, G:gateway, L:lb, A:app{replicas=2}; C->G, G->A, G->L, L->A',
    ],
  },
  'lb-single-target': {
    quiet: [
      'L:lb, A:app; L->A',
      'L:lb, A:app; L->A; brief availability=99.5',
      'L:lb, A:app{replicas=2}; L->A',
      'L:lb, A:app{replicas=1 autoscale=on}; L->A',
      'L:lb, A:app{replicas=1 tech=AWS Lambda}; L->A',
      'L:lb, A:app{replicas=1}; L->A; brief stage=mvp',
      'L:lb, A:app{replicas=1}, B:app{replicas=1}; L->A, L->B',
      'L:lb, A:app{replicas=1}, G:gateway; L->A, L->G',
      'L:lb, A:app{replicas=1}, M:lb; L->A, L->M',
      'L:lb, A:app{replicas=1}, N:cdn{balances=on}; L->A, L->N',
      'L:lb{tier=data}, D:sql{replicas=1}; L->D',
      'L:lb, A:app{replicas=1}; L~>A',
    ],
    speaks: [
      'L:lb, A:app{replicas=1}; L->A, L->A',
      'L:lb, W:ws{replicas=1}; L->W',
      'L:lb, A:app; L->A; brief availability=99.9',
    ],
  },
  'fan-out-in-request': {
    quiet: [
      'A:app(Shop), P:app(Prices), S:app(Stock), T:app(Tax); A->P, A->S, A->T',
      'A:app(Shop){role=bff}, P:app(Prices), S:app(Stock), T:app(Tax), V:app(Delivery); A->P, A->S, A->T, A->V',
      'A:app(Shop){role=worker}, P:app(Prices), S:app(Stock), T:app(Tax), V:app(Delivery); A->P, A->S, A->T, A->V',
      'A:app(Shop){role=analytics}, P:app(Prices), S:app(Stock), T:app(Tax), V:app(Delivery); A->P, A->S, A->T, A->V',
      'L:lb, P:app(Prices), S:app(Stock), T:app(Tax), V:app(Delivery); L->P, L->S, L->T, L->V',
      'A:app(Shop){parallel=on}, P:app(Prices), S:app(Stock), T:app(Tax), V:app(Delivery); A->P, A->S, A->T, A->V',
      'A:app(Shop), P:app(Prices), S:app(Stock), T:app(Tax), V:app(Delivery); A->P, A->S, A->T, A->V{share=0}',
      'A:app(Shop), P:app(Prices), S:app(Stock), T:app(Tax), V:app(Delivery); A->P, A->S, A->T, A->V{readshare=0 writeshare=0}',
      'A:app(Shop), P:app(Prices), S:app(Stock), T:app(Tax), V:app(AuthService); A->P, A->S, A->T, A->V',
      'A:app(Shop), P:app(Prices), S:app(Stock), T:app(Tax), V:app(Tax 2); A->P, A->S, A->T, A->V',
      'A:app(Shop), P:app(Prices), S:app(Stock), T:app(Tax){owner=money}, V:app(Fees){owner=money}; A->P, A->S, A->T, A->V',
      'A:app(Shop), P:app(Prices), S:app(Stock), T:app(Tax), V:app(Shop 2); A->P, A->S, A->T, A->V',
      'A:app(Shop), P:app(Prices), S:app(Stock), T:app(Tax), V:notify(Mail); A->P, A->S, A->T, A->V',
      'A:app(Shop), P:app(Prices), S:app(Stock), T:app(Tax), V:app(Delivery){role=worker}; A->P, A->S, A->T, A->V',
      'A:app(Shop), P:app(Prices), S:app(Stock), T:app(Tax), V:external(Maps); A->P, A->S, A->T, A->V',
      'A:app(Shop), P:app(Prices), S:app(Stock), T:app(Tax), V:app(Delivery); A->P, A->S, A->T, A~>V',
      'A:app(Shop), P:app(Prices), S:app(Stock), T:app(Tax), V:app(Delivery); A->P, A->S, A->T, A->V; brief stage=mvp',
    ],
    speaks: [
      'A:app(Shop), P:app(Prices), S:app(Stock), T:app(Tax), V:app(Delivery); A->P, A->S, A->T, A->V',
      'A:app(Shop), P:app(Prices), S:app(Stock), T:app(Tax), V:ws(Delivery); A->P, A->S, A->T, A->V',
      'A:app(Shop), P:app(Prices){role=bff}, S:app(Stock), T:app(Tax), V:app(Delivery); A->P, A->S, A->T, A->V{readshare=0}',
      'A:app(Shop){parallel=off}, P:app, S:app, T:app, V:app; A->P, A->S, A->T, A->V',
      'A:app(Shop), P:app(Service A), S:app(Service B), T:app(Service C), V:app(Service D); A->P, A->S, A->T, A->V',
      'A:app(Shop), P:app(Prices), S:app(Stock), T:app(Tax), V:app(Delivery), W:app(Points), X:app(Gifts); A->P, A->S, A->T, A->V, A->W, A->X',
    ],
  },
  'stateful-service-scaled': {
    quiet: [
      'L:lb, A:app{replicas=3}; L->A',
      'L:lb, A:app{stateful=on}; L->A',
      'L:lb, A:app{stateful=on replicas=1}; L->A',
      'L:lb, A:app{stateful=on replicas=3 sticky=on}; L->A',
      'L:lb{sticky=on}, A:app{stateful=on replicas=3}; L->A',
      'L:lb, A:app{stateful=on replicas=3}, K:cache; L->A, A->K',
      'L:lb, A:app{stateful=on replicas=3}, Z:nosql; L->A, A->Z',
      'Q:queue, A:app{role=worker stateful=on replicas=3}; Q~>A',
      'L:lb, W:ws{stateful=on replicas=3}, K:cache; L->W, W->K',
      'L:lb, A:app(Shop 1){stateful=on replicas=3}, B:app(Shop 2){stateful=on replicas=3}, K:cache; L->A, L->B, B->K',
      'L:lb, A:app(Shop 1){stateful=on replicas=3}, B:app(Shop 2){sticky=on}; L->A, L->B',
      'A:app(Shop){stateful=on owner=team}, B:app(Stock){owner=team}',
      'A:app(Shop){stateful=on owner=team}, B:app(Stock){stateful=on owner=team}',
      'A:app{stateful=on owner=team}, B:app{owner=team}',
      'A:app(Shop 1){stateful=on}, B:app(Shop 2){stateful=off}',
      'A:app{stateful=on}, B:app{stateful=on}',
    ],
    speaks: [
      'L:lb, A:app(Shop 1){stateful=on replicas=3}, B:app(Shop 2){stateful=on replicas=3}; L->A, L->B',
      'L:lb, A:app(Shop 1){stateful=on}, B:app(Shop 2); L->A, L->B',
      'A:app{stateful=on replicas=2}',
      'L:lb, A:app{stateful=on replicas=3}, D:sql; L->A, A->D',
      'A:app{role=bff stateful=on replicas=3}, K:cache; A~>K',
      'L:lb{sticky=on}, G:gateway, A:app{stateful=on replicas=3}; L->G, G->A',
    ],
  },
  'websocket-without-session-registry': {
    quiet: [
      'W:ws{replicas=1}',
      'W:ws{replicas=3}, Z:nosql; W->Z',
      'W:ws{replicas=3}, Q:queue{role=pubsub}; Q~>W',
      'W:ws{replicas=3}, K:cache{role=pubsub}; K~>W',
      'W:ws{replicas=3}, A:app, K:cache; A~>W, A->K',
      'W:ws(Chat server 1), V:ws(Chat server 2), K:cache; W->K',
      'W:ws(Chat server 1), V:ws(Chat server 2), A:app, K:cache; W->A, A->K',
      'W:ws(Chat server 1), V:ws(Chat server 2), Q:queue{role=pubsub}; Q~>W, V~>Q',
      'W:ws(Chat server 1), V:ws(Chat server 2), Q:queue(Kafka); Q~>W, Q~>V',
      'W:ws{replicas=3}, Q:queue(Live){tech=Redis Pub/Sub}; Q~>W',
      'W:ws{replicas=3}, Q:queue(Live pub/sub); Q~>W',
      'W:ws{replicas=3}, Q:queue(Live){tech=Kafka role=queue}; Q~>W',
      'W:ws{replicas=3}, Q:queue(Live){role=stream}; Q~>W',
      'W:ws{replicas=3}, Q:queue(Live){tech=Amazon Kinesis}; W~>Q, Q~>W',
      'W:ws{replicas=3}, K:cache(Live){tech=Redis Pub/Sub}; K~>W',
    ],
    speaks: [
      'W:ws(Chat server 1), V:ws(Chat server 2), Q:queue(Kafka); Q~>W',
      'W:ws{replicas=3}, Q:queue(Kafka); W~>Q',
      'W:ws{replicas=3}, Q:queue(Jobs){tech=SQS}; Q~>W',
      'W:ws(Chat server){replicas=2}, V:ws(Location server){replicas=2}, K:cache; W->K',
      'W:ws{replicas=3}, Q:queue; Q~>W',
      'W:ws(Chat 1), V:ws(Chat 2)',
      'W:ws{replicas=3}, A:app, K:cache; A--W, A->K',
    ],
  },
  'realtime-without-push': {
    quiet: [
      'C:client, L:lb, A:app, D:sql; C->L, L->A, A->D; brief realtime=on',
      'C:client, L:lb, A:app, D:sql, K:cache, N:cdn; C->L, L->A, A->D',
      'C:client, L:lb, A:app, D:sql, K:cache, N:cdn; C->L, L->A, A->D; brief realtime=on realtimeVia=polling',
      'C:client, L:lb, A:app, D:sql, K:cache, N:cdn; C->L, L->A, A->D; brief realtime=on stage=mvp',
      'C:client, L:lb, A:app, D:sql, W:ws; C->L, L->A, A->D; brief realtime=on',
      'C:client, L:lb, A:app, D:sql, K:cache, N:cdn; C->L{protocol=sse}, L->A, A->D; brief realtime=on',
      'C:client, L:lb, A:app, D:sql, K:cache, P:notify; C->L, L->A, A->D, A~>P; brief realtime=on',
    ],
    speaks: [
      'C:client, L:lb, A:app, D:sql, K:cache, P:notify; C->L, L->A, A->D, A->P; brief realtime=on realtimeVia=push',
      'C:client, L:lb, A:app, D:sql, K:cache, N:cdn; C->L, L->A{protocol=sse}, A->D; brief realtime=on',
    ],
  },
  'background-called-sync': {
    quiet: [
      'W:app{role=worker}, P:notify; W->P',
      'A:app, P:notify; A~>P',
      'A:app, Q:queue, P:notify; A~>Q, Q~>P',
      'A:app, P:notify; A->P{awaited=on}',
      'A:app{role=analytics}, P:notify; A->P',
      'C:client, P:notify; C->P',
      'A:app, B:app; A->B',
    ],
    speaks: [
      'A:app, P:notify; A->P',
      'B:app{role=bff}, P:notify; B->P',
      'H:ws, P:notify; H->P',
      'G:gateway, P:notify; G->P',
      'A:app, W:app{role=worker}; A->W',
      'A:app, W:app{role=worker}; A->W, A->W{awaited=off}',
    ],
  },
}

testRuleCases(CASES)

test('an edge that would give data to a BFF is forbidden while it is drawn', () => {
  const forbidden = (notation: string) => {
    const board = parseNotation(notation)
    const whole = flowOf(board)
    const [link] = whole.links.filter(({ edge }) => edge.id === ('e1' as EdgeId))
    const flow = flowOf({ ...board, edges: [] })
    return link && bffOwnsData.forbids?.(flow, link)
  }
  expect(forbidden('B:app{role=bff}, A:app, D:sql; B->D')).toBe(true)
  expect(forbidden('B:app{role=bff}, A:app, Q:queue; Q~>B')).toBe(true)
  expect(forbidden('B:app{role=bff}, A:app, K:cache; B->K')).toBe(false)
  expect(forbidden('B:app{role=bff}, D:sql; B->D')).toBe(false)
})

test('a request that would wait for background work is forbidden while it is drawn, and no other', () => {
  const flow = flowOf(parseNotation('A:app, B:app, P:notify; A->P, A->B'))
  expect(flow.links.map((link) => backgroundCalledSync.forbids?.(flow, link))).toEqual([true, false])
})
