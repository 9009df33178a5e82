import { testRuleRepairs } from '#testing/ruleRepairs.ts'

testRuleRepairs({
  'fan-out-in-request': [
    {
      repairs: {
        'Call them side by side, with a time limit': [
          '- app(Checkout){idempotent=true}',
          '+ app(Checkout){idempotent=true parallel=true}',
        ],
        'Let the last of the calls go by an event': [
          '- Checkout -> Delivery',
          '+ queue(Message queue){dlq=true}',
          '+ Checkout ~> Message queue',
          '+ Message queue ~> Delivery',
        ],
      },
    },
    {
      when: 'two services are too many, one of them in two boxes, and the caller saves',
      board:
        'A:app(Shop), D:sql, P:app(Prices), S:app(Stock), T:app(Tax), V:app(Tips), X:app(Tips 2), Y:app(Points); A->D, A->P, A->X, A->S, A->T, A->V{label=Ask}, A->Y',
      repairs: {
        'Call them side by side, with a time limit': ['- app(Shop)', '+ app(Shop){parallel=true}'],
        'Let the last 2 of the calls go by events': [
          '- Shop -> Tips 2',
          '- Shop -> Tips{label=Ask}',
          '- Shop -> Points',
          '+ queue(Message queue){dlq=true}',
          '+ Shop ~> Message queue{via=outbox}',
          '+ Message queue ~> Tips 2',
          '+ Message queue ~> Tips{label=Ask}',
          '+ Message queue ~> Points',
        ],
      },
    },
  ],
  'bff-missing': [
    {
      when: 'no service states its copies',
      board:
        'C:client{platform=web}, M:client{platform=ios}, L:lb, A:app(Orders), B:app(Stock), E:app(Prices); C->L, M->L, L->A, L->B, L->E; brief availability=99.9',
      repairs: {
        'Insert a BFF': [
          '- Load balancer -> Orders',
          '- Load balancer -> Stock',
          '- Load balancer -> Prices',
          '+ app(BFF){replicas=2 role=bff}',
          '+ Load balancer -> BFF',
          '+ BFF -> Orders{share=0.33}',
          '+ BFF -> Stock{share=0.33}',
          '+ BFF -> Prices{share=0.33}',
        ],
        'Insert a BFF for each platform': [
          '- Load balancer -> Orders',
          '- Load balancer -> Stock',
          '- Load balancer -> Prices',
          '+ app(iOS BFF){replicas=2 role=bff}',
          '+ app(Web BFF){replicas=2 role=bff}',
          '+ Load balancer -> iOS BFF',
          '+ iOS BFF -> Orders{share=0.33}',
          '+ iOS BFF -> Stock{share=0.33}',
          '+ iOS BFF -> Prices{share=0.33}',
          '+ Load balancer -> Web BFF',
          '+ Web BFF -> Orders{share=0.33}',
          '+ Web BFF -> Stock{share=0.33}',
          '+ Web BFF -> Prices{share=0.33}',
        ],
      },
    },
  ],
})
