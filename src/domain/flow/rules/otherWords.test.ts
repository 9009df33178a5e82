import { expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { checkBoard } from '../engine.ts'
import { MOMENTS } from '../rule.ts'
import { RULES } from './catalogue.ts'

/** What rules say, and where, on boards where they say it in other words or about other places than on their bad examples. */
const SAID: readonly (readonly [rule: string, board: string, says: readonly string[]])[] = [
  [
    'scaled-server-without-lb',
    'C:client, G:gateway, A:app(Chat 1), B:app(Chat 2); C->G, G->A, G->B',
    ['error at A B: “Chat 1” and “Chat 2” are copies of one service, but nothing spreads the requests over them.'],
  ],
  [
    'scaled-server-without-lb',
    'C:client, G:gateway, H:cdn, L:lb, A:app(Chat 1){replicas=2}, B:app(Chat 2); C->G, G->A, L->B, C->L',
    ['error at A: “Chat 1” runs 2 copies, but nothing spreads the requests over them.'],
  ],
  [
    'scaled-server-without-lb',
    'C:client, G:gateway, L:lb, A:app(Chat 1), B:app(Chat 2); C->G, C->L, G->A, L->B, G->B',
    ['error at A B: “Chat 1” and “Chat 2” are copies of one service, but nothing spreads the requests over them.'],
  ],
  [
    'scaled-server-without-lb',
    'C:client, G:gateway, L:lb, A:app(Chat 1), B:app(Chat 2); C->G, G->L, L->A, L->B, C->A, C->B',
    ['error at A B: “Chat 1” and “Chat 2” are copies of one service, but nothing spreads the requests over them.'],
  ],
  [
    'stateful-service-scaled',
    'C:client, L:lb, A:app(Chat 1){stateful=on}, B:app(Chat 2); C->L, L->A, L->B',
    [
      'warning at A B: “Chat 1” and “Chat 2” keep state in memory across 2 copies: users can land on one that does not know them.',
    ],
  ],
  [
    'stateful-service-scaled',
    'C:client, L:lb, A:app(Chat){stateful=on replicas=3}, M:lb, W:app(Jobs){role=worker}; C->L, L->A, M~>A',
    ['warning at A: “Chat” keeps state in memory across 3 copies: users can land on one that does not know them.'],
  ],
  [
    'websocket-without-session-registry',
    'C:client, L:lb, W:ws(Live 1), X:ws(Live 2); C->L, L->W, L->X',
    ['error at W X: A message for a user on another copy among “Live 1” and “Live 2” has no way to reach them.'],
  ],
  [
    'bff-owns-data',
    'C:client, L:lb, B:app(Web){role=bff}, A:app(Orders), Q:queue; C->L, L->B, B->A, B~>Q',
    ['warning at e4 B Q: “Web” publishes to “Message queue”, which is the work of a service.'],
  ],
  [
    'bff-owns-data',
    'C:client, L:lb, B:app(Web){role=bff}, A:app(Orders), Q:queue; C->L, L->B, B->A, Q~>B',
    ['warning at e4 Q B: “Web” takes messages from “Message queue”, which is the work of a service.'],
  ],
  [
    'write-not-idempotent',
    'A:app(Mail){role=worker idempotent=off}, Q:queue, D:sql; Q~>A, A->D',
    ['warning at A: A message to “Mail” that comes again would do its work twice.'],
  ],
  [
    'write-not-idempotent',
    'C:client, L:lb, A:app(Pay){critical=on}, W:app(Pay 2){role=worker idempotent=off}, Q:queue, D:sql; C->L, L->A, A->D, Q~>W, W->D',
    ['warning at A W: A request or message to “Pay” and “Pay 2” that is sent again would do its work twice.'],
  ],
  [
    'write-not-idempotent',
    'C:client, L:lb, A:app(Payments 1), B:app(Payments 2), D:sql; C->L, L->A, L->B, A->D, B->D',
    ['warning at A B: A request to “Payments 1” and “Payments 2” that is sent again would do its work twice.'],
  ],
  [
    'client-to-data',
    'C:client(Phone), Q:queue(News); Q~>C',
    ['error at e1 Q C: “Phone” is fed straight from “News”, past the Edge and Business tiers.'],
  ],
  [
    'tls-not-terminated',
    'C:client(Phone), L:lb{tls=on}, A:app; C->L{protocol=http}, L->A',
    ['error at e1 C L: “Phone” calls “Load balancer” over plain http.'],
  ],
  [
    'shared-database',
    'A:app(Orders), B:app(Users), D:sql(Shop); A->D{access=write}, B->D{access=read-write}',
    ['warning at e1 e2 A B D: “Orders” and “Users” write “Shop”, so nobody owns its schema.'],
  ],
  [
    'shared-database',
    'A:app(Orders), B:app(Users), D:sql(Shop); A->D{access=write}, B->D',
    [
      'warning at e1 e2 A B D: “Orders” and “Users” use “Shop”: unless all but one only read it, nobody owns its schema.',
    ],
  ],
  [
    'auth-missing',
    'C:client, L:lb, A:app(Orders 1), B:app(Orders 2), D:sql, Q:queue; C->L, L->A, L->B, A->D, B~>Q; brief auth=required',
    ['warning at A B: Anyone can write through “Orders 1” and “Orders 2”: nothing on the way checks who is calling.'],
  ],
  [
    'dual-write-without-outbox',
    'C:client, L:lb, A:app(Shop), D:sql(Shop DB), S:search(Goods); C->L, L->A, A->D{access=write}, A->S{access=write}',
    [
      'warning at e4 A S e3 D: “Shop” saves to “Shop DB” and fills “Goods” in two steps: a crash in between loses one of them.',
    ],
  ],
  [
    'dual-write-without-outbox',
    'C:client, L:lb, A:app(Shop), D:sql(Shop DB), E:sql(Archive), Q:queue(News); C->L, L->A, A->D, A->E{access=write}, A~>Q',
    [
      'warning at e5 A Q e3 e4 D E: “Shop” saves to “Shop DB” and “Archive” and publishes to “News” in two steps: a crash in between loses one of them.',
    ],
  ],
  [
    'hot-partition-risk',
    'Z:nosql(Posts){shards=4}',
    ['warning at Z: “Posts” has 4 partitions but no key: most traffic can fall on one of them.'],
  ],
  [
    'hot-partition-risk',
    'Z:nosql(Posts){shards=2 partitionKey= Country }',
    ['warning at Z: “Posts” is partitioned by Country: most traffic can fall on one partition.'],
  ],
  [
    'no-reply-path',
    'C:client, L:lb, A:app(Upload), W:app(Resize){role=worker}, Q:queue; C->L, L->A, A~>Q, Q~>W',
    [
      'hint at A: “Upload” only publishes, and the result never comes back to who called it.',
      'hint at W: “Resize” does work and passes its result to nobody.',
    ],
  ],
  [
    'over-engineered',
    'C:client, L:lb, A:app, D:sql; C->L, L->A, A->D; brief peakReadQps=5 serviceMesh=on',
    [
      'warning at L A D: For 5 requests/s at peak the design has a service mesh: start simpler and say how it would grow.',
    ],
  ],
  [
    'over-engineered',
    'C:client, L:lb, A:app, D:sql{shards=2}; C->L, L->A, A->D; brief peakWriteQps=5 regions=2',
    [
      'warning at L A D: For 5 requests/s at peak the design has 2 regions and sharded data: start simpler and say how it would grow.',
    ],
  ],
  [
    'single-point-of-failure',
    'C:client, L:lb{replicas=2}, A:app(Shop){replicas=1}, B:app(Users){replicas=1}, D:sql{replicas=2}, K:cache{replicas=2}; C->L, L->A, L->B, A->D, A->K',
    ['warning at A B: There is one copy each of “Shop” and “Users”: if any of them stops, users notice.'],
  ],
  [
    'single-point-of-failure',
    'C:client, L:lb{replicas=2}, A:app(Shop){replicas=2}, B:app(Users){replicas=2}, D:sql(Store), K:cache{replicas=2}; C->L, L->A, L->B, A->D, B->D, A->K',
    ['hint at D: Nothing says what happens when “Store” stops: all data is there, and no copy of it is stated.'],
  ],
  [
    'sync-chain-too-long',
    'C:client, L:lb, A:app(One), B:app(Two), E:app(Three), F:app(Four), D:sql; C->L, L->A, A->B, B->E, E->F, F->D; brief availability=99',
    [
      'warning at A B E F e3 e4 e5: A request waits for 4 services in a row, from “One” to “Four”: at 99% each, 96.06% of requests get through.',
    ],
  ],
  [
    'technology-mismatch',
    'L:lb{tech=ALB layer=L4}',
    ['warning at L: “Load balancer” is set to the other layer, but ALB balances on layer 7 only.'],
  ],
  [
    'technology-mismatch',
    'L:lb{tech=NLB layer=L7}',
    ['warning at L: “Load balancer” is set to the other layer, but NLB balances on layer 4 only.'],
  ],
  [
    'media-not-behind-cdn',
    'C:client, L:lb, A:app, O:object(Photos){role=media}; C->L, L->A, A->O',
    ['warning at O: Files in “Photos” come from one place: no CDN fetches and keeps them.'],
  ],
  [
    'media-without-object-storage',
    'C:client, L:lb, A:app(Web){role=bff}, B:app(Posts), K:cache, N:cdn; C->N, N->L, L->A, A->B, B->K; brief media=on',
    [
      'warning at A B: The brief has images or video, but there is no object storage into which “Web” and “Posts” could put them.',
    ],
  ],
  [
    'brief-incomplete',
    'A:app, B:app, D:sql, K:cache; A->D, B->K; brief latencyMs=100 availability=99.9',
    ['hint at A B D K: You are drawing before agreeing on features, consistency and scale.'],
  ],
  [
    'observability-missing',
    'C:client, L:lb, A:app(Shop), B:app(Users), W:app(Jobs){role=worker}, Q:queue, D:sql, M:telemetry; C->L, L->A, L->B, A->D, A~>Q, Q~>W, A--M',
    ['warning at B: Nobody sees “Users” fail: no metrics, logs or traces come from there.'],
  ],
  [
    'gateway-not-needed',
    'C:client, G:gateway, L:lb, A:app(Shop 1), B:app(Shop 2); C->G, G->L, L->A, L->B; brief publicApi=off',
    ['hint at G A B: With no public API and only “Shop 1” and “Shop 2” behind it, “API gateway” is one hop too many.'],
  ],
  [
    'multi-region-without-replication',
    'C:client, L:lb, A:app{region=eu}, B:app{region=us}, D:sql, K:cache; C->L, L->A, L->B, A->D, B->D, A->K',
    ['warning at D: Servers run in eu and us, but their data does not travel between them.'],
  ],
  [
    'fan-out-in-request',
    'C:client, L:lb, A:app(Shop), B:app(B 1), E:app(B 2), F:app(F), G:app(G), H:app(H), J:app(Shop 2); C->L, L->A, A->B, A->E, A->F, A->G, A->H, A->J',
    [
      'warning at A e3 e4 e5 e6 e7: “Shop” calls 4 services; a request that needs them all takes as long as the slowest and fails with any of them.',
    ],
  ],
  [
    'worker-calls-back',
    'C:client, L:lb, A:app(Shop), Q:queue, W:app(Bills){role=worker}; C->L, L->A, A~>Q, Q~>W, W->A',
    [
      'hint at e5 W A: “Bills” works on what “Shop” sent and calls it for more: when “Shop” is down or busy, the queue between them does not help.',
    ],
  ],
  [
    'single-region-global-users',
    'C:client(Browser), N:cdn, L:lb, A:app(Shop), K:cache, D:sql(Products); C->N, N->L, L->A, A->K, A->D; brief geo=global latencyMs=149',
    ['warning at A: One region serves the whole world: a call from another continent is 150 ms on the way alone.'],
  ],
  [
    'single-region-global-users',
    'C:client(Browser), N:cdn, L:lb, A:app(Shop), K:cache, D:sql(Products); C->N, N->L, L->A, A->K, A->D; brief geo=global latencyMs=149 availability=99.99',
    [
      'warning at A: One region serves the whole world: a call from another continent is 150 ms on the way alone and an outage of the region stops everyone.',
    ],
  ],
  [
    'no-cdn',
    'C:client(Phone), A:app(Shop), D:sql, W:app(Jobs){role=worker}, K:cache, Q:queue; C->A, A->D, A->K, A~>Q, Q~>W; brief geo=global',
    ['hint at C A: Every script and image for “Phone” comes from your own servers through “Shop”: put a CDN in front.'],
  ],
  [
    'no-cdn',
    'C:client(Phone), A:external(Front), B:app, D:sql, W:app(Jobs){role=worker}, K:cache, Q:queue; C->A, B->D, B->K, B~>Q, Q~>W; brief geo=global',
    ['hint at C: Every script and image for “Phone” comes from your own servers: put a CDN in front.'],
  ],
  [
    'no-cdn',
    'C:client(Phone), F:entry, L:lb, A:app(Shop), D:sql, W:app(Jobs){role=worker}, K:cache, Q:queue; C->F, F->L, F->A, L->A, A->D, A->K, A~>Q, Q~>W; brief platforms=web+ios',
    [
      'hint at C L: Every script and image for “Phone” comes from your own servers through “Load balancer”: put a CDN in front.',
    ],
  ],
  [
    'media-without-object-storage',
    'C:client(Browser), G:gateway, L:lb, S:app(Shop), A:app(Posts), K:cache(Hot posts), D:sql(Posts DB); C->G, G->L, L->S, L->A, A->K, A->D; brief media=on',
    ['warning at A: The brief has images or video, but there is no object storage into which “Posts” could put them.'],
  ],
  [
    'media-without-object-storage',
    'C:client(Browser), G:gateway, L:lb, S:app(Shop){role=worker}, K:cache(Hot posts), D:nosql(Posts DB); C->G, G->L, L->S, S->K; brief media=on',
    ['warning at S: The brief has images or video, but there is no object storage into which “Shop” could put them.'],
  ],
  [
    'acid-on-nosql',
    'C:client(Shopper), G:gateway, L:lb, A:app(Orders), K:cache(Hot items), Y:nosql(Orders DB), Z:nosql(Stock DB); C->G, G->L, L->A, A->K, A->Y, A->Z; brief transactions=on',
    ['warning at Y Z: The brief asks for all-or-nothing writes, but they all land in “Orders DB” and “Stock DB”.'],
  ],
]

test.each(SAID)('%s speaks about %s', (id, notation, says) => {
  const rules = RULES.filter((rule) => rule.id === id)
  const findings = checkBoard(parseNotation(notation), { speaks: MOMENTS, rules })
  expect(findings.map((found) => `${found.severity} at ${found.at.join(' ')}: ${found.says}`)).toEqual(says)
})
