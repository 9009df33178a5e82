import { testRuleRepairs } from '#testing/ruleRepairs.ts'

testRuleRepairs({
  'single-point-of-failure': [
    {
      repairs: {
        'Set replicas to 2': ['- sql(Products){replicas=1}', '+ sql(Products){replicas=2}'],
        'Add a standby': ['+ sql(Standby){replicas=1 role=replica}', '+ Products => Standby'],
        'Mark as managed': ['- sql(Products){replicas=1}', '+ sql(Products){managed=true replicas=1}'],
      },
    },
    {
      board:
        'C:client(User), G:gateway(Door), A:app(Shop), B:app(Prices), D:sql(Stock){tech=PostgreSQL shards=2 partitionKey=id}, K:cache; C->G, G->A, G->B, A->D, A->K; brief availability=99.9',
      repairs: {
        'Set replicas to 2 behind a load balancer': [
          '- app(Shop)',
          '- app(Prices)',
          '- sql(Stock){partitionKey=id shards=2 technology=PostgreSQL}',
          '- Door -> Shop',
          '- Door -> Prices',
          '+ app(Shop){replicas=2}',
          '+ app(Prices){replicas=2}',
          '+ sql(Stock){partitionKey=id replicas=2 shards=2 technology=PostgreSQL}',
          '+ lb(Load balancer)',
          '+ Load balancer -> Shop',
          '+ Load balancer -> Prices',
          '+ Door -> Load balancer',
        ],
        'Add a standby per database, set other replicas to 2 behind a load balancer': [
          '- app(Shop)',
          '- app(Prices)',
          '- Door -> Shop',
          '- Door -> Prices',
          '+ app(Shop){replicas=2}',
          '+ app(Prices){replicas=2}',
          '+ sql(Standby){partitionKey=id replicas=1 role=replica shards=2 technology=PostgreSQL}',
          '+ lb(Load balancer)',
          '+ Load balancer -> Shop',
          '+ Load balancer -> Prices',
          '+ Stock => Standby',
          '+ Door -> Load balancer',
        ],
        'Mark as managed': [
          '- app(Shop)',
          '- app(Prices)',
          '- sql(Stock){partitionKey=id shards=2 technology=PostgreSQL}',
          '+ app(Shop){managed=true}',
          '+ app(Prices){managed=true}',
          '+ sql(Stock){managed=true partitionKey=id shards=2 technology=PostgreSQL}',
        ],
      },
    },
    {
      when: 'copies of a WebSocket server have to find each other’s users',
      board:
        'C:client(App), L:lb, H:ws(Chat){replicas=1}, D:nosql(Messages){replicas=3}, A:app(Messaging){replicas=2}, B:app(Profiles){replicas=2}; C->L, L->H, H->A, A->D, L->B',
      repairs: {
        'Set replicas to 2, with a session registry': [
          '- ws(Chat){replicas=1}',
          '+ ws(Chat){replicas=2}',
          '+ cache(Session registry){role=session}',
          '+ Chat -> Session registry{share=0.01}',
        ],
        'Mark as managed': ['- ws(Chat){replicas=1}', '+ ws(Chat){managed=true replicas=1}'],
      },
    },
  ],
  'external-call-unprotected': [
    {
      when: 'the worker takes over what is said of the call',
      board: 'A:app(Trips), X:external(Maps); A->X{label=Routes timeout=5s}',
      repairs: {
        'Set a timeout, retries and a circuit breaker': [
          '- Trips -> Maps{label=Routes timeout=5000}',
          '+ Trips -> Maps{breaker=true label=Routes retries=3 timeout=5000}',
        ],
        'Insert a queue and a worker': [
          '- Trips -> Maps{label=Routes timeout=5000}',
          '+ queue(Message queue){dlq=true}',
          '+ app(Worker){idempotent=true role=worker}',
          '+ Worker -> Maps{label=Routes timeout=5000}',
          '+ Trips ~> Message queue',
          '+ Message queue ~> Worker',
        ],
      },
    },
    {
      repairs: {
        'Set a timeout, retries and a circuit breaker': [
          '- Tickets -> Payment gateway',
          '+ Tickets -> Payment gateway{breaker=true retries=3 timeout=2000}',
        ],
        'Insert a queue and a worker': [
          '- Tickets -> Payment gateway',
          '+ queue(Message queue){dlq=true}',
          '+ app(Worker){idempotent=true role=worker}',
          '+ Worker -> Payment gateway',
          '+ Tickets ~> Message queue{via=outbox}',
          '+ Message queue ~> Worker',
        ],
      },
    },
    {
      board: 'A:app(Shop), X:external(Login){role=identity}; A->X, A->X{retries=1 timeout=1s}',
      repairs: { 'Set a timeout and retries': ['- Shop -> Login', '+ Shop -> Login{retries=3 timeout=2000}'] },
    },
  ],
  'capacity-overload': [
    {
      when: 'copies of a WebSocket server have to find each other’s users',
      board: 'C:client(App), L:lb, H:ws(Chat){replicas=1}; C->L, L->H; brief concurrentConnections=60000',
      repairs: {
        'Set replicas to 4, with a session registry': [
          '- ws(Chat){replicas=1}',
          '+ ws(Chat){replicas=4}',
          '+ cache(Session registry){role=session}',
          '+ Chat -> Session registry{share=0.01}',
        ],
      },
    },
    {
      when: 'a WebSocket server has its registry',
      board:
        'C:client(App), L:lb, H:ws(Chat){replicas=1}, K:cache{role=registry}; C->L, L->H, H->K; brief concurrentConnections=60000',
      repairs: { 'Set replicas to 4': ['- ws(Chat){replicas=1}', '+ ws(Chat){replicas=4}'] },
    },
    { repairs: { 'Set replicas to 20': ['- app(Feed){replicas=4}', '+ app(Feed){replicas=20}'] } },
    {
      board: 'C:client(User), A:app(Feed){replicas=1}; C->A; brief peakReadQps=3000',
      repairs: {
        'Set replicas to 6 behind a load balancer': [
          '- app(Feed){replicas=1}',
          '- User -> Feed',
          '+ app(Feed){replicas=6}',
          '+ lb(Load balancer)',
          '+ Load balancer -> Feed',
          '+ User -> Load balancer',
        ],
      },
    },
    {
      board:
        'C:client(User), A:app(Feed), D:sql(Posts){replicas=1}; C->A, A->D; brief peakReadQps=30000 peakWriteQps=100',
      repairs: {
        'Add a cache before it': ['+ cache(Cache){strategy=cache-aside ttl=3600}', '+ Feed -> Cache'],
        'Read from a new replica': [
          '- Feed -> Posts',
          '+ sql(Read replica){replicas=4 role=replica}',
          '+ Feed -> Posts{access=write}',
          '+ Posts => Read replica',
          '+ Feed -> Read replica{access=read}',
        ],
        'Set shards to 4': ['- sql(Posts){replicas=1}', '+ sql(Posts){partitionKey=id replicas=1 shards=4}'],
      },
    },
    {
      when: 'a call states the share of reads that it brings',
      board:
        'C:client(User), A:app(Feed), D:sql(Posts){replicas=1}; C->A, A->D{readshare=0.5}; brief peakReadQps=30000 peakWriteQps=100',
      repairs: {
        'Add a cache before it': ['+ cache(Cache){strategy=cache-aside ttl=3600}', '+ Feed -> Cache'],
        'Read from a new replica': [
          '- Feed -> Posts{readShare=0.5}',
          '+ sql(Read replica){replicas=3 role=replica}',
          '+ Feed -> Posts{access=write readShare=0.5}',
          '+ Posts => Read replica',
          '+ Feed -> Read replica{access=read readShare=0.5}',
        ],
        'Set shards to 2': ['- sql(Posts){replicas=1}', '+ sql(Posts){partitionKey=id replicas=1 shards=2}'],
      },
    },
    {
      board:
        'C:client(User), A:app(Log), D:sql(Events){replicas=2 partitionKey=day}; C->A, A->D; brief peakWriteQps=30000',
      repairs: {
        'Set shards to 6': [
          '- sql(Events){partitionKey=day replicas=2}',
          '+ sql(Events){partitionKey=day replicas=2 shards=6}',
        ],
      },
    },
  ],
  'no-failure-headroom': [
    {
      repairs: {
        'Set replicas to 11': ['- app(Feed){replicas=10}', '+ app(Feed){replicas=11}'],
        'Set replicas to 20': ['- app(Feed){replicas=10}', '+ app(Feed){replicas=20}'],
      },
    },
  ],
  'write-heavy-single-sql': [
    {
      repairs: {
        'Set shards to 4': ['- sql(History)', '+ sql(History){partitionKey=id shards=4}'],
        'Replace it with Cassandra': ['- sql(History)', '+ nosql(History){partitionKey=id technology=Cassandra}'],
        'Insert a queue and a worker': [
          '- Intake -> History',
          '+ queue(Message queue){dlq=true}',
          '+ app(Worker){idempotent=true role=worker}',
          '+ Intake -> History{access=read}',
          '+ Intake ~> Message queue',
          '+ Worker -> History',
          '+ Message queue ~> Worker',
        ],
      },
    },
    {
      when: 'its replica comes along',
      board:
        'C:client, A:app(Intake), D:sql(History), R:sql(Copy); C->A, A->D{access=write}, D=>R; brief peakWriteQps=20000',
      repairs: {
        'Set shards to 4': ['- sql(History)', '+ sql(History){partitionKey=id shards=4}'],
        'Replace it with Cassandra': [
          '- sql(History)',
          '- sql(Copy)',
          '+ nosql(History){partitionKey=id technology=Cassandra}',
          '+ nosql(Copy){partitionKey=id technology=Cassandra}',
        ],
        'Insert a queue and a worker': [
          '- Intake -> History{access=write}',
          '+ queue(Message queue){dlq=true}',
          '+ app(Worker){idempotent=true role=worker}',
          '+ Worker -> History{access=write}',
          '+ Intake ~> Message queue',
          '+ Message queue ~> Worker',
        ],
      },
    },
  ],
  'single-region-global-users': [
    {
      repairs: {
        'Set regions to 2': ['+ brief regions=2'],
        'Loosen the availability target to 99.9 %': ['- brief availability=99.99', '+ brief availability=99.9'],
      },
    },
    {
      board:
        'C:client, N:cdn, L:lb, A:app, K:cache, D:sql; C->N, N->L, L->A, A->K, A->D; brief geo=global availability=99.999 latencyMs=80',
      repairs: {
        'Set regions to 2': ['+ brief regions=2'],
        'Loosen the latency target to 150 ms and the availability target to 99.9 %': [
          '- brief availability=99.999',
          '- brief latencyMs=80',
          '+ brief availability=99.9',
          '+ brief latencyMs=150',
        ],
      },
    },
  ],
  'multi-region-without-replication': [
    {
      repairs: {
        'Replicate between the regions': ['+ Carts EU => Carts US', '+ Carts US => Carts EU'],
        'Let the database replicate across regions': [
          '- sql(Carts EU){region=eu}',
          '- sql(Carts US){region=us}',
          '+ sql(Carts EU){multiRegion=true region=eu}',
          '+ sql(Carts US){multiRegion=true region=us}',
        ],
        'Keep the data in its region on purpose': [
          '- sql(Carts EU){region=eu}',
          '- sql(Carts US){region=us}',
          '+ sql(Carts EU){region=eu residency=true}',
          '+ sql(Carts US){region=us residency=true}',
        ],
      },
    },
    {
      board:
        'A:app(EU){region=eu}, P:app(US){region=us}, D:nosql(Carts){region=eu}, E:nosql(Copy){region=us}; A->D, P->E{access=read}',
      repairs: {
        'Replicate between the regions': ['+ Carts => Copy'],
        'Let the database replicate across regions': [
          '- nosql(Carts){region=eu}',
          '+ nosql(Carts){multiRegion=true region=eu}',
        ],
        'Keep the data in its region on purpose': [
          '- nosql(Carts){region=eu}',
          '+ nosql(Carts){region=eu residency=true}',
        ],
      },
    },
  ],
})
