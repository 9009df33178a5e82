import { CHAT_APP } from '#domain/templates/chatApp.ts'
import { REFERENCE_DESIGN } from '#domain/templates/referenceDesign.ts'
/**
 * Designs that must have no finding of severity error, in the compact notation, each with its brief. What they carry in load is
 * known, so they test the propagation as well.
 */
export const BOARDS = {
  /** The reference design: one entrance, two services with cache, database and outbox each, a stream and its consumers. */
  R0: REFERENCE_DESIGN,
  /** Read-heavy: a URL shortener behind a cache. */
  F1: `
    U:client(Browser){platform=web}, N:cdn(Edge CDN){tech=CloudFront features=dns+waf},
    L:lb(Load balancer){tech=ALB layer=L7 managed=on}, A:app(Redirect service){tech=Go replicas=80},
    W:app(Shorten service){tech=Go replicas=2 auth=on idempotent=on},
    K:cache(Hot links){tech=Redis replicas=2 strategy=cache-aside ttl=86400 hit=0.9},
    D:sql(Links){tech=PostgreSQL replicas=2}, DR:sql(Links replica){tech=PostgreSQL replicas=2 role=replica},
    T:telemetry(Metrics, logs, traces){scope=all};
    U->N, N->L, L->A{readshare=1 writeshare=0}, L->W{readshare=0 writeshare=1}, A->K, A->DR{access=read}, W->D,
    W->K{access=write}, D=>DR, A--T, W--T;
    brief features=shorten+redirect platforms=web dau=100000000 readWriteRatio=100 peakReadQps=35000 peakWriteQps=350 latencyMs=100 availability=99.9 consistency=eventual geo=single publicApi=off
  `,
  /** Write-heavy: readings of devices through a stream into a wide-column store. */
  F2: `
    V:client(Devices){platform=device}, O:client(Operators){platform=web}, L:lb(Ingress){tech=NLB layer=L4},
    G:gateway(API gateway){tech=Kong replicas=4 auth=on rateLimit=on features=waf},
    I:app(Ingest service){tech=Go replicas=400}, Q:app(Query service){tech=Go replicas=6},
    K:queue(Readings stream){tech=Kafka replicas=6 role=stream shards=128 partitionKey=deviceId dlq=on},
    W:app(Stream writer){replicas=40 role=worker idempotent=on},
    Z:nosql(Readings){tech=Cassandra replicas=60 shards=128 partitionKey=deviceId+day},
    C:cache(Latest values){tech=Redis replicas=2 shards=3 strategy=write-through ttl=600},
    T:telemetry(Metrics, logs, traces){scope=all};
    V->L, O->L, L->G, G->I{readshare=0 writeshare=1}, G->Q{readshare=1 writeshare=0}, I~>K, K~>W, W->Z,
    W->C{access=write}, Q->C{access=read}, Q->Z{access=read};
    brief features=ingest+query dau=1000000 readWriteRatio=0.01 peakReadQps=2000 peakWriteQps=200000 latencyMs=500 availability=99.9 consistency=eventual geo=single publicApi=off
  `,
  /** Real time: notifications over WebSockets and push. */
  F3: `
    U:client(Web and mobile){platform=web}, N:cdn(Edge CDN){tech=Cloudflare features=dns+waf},
    L:lb(Load balancer){tech=ALB layer=L7}, H:ws(WebSocket gateway){replicas=6 auth=on},
    A:app(Event service){replicas=8 auth=on idempotent=on},
    B:queue(Live channel){tech=Redis Pub/Sub replicas=2 role=pubsub},
    R:cache(Presence){tech=Redis replicas=2 role=presence}, D:sql(Events){tech=PostgreSQL replicas=2},
    Q:queue(Push jobs){tech=SQS dlq=on}, P:notify(Push service){tech=APNs/FCM},
    T:telemetry(Metrics, logs, traces){scope=all};
    U->N, N->L, L->H{protocol=wss share=0}, L->A, H->R, A->D, A~>B{via=best-effort}, B~>H, H~>U, A~>Q{via=outbox},
    Q~>P, P~>U;
    brief features=live-updates+push dau=2000000 peakReadQps=2000 peakWriteQps=1000 concurrentConnections=200000 realtime=on latencyMs=50 availability=99.9 consistency=eventual geo=single platforms=web publicApi=off
  `,
  /** Feed: a social timeline with fan-out on write. */
  F4: `
    U:client(Web){platform=web}, M:client(Mobile app){platform=ios},
    N:cdn(Edge CDN){tech=CloudFront features=dns+waf},
    G:gateway(API gateway){tech=AWS API Gateway auth=on rateLimit=on}, L:lb(Load balancer){tech=ALB layer=L7},
    B:app(Feed BFF){replicas=220 role=bff}, P:app(Post service){replicas=8 idempotent=on},
    S:app(Timeline service){replicas=220}, F:app(Follow service){replicas=8},
    R:cache(Timelines){tech=Redis Sorted Sets replicas=2 shards=2 strategy=write-through ttl=172800},
    Z:nosql(Posts){tech=Cassandra replicas=12 shards=64 partitionKey=authorId+month},
    X:nosql(Follow graph){tech=Neo4j replicas=3 rationale=deep-traversal},
    K:queue(Post events){tech=Kafka replicas=3 role=stream shards=64 partitionKey=authorId dlq=on},
    W:app(Fan-out worker){replicas=40 role=worker idempotent=on}, O:object(Photos){tech=S3 role=media},
    T:telemetry(Metrics, logs, traces){scope=all};
    U->N, M->N, N->G, G->L, L->B, B->P{readshare=0.01 writeshare=1}, B->S{writeshare=0},
    B->F{readshare=0.02 writeshare=0}, P->Z, P~>K{via=cdc}, K~>W, W->F{share=0.5}, W->R, S->R{access=read},
    S->Z{access=read}, F->X, P->O, M->O{signed=on}, N o> O;
    brief features=post+follow+timeline platforms=web+ios dau=10000000 readWriteRatio=50 peakReadQps=100000 peakWriteQps=2000 latencyMs=200 availability=99.9 consistency=eventual media=on geo=single secrets=vault
  `,
  /** Geospatial: riders matched with drivers. */
  F6: `
    R:client(Rider app){platform=ios}, V:client(Driver app){platform=android},
    E:entry(DNS and WAF){features=dns+waf}, L:lb(Load balancer){tech=ALB layer=L7},
    G:gateway(API gateway){tech=AWS API Gateway auth=on rateLimit=on},
    H:ws(Driver location gateway){replicas=12 auth=on}, S:app(Location service){replicas=200},
    M:app(Matching service){replicas=60}, A:app(Trip service){replicas=20 idempotent=on},
    C:cache(Driver positions){tech=Redis GEO replicas=2 role=geo shards=4},
    D:sql(Trips and places){tech=PostgreSQL + PostGIS replicas=2 shards=4 partitionKey=cityId+tripId},
    X:external(Maps and routing API),
    Q:queue(Trip events){tech=Kafka replicas=3 role=stream shards=32 partitionKey=tripId dlq=on},
    P:notify(Push service){tech=APNs/FCM}, T:telemetry(Metrics, logs, traces){scope=all};
    R->E, V->E, E->L, L->H{protocol=wss readshare=0 writeshare=0.98}, L->G{readshare=1 writeshare=0.02},
    G->A{readshare=0.5 writeshare=1}, G->M{readshare=0.5 writeshare=0}, H->S, S->C, M->C{access=read},
    M->X{timeout=1s breaker=on}, A->D, A~>Q{via=outbox}, Q~>P, P~>R, P~>V, A~>H, H~>V;
    brief features=locate+match+trip platforms=ios+android dau=5000000 readWriteRatio=0.5 peakReadQps=20000 peakWriteQps=100000 concurrentConnections=400000 realtime=on latencyMs=200 availability=99.9 consistency=strong transactions=on geo=single secrets=vault publicApi=off
  `,
  /** A chat app with sessions, fan-out and push. */
  F10: CHAT_APP,
} as const

/** The name of one of the boards. */
export type NamedBoard = keyof typeof BOARDS
