import { testRuleRepairs } from '#testing/ruleRepairs.ts'

testRuleRepairs({
  'observability-missing': [
    {
      repairs: {
        'Add metrics, tracing and logs': [
          '+ telemetry(Metrics)',
          '+ telemetry(Tracing)',
          '+ telemetry(Logs)',
          '+ Shop -- Metrics',
          '+ Shop -- Tracing',
          '+ Shop -- Logs',
        ],
        'Add telemetry for the whole board': ['+ telemetry(Metrics, logs, traces){scope=all}'],
      },
    },
    {
      board:
        'C:client, N:cdn, G:gateway, L:lb, A:app(Shop), K:cache, D:sql, B:app(Stock), T:telemetry(Metrics); C->N, N->G, G->L, L->A, A->K, A->D, L->B, A--T',
      repairs: {
        'Add telemetry for the whole board': ['+ telemetry(Metrics, logs, traces){scope=all}'],
        'Connect them to the telemetry of the board': ['+ Stock -- Metrics'],
      },
    },
  ],
  'brief-incomplete': [
    { repairs: {} },
    {
      board:
        'C:client(User), G:gateway, L:lb, A:app(Shop), D:sql(Stock); C->G, G->L, L->A, A->D; brief features=any consistency=strong dau=10',
      repairs: {
        'Aim for 200 ms and 99.9 %, as for a web product': ['+ brief availability=99.9', '+ brief latencyMs=200'],
        'Aim for 100 ms and 99.9 %, as for a mobile app': ['+ brief availability=99.9', '+ brief latencyMs=100'],
        'Aim for 50 ms and 99.9 %, as for a real-time product': ['+ brief availability=99.9', '+ brief latencyMs=50'],
      },
    },
    {
      board:
        'C:client(User), G:gateway, L:lb, A:app(Shop), D:sql(Stock); C->G, G->L, L->A, A->D; brief features=any consistency=strong dau=10 latencyMs=120',
      repairs: { 'Aim for 99.9 %': ['+ brief availability=99.9'] },
    },
  ],
  'over-engineered': [
    {
      when: 'the service behind a BFF stays, the BFF goes',
      board:
        'C:client(User), L:lb, B:app(Web){role=bff region=eu}, A:app(Orders){region=us}, D:sql(Orders DB); C->L, L->B, B->A, A->D; brief dau=10',
      repairs: {
        'Keep only clients, a load balancer, one service and its database': [
          '- app(Web){region=eu role=bff}',
          '- Load balancer -> Web',
          '- Web -> Orders',
          '+ Load balancer -> Orders',
        ],
      },
    },
    {
      board:
        'C:client(User), N:cdn, G:gateway, A:app(Orders), P:app(Profiles), S:app(Stock), T:app(Pricing), D:sql(Orders DB){shards=2}, E:sql(Profile DB); C->N, N->G, G->A, G->P, A->S, A->T, A->D, P->E; brief dau=1000 readWriteRatio=20',
      repairs: {
        'Keep only clients, a load balancer, one service, its cache and database': [
          '- cdn(CDN)',
          '- gateway(API gateway)',
          '- app(Profiles)',
          '- app(Stock)',
          '- app(Pricing)',
          '- sql(Orders DB){shards=2}',
          '- sql(Profile DB)',
          '- User -> CDN',
          '- CDN -> API gateway',
          '- API gateway -> Orders',
          '- API gateway -> Profiles',
          '- Orders -> Stock',
          '- Orders -> Pricing',
          '- Profiles -> Profile DB',
          '+ sql(Orders DB)',
          '+ lb(Load balancer)',
          '+ cache(Cache)',
          '+ User -> Load balancer',
          '+ Load balancer -> Orders',
          '+ Orders -> Cache',
        ],
      },
    },
    {
      board:
        'C:client(User), L:lb, A:app(Cart){owner=shop replicas=2}, B:app(Prices){owner=shop replicas=3}, F:app(Feed), D:sql(A), E:sql(B), G:sql(C), H:sql(D), I:sql(E); C->L, L->A, L->B, L->F, A->B, A->D, B->E, F->G, F->H, F->I; brief dau=1000',
      repairs: {
        'Keep only clients, a load balancer, one service and its database': [
          '- app(Prices){owner=shop replicas=3}',
          '- app(Feed)',
          '- sql(B)',
          '- sql(C)',
          '- sql(D)',
          '- sql(E)',
          '- Load balancer -> Prices',
          '- Load balancer -> Feed',
          '- Cart -> Prices',
          '- Prices -> B',
          '- Feed -> C',
          '- Feed -> D',
          '- Feed -> E',
        ],
        'Merge the services of one owner': [
          '- app(Cart){owner=shop replicas=2}',
          '- app(Prices){owner=shop replicas=3}',
          '- Load balancer -> Prices',
          '- Cart -> Prices',
          '- Prices -> B',
          '+ app(Cart){owner=shop replicas=3}',
          '+ Cart -> B',
        ],
      },
    },
  ],
})
