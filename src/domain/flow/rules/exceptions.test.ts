import { type RuleCases, testRuleCases } from '#testing/ruleCases.ts'

/** Boards near the line each rule draws: on which it keeps quiet, and on which it speaks once. */
const CASES: RuleCases = {
  'client-to-data': {
    quiet: [
      'C:client, O:object; C->O{signed=on}',
      'C:client, S:search{tech=Algolia}; C->S',
      'C:client, X:external; C->X',
      'C:client, D:sql{tier=client tech=SQLite}; C->D',
      'D:sql{tier=client tech=SQLite}, E:nosql; D=>E',
      'C:client, K:cache{tier=business}; C->K',
      'C:client, Q:queue; C--Q',
    ],
    speaks: [
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
  'edge-skips-business': {
    quiet: [
      'N:cdn, O:object; N->O',
      'E:entry{features=cdn}, O:object; E->O',
      'G:gateway, K:cache; G->K',
      'G:gateway, Q:queue; G~>Q',
      'L:lb{tier=data}, D:sql; L->D',
      'G:gateway, X:external; G->X',
      'A:app{tier=edge}, D:sql; A->D',
    ],
    speaks: ['L:lb, Q:queue; L~>Q', 'G:gateway, Q:queue; G->Q', 'L:lb, O:object; L->O', 'N:cdn, S:search; N->S'],
  },
  'request-goes-backwards': {
    quiet: [
      'A:app, L:lb; L->A, A->L',
      'Q:queue, A:app; Q->A',
      'W:ws, C:client; W->C',
      'P:notify, C:client; P->C',
      'X:external, A:app; X->A',
      'A:app, L:lb{tier=business}; A->L',
      'D:sql, A:app; D~>A',
      'T:telemetry, A:app; T->A',
    ],
    speaks: ['A:app, L:lb; A->L', 'A:app, C:client; A->C'],
  },
  'router-without-target': {
    quiet: [
      'L:lb, A:app; L->A',
      'C:client, N:cdn, O:object; C->N, N o> O',
      'C:client, G:gateway, Q:queue; C->G, G~>Q',
      'L:lb',
    ],
    speaks: ['C:client, B:app{role=bff}; C->B', 'C:client, L:lb, T:telemetry; C->L, L--T'],
  },
  'sync-cycle': {
    quiet: [
      'A:app, L:lb; L->A, A->L',
      'A:app, W:ws; A->W, W->A',
      'A:app, X:external{tier=business}; A->X, X->A',
      'A:app, B:app; A->B, B~>A',
      'A:app; A->A',
    ],
    speaks: ['A:app, B:app, D:app; A->B, B->D, D->A, D->B', 'A:app, B:app; A->B, A->B, B->A'],
  },
  'tls-not-terminated': {
    quiet: [
      'C:client, N:cdn, L:lb{tls=off}, A:app; C->N, N->L, L->A',
      'C:client, L:lb{tls=off}, G:gateway, A:app; C->L, L->G, G->A',
      'C:client, A:app; C->A',
      'C:client, L:lb{tls=off}, O:object; C->L, L->O',
      'C:client, L:lb, A:app; C->L{protocol=wss}, L->A{protocol=http}',
    ],
    speaks: [
      'C:client, L:lb, A:app; C->L{protocol=http}, L->A',
      'C:client, N:cdn{tls=off}, L:lb{tls=off}, A:app; C->N, N->L, L->A',
      'C:client, M:client, L:lb{tls=off}, A:app, W:ws; C->L, M->L, L->A, L->W',
    ],
  },
  'public-api-without-gateway': {
    quiet: [
      'C:client, L:lb, A:app; C->L, L->A',
      'C:client, L:lb, A:app; C->L, L->A; brief publicApi=off',
      'C:client, L:lb, G:gateway, A:app; C->L, L->G, G->A; brief publicApi=on',
      'C:client, L:lb, W:ws, A:app; C->L, L->W, W->A; brief publicApi=on',
      'C:client, P:client{platform=api}, L:lb, G:gateway, A:app, B:app; C->L, L->A, P->G, G->B; brief publicApi=on',
    ],
    speaks: [
      'C:client, G:gateway{rateLimit=off}, A:app; C->G, G->A; brief publicApi=on',
      'C:client, G:gateway{auth=off}, A:app, B:app; C->G, G->A, A->B; brief publicApi=on',
      'C:client, G:gateway, L:lb, A:app; C->G, C->L, G->A, L->A; brief publicApi=on',
    ],
  },
  'scaled-server-without-lb': {
    quiet: [
      'C:client, L:lb, G:gateway, A:app{replicas=3}; C->L, L->G, G->A',
      'C:client, N:cdn{balances=on}, A:app{replicas=3}; C->N, N->A',
      'C:client, G:gateway, A:app; C->G, G->A',
      'C:client, G:gateway, A:app, B:app(Stock){replicas=4}; C->G, G->A, A->B',
      'C:client, G:gateway, W:app{role=worker replicas=4}; C->G, G->W',
      'C:client, G:gateway, A:app(Orders), B:app(Stock); C->G, G->A, G->B',
    ],
    speaks: [
      'C:client, W:ws{replicas=2}; C->W',
      'C:client, G:gateway, A:app(App server), B:app(App server 2); C->G, G->A, G->B',
      'C:client, G:gateway, A:app(One){owner=shop}, B:app(Two){owner=shop}; C->G, G->A, G->B',
      'C:client, G:gateway, L:lb, A:app{replicas=2}; C->G, G->A, G->L, L->A',
    ],
  },
  'websocket-without-session-registry': {
    quiet: [
      'W:ws{replicas=1}',
      'W:ws{replicas=3}, Z:nosql; W->Z',
      'W:ws{replicas=3}, Q:queue{role=pubsub}; Q~>W',
      'W:ws{replicas=3}, K:cache{role=pubsub}; K~>W',
      'W:ws{replicas=3}, A:app, K:cache; A~>W, A->K',
    ],
    speaks: [
      'W:ws{replicas=3}, Q:queue; Q~>W',
      'W:ws(Chat 1), V:ws(Chat 2)',
      'W:ws{replicas=3}, A:app, K:cache; A--W, A->K',
    ],
  },
  'cache-without-store': {
    quiet: [
      'A:app, K:cache{role=session}; A->K',
      'A:app, K:cache, X:external; A->K, A->X',
      'A:app, K:cache, D:sql; A->K, K=>D',
      'B:app{role=bff}, A:app, K:cache, D:sql; B->K, B->A, A->D',
      'A:app, K:cache, S:search; A->K, A->S',
      'A:app, Z:nosql{tech=Redis persistence=on}; A->Z',
      'W:app{role=worker}, K:cache; W->K',
    ],
    speaks: [
      'A:app, Z:nosql{tech=Redis}; A->Z',
      'A:app, Z:nosql{tech=Memcached}; A->Z',
      'W:ws, K:cache; W->K',
      'A:app, K:cache, B:app, D:sql; A->K, K->B, B->D',
      'A:app, K:cache, D:sql; A->K, A~>D',
    ],
  },
  'replica-takes-writes': {
    quiet: [
      'A:app, R:sql{role=replica}; A->R',
      'A:app, D:nosql{tech=Cassandra}, R:nosql{tech=Cassandra}; D=>R, A->R{access=write}',
      'A:app, D:sql, R:sql; D=>R, R=>D, A->R{access=write}',
      'A:app, D:sql, R:sql{replication=multi-leader}; D=>R, A->R{access=write}',
      'A:app, D:sql, R:nosql; D=>R, A->R{access=write}',
    ],
    speaks: ['A:app, R:nosql{role=replica}; A->R{access=write}'],
  },
  'search-as-primary-store': {
    quiet: [
      'A:app, S:search{role=logs}; A->S{access=write}',
      'A:app, S:search; A->S',
      'O:object, S:search; O~>S',
      'A:app, D:sql, S:search; A->D, A->S{access=write}',
      'A:app, D:sql, O:outbox, Q:queue, W:app{role=worker}, S:search; A->D, A->O, O~>Q, Q~>W, W->S',
      'D:sql, Q:queue, W:app{role=worker}, S:search; D=>Q, Q~>W, W->S',
    ],
    speaks: [
      'A:app, Q:queue{role=stream}, W:app{role=worker}, S:search; A~>Q, Q~>W, W->S',
      'K:cache, S:search; K=>S',
      'A:app, B:app, D:sql, S:search; A->S{access=write}, A->B, B->D',
    ],
  },
  'queue-without-consumer': {
    quiet: [
      'A:app, Q:queue{role=dlq}; A~>Q',
      'A:app, Q:queue{consumersOutOfScope=on}; A~>Q',
      'A:app, Q:queue, S:search; A~>Q, Q~>S',
      'Q:queue',
    ],
    speaks: ['D:sql, Q:queue{role=stream}; D=>Q', 'A:app, Q:queue, T:telemetry; A~>Q, Q--T', 'A:app, Q:queue; A->Q'],
  },
  'queue-without-producer': {
    quiet: [
      'Q:queue{role=dlq}, A:app; Q~>A',
      'O:object, Q:queue, A:app; O~>Q, Q~>A',
      'X:external, Q:queue, A:app; X~>Q, Q~>A',
    ],
    speaks: ['Q:queue{role=pubsub}, A:app; Q~>A', 'Q:queue, A:app; Q~>A, Q~>Q'],
  },
  'capacity-overload': {
    quiet: [
      'C:client, A:app; C->A; brief peakReadQps=100000',
      'C:client, A:app{replicas=1}; C->A',
      'C:client, A:app{replicas=1}; C->A; brief peakReadQps=1000',
      'C:client, A:app{replicas=1 autoscale=on}; C->A; brief peakReadQps=9000',
      'C:client, A:app{replicas=1 rps=9000}; C->A; brief peakReadQps=9000',
      'C:client, A:app{replicas=9}, D:nosql{replicas=1 tech=DynamoDB load=90000}; C->A; brief peakReadQps=9000',
      'W:ws{replicas=2}; brief concurrentConnections=100000',
    ],
    speaks: [
      'C:client, A:app{replicas=1}; C->A; brief peakReadQps=1001',
      'D:sql{replicas=1 load=10001}',
      'W:ws{replicas=2}; brief concurrentConnections=100001',
    ],
  },
}

testRuleCases(CASES)
