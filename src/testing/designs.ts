/**
 * Well-known interview problems as a good candidate draws them on the clock, in the compact notation: names, technologies and
 * arrows, and few properties. None breaks a rule of severity error, nor any warning but those given with it.
 */
export interface Design {
  readonly notation: string
  /** the rules of severity warning that speak, once each: what an interviewer would ask about */
  readonly warnings: readonly string[]
}

/** The designs by the problem that they solve. */
export const DESIGNS: Readonly<Record<string, Design>> = {
  'news feed': {
    notation: `
    U:client(Web and mobile), N:cdn, L:lb(Load balancer), G:gateway(API gateway){auth=on rateLimit=on},
    P:app(Post service){replicas=4}, F:app(Feed service){replicas=8}, S:app(Social graph service){replicas=4},
    D:nosql(Posts){tech=Cassandra}, X:sql(Follows){tech=PostgreSQL replicas=2}, K:cache(Feed cache){tech=Redis},
    Q:queue(Post events){tech=Kafka dlq=on}, W:app(Fan-out worker){role=worker}, O:object(Photos){tech=S3},
    T:telemetry(Monitoring){scope=all};
    U->N, N->L, L->G, G->P, G->F, G->S, P->D, P->O, P~>Q{via=cdc}, Q~>W, W->S, W->K, F->K, F->D{access=read}, S->X,
    N o> O
  `,
    warnings: [],
  },
  'ride hailing': {
    notation: `
    R:client(Rider app), V:client(Driver app), L:lb(Load balancer), G:gateway(API gateway){auth=on rateLimit=on},
    H:ws(Driver location gateway){replicas=10 auth=on}, T:app(Trip service){replicas=4}, M:app(Matching service){replicas=6},
    I:app(Location service){replicas=10}, C:cache(Driver positions){tech=Redis GEO}, D:sql(Trips){tech=PostgreSQL replicas=2},
    Q:queue(Trip events){tech=Kafka dlq=on}, P:notify(Push notifications), X:external(Maps API);
    R->L, V->L, L->G, L->H, G->T, G->M, H->I, I->C, M->C, M->X{timeout=1s breaker=on}, T->M, T->D, T~>Q{via=outbox},
    Q~>P, P~>R, P~>V, T~>H, H~>V
  `,
    warnings: ['observability-missing'],
  },
  'video streaming': {
    notation: `
    U:client(Viewers and creators), N:cdn(CDN){tech=CloudFront}, L:lb, G:gateway{auth=on rateLimit=on},
    A:app(Upload service){replicas=3}, V:app(Video service){replicas=6}, O:object(Raw uploads){tech=S3 role=upload},
    Q:queue(Transcoding jobs){tech=SQS dlq=on}, W:app(Transcoder){role=worker replicas=20}, S:object(Video segments){tech=S3},
    D:sql(Video metadata){tech=MySQL replicas=3}, K:cache(Metadata cache){tech=Redis}, E:search(Video search){tech=Elasticsearch},
    C:queue(Metadata changes){tech=Kafka dlq=on}, I:app(Indexer){role=worker}, T:telemetry(Metrics and logs){scope=all};
    U->N, N->L, L->G, G->A, G->V, U->O{signed=on}, A->D, A~>Q{via=outbox}, Q~>W, W->O{access=read}, W->S, N o> S,
    W->D, V->K, V->D{access=read}, V->E, D~>C, C~>I, I->E
  `,
    warnings: [],
  },
  'team chat': {
    notation: `
    U:client(Desktop and mobile), L:lb(Load balancer){layer=L4}, H:ws(Chat servers){replicas=8 auth=on},
    A:app(Channel service){replicas=4 auth=on}, M:app(Message service){replicas=6}, S:cache(Session store){tech=Redis},
    D:nosql(Messages){tech=Cassandra}, X:sql(Channels and members){tech=PostgreSQL replicas=2},
    Q:queue(Message events){tech=Kafka dlq=on}, W:app(Delivery worker){role=worker}, N:notify(Push notifications),
    O:object(Attachments){tech=S3}, E:cdn(CDN), T:telemetry(Monitoring){scope=all};
    U->L, U->E, L->H, L->A, H->M, H->S, A->X, A->O, M->D, M->X{access=read}, M~>Q{via=cdc}, Q~>W, W->S, W~>H, H~>U, W~>N,
    N~>U, E o> O
  `,
    warnings: [],
  },
  payments: {
    notation: `
    M:client(Merchants), W:entry(WAF){features=waf}, L:lb, G:gateway(API gateway){auth=on rateLimit=on},
    P:app(Payment service){replicas=4 idempotent=on}, R:app(Risk service){replicas=3}, B:app(Ledger service){replicas=3 idempotent=on},
    D:sql(Payments DB){tech=PostgreSQL replicas=2}, E:sql(Ledger DB){tech=PostgreSQL replicas=2},
    Q:queue(Payment events){tech=Kafka dlq=on}, X:external(Card network), Y:app(Charging worker){role=worker idempotent=on},
    Z:app(Webhook sender){role=worker idempotent=on}, V:external(Merchant webhooks), T:telemetry(Monitoring){scope=all};
    M->W, W->L, L->G, G->P, P->R, P->D, P~>Q{via=outbox}, Q~>Y, Y->X{timeout=5s breaker=on retries=3}, Q~>B, B->E, Q~>Z,
    Z->V{timeout=5s breaker=on retries=5}; brief consistency=strong transactions=on
  `,
    warnings: [],
  },
  'file sync': {
    notation: `
    U:client(Desktop client), N:cdn, L:lb, G:gateway{auth=on}, M:app(Metadata service){replicas=4}, B:app(Block service){replicas=6},
    H:app(Notification service){replicas=4}, D:sql(File metadata){tech=MySQL replicas=3}, K:cache(Metadata cache){tech=Memcached},
    O:object(Blocks){tech=S3}, Q:queue(File changes){tech=RabbitMQ dlq=on};
    U->N, U->L, L->G, G->M, G->B, G->H, M->D, M->K, M~>Q{via=outbox}, B->O, N o> O, Q~>H, H~>U
  `,
    warnings: ['observability-missing'],
  },
  'URL shortener': {
    notation: `
    U:client(Browser), L:lb(Load balancer), A:app(Redirect service){replicas=10}, W:app(Shorten service){replicas=2 auth=on},
    K:cache(Hot links){tech=Redis}, D:nosql(Links){tech=DynamoDB}, I:app(Key generator){replicas=2}, R:sql(Key ranges){tech=PostgreSQL replicas=2},
    Q:queue(Clicks){tech=Kinesis}, Y:app(Click analytics){role=worker}, T:nosql(Click stats){tech=ClickHouse role=analytics};
    U->L, L->A, L->W, A->K, A->D{access=read}, W->I, W->D, I->R, A~>Q, Q~>Y, Y->T
  `,
    // Anybody may send clicks, and whether that matters is a question worth an answer.
    warnings: ['auth-missing', 'observability-missing'],
  },
  'photo sharing': {
    notation: `
    U:client(Mobile app), N:cdn(CDN), L:lb, G:gateway{auth=on rateLimit=on}, P:app(Photo service){replicas=4},
    F:app(Feed service){replicas=6}, S:app(User service){replicas=3}, O:object(Photos){tech=S3},
    D:sql(Photo metadata){tech=PostgreSQL replicas=3}, X:sql(Users and follows){tech=PostgreSQL replicas=2}, K:cache(Feeds){tech=Redis},
    Q:queue(New photos){tech=Kafka dlq=on}, W:app(Feed builder){role=worker}, R:app(Thumbnailer){role=worker};
    U->N, N->L, L->G, G->P, G->F, G->S, U->O{signed=on}, P->D, P~>Q{via=outbox}, Q~>W, Q~>R, R->O, W->S, W->K, F->K, F->P,
    S->X, N o> O
  `,
    warnings: ['observability-missing'],
  },
  'web crawler': {
    notation: `
    J:app(Seed scheduler){role=worker trigger=schedule}, Q:queue(URL frontier){tech=Kafka dlq=on},
    F:app(Fetchers){role=worker replicas=50}, X:external(Web sites), D:external(DNS), K:cache(DNS cache){tech=Redis},
    O:object(Page store){tech=S3 role=lake}, P:queue(Fetched pages){tech=SQS dlq=on}, R:app(Parsers){role=worker replicas=20},
    S:nosql(Seen URLs){tech=Cassandra}, I:app(Indexer){role=worker}, E:search(Index){tech=Elasticsearch},
    T:telemetry(Crawl metrics){scope=all};
    J~>Q, Q~>F, F->K, F->D{timeout=1s retries=2 breaker=on}, F->X{timeout=10s breaker=on}, F->O, F~>P, P~>R, P~>I,
    R->O{access=read}, R->S, R~>Q, I->O{access=read}, I->E
  `,
    warnings: [],
  },
  'ad click aggregation': {
    notation: `
    U:client(Browsers), L:lb(Click balancer), C:app(Click ingestion){replicas=20}, K:queue(Raw clicks){tech=Kafka},
    F:app(Stream aggregator){tech=Flink role=worker}, A:nosql(Aggregates){tech=ClickHouse role=analytics}, O:object(Raw click archive){tech=S3 role=lake},
    R:app(Reconciliation job){role=worker trigger=schedule}, V:client(Advertisers), G:gateway{auth=on rateLimit=on}, B:lb(Query balancer),
    Q:app(Query service){replicas=3}, H:cache(Query cache){tech=Redis}, T:telemetry(Monitoring){scope=all};
    U->L, L->C, C~>K, K~>F, F->A, K~>O, R->O{access=read}, R->A, V->G, G->B, B->Q, Q->H, Q->A
  `,
    // Click fraud.
    warnings: ['auth-missing'],
  },
  'ticket sale': {
    notation: `
    U:client(Fans), N:cdn(CDN), L:lb, G:gateway{auth=on rateLimit=on}, W:app(Waiting room){replicas=4}, E:app(Event service){replicas=6},
    B:app(Booking service){replicas=6 idempotent=on}, K:cache(Event cache){tech=Redis}, R:cache(Seat reservations){tech=Redis},
    Z:cache(Waiting room tokens){tech=Redis role=session}, D:sql(Events DB){tech=PostgreSQL replicas=2}, O:sql(Bookings DB){tech=PostgreSQL replicas=2},
    X:external(Stripe), Q:queue(Booking events){tech=SQS dlq=on}, M:app(Ticket mailer){role=worker}, S:external(SendGrid),
    T:telemetry(Monitoring){scope=all};
    U->N, N->L, L->G, G->W, G->E, G->B, W->Z, E->K, E->D, B->R, B->O, B->X{timeout=5s breaker=on via=log-first},
    B~>Q{via=outbox}, Q~>M, M->S{timeout=5s retries=3 breaker=on}; brief consistency=strong transactions=on
  `,
    warnings: [],
  },
  'shared document': {
    notation: `
    U:client(Editors), L:lb(Load balancer){layer=L7}, A:app(Document service){replicas=4 auth=on}, H:ws(Collaboration server){replicas=6 auth=on},
    R:cache(Presence and sessions){tech=Redis}, D:sql(Documents){tech=PostgreSQL replicas=2}, O:nosql(Operations log){tech=DynamoDB},
    S:object(Snapshots){tech=S3 role=archive}, Q:queue(Edits){tech=Redis Pub/Sub}, W:app(Snapshot worker){role=worker trigger=schedule},
    T:telemetry(Monitoring){scope=all};
    U->L, L->A, L->H{protocol=wss}, A->D, H->O, H->R, H~>Q{via=log-first}, Q~>H, H~>U, W->O{access=read}, W->S, A->S{access=read}
  `,
    warnings: [],
  },
  'rate limiter': {
    notation: `
    U:client(API clients){platform=api}, L:lb, G:gateway(API gateway){auth=on}, R:app(Rate limiter){replicas=3}, C:cache(Counters){tech=Redis},
    D:sql(Limits per customer){tech=PostgreSQL replicas=2}, K:cache(Limits cache){tech=Redis}, A:app(Orders API){replicas=4 idempotent=on},
    E:sql(Orders){tech=PostgreSQL replicas=2}, T:telemetry(Monitoring){scope=all};
    U->L, L->G, G->R, G->A, R->C, R->K, R->D, A->E
  `,
    warnings: [],
  },
  'search autocomplete': {
    notation: `
    U:client(Browser), N:cdn(CDN){cachesDynamic=on}, L:lb, A:app(Suggest service){replicas=10}, K:cache(Top prefixes){tech=Redis},
    Z:nosql(Prefix table){tech=Cassandra}, S:app(Search service){replicas=10}, E:search(Index){tech=Elasticsearch},
    Q:queue(Search logs){tech=Kafka}, F:app(Log aggregator){role=worker}, O:object(Log archive){tech=S3 role=lake},
    B:app(Prefix builder){role=worker trigger=schedule}, D:sql(Pages){tech=PostgreSQL replicas=2}, P:app(Publishing job){role=worker trigger=schedule},
    C:queue(Page changes){tech=Kafka dlq=on}, I:app(Indexer){role=worker}, T:telemetry(Monitoring){scope=all};
    U->N, N->L, L->A, L->S, A->K, A->Z{access=read}, S->E, S~>Q, Q~>F, F->O, B->O{access=read}, B->Z, P->D, D~>C, C~>I, I->E;
    brief auth=none
  `,
    warnings: [],
  },
  leaderboard: {
    notation: `
    U:client(Players), L:lb, G:gateway{auth=on rateLimit=on}, S:app(Score service){replicas=4 idempotent=on}, B:app(Leaderboard service){replicas=4},
    R:cache(Leaderboard){tech=Redis Sorted Sets replicas=2}, D:sql(Scores){tech=PostgreSQL replicas=2}, Q:queue(Score events){tech=Kafka dlq=on},
    W:app(Ranking worker){role=worker idempotent=on}, H:ws(Live updates){replicas=4 auth=on}, P:queue(Rank changes){tech=Redis Pub/Sub},
    T:telemetry(Monitoring){scope=all};
    U->L, L->G, L->H, G->S, G->B, S->D, S~>Q{via=outbox}, Q~>W, W->R, W~>P, P~>H, H~>U, B->R
  `,
    warnings: [],
  },
}
