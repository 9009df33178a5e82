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
})
