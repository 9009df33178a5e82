import { testRuleRepairs } from '#testing/ruleRepairs.ts'

testRuleRepairs({
  'sync-cycle': [
    {
      repairs: {
        'Put a queue into the request that closes the circle': [
          '- Payments -> Orders',
          '+ queue(Message queue){dlq=true}',
          '+ Payments ~> Message queue',
          '+ Message queue ~> Orders',
        ],
        'Remove the request that closes the circle': ['- Payments -> Orders'],
      },
    },
    {
      board: 'A:app, B:app, E:app; A->B, B->E, E->A, E->B, E->B',
      repairs: {
        'Put a queue into the request that closes the circle': [
          '- Application server 3 -> Application server',
          '- Application server 3 -> Application server 2',
          '- Application server 3 -> Application server 2',
          '+ queue(Message queue){dlq=true}',
          '+ queue(Message queue 2){dlq=true}',
          '+ Application server 3 ~> Message queue',
          '+ Application server 3 ~> Message queue 2',
          '+ Message queue ~> Application server',
          '+ Message queue 2 ~> Application server 2',
        ],
        'Remove the request that closes the circle': [
          '- Application server 3 -> Application server',
          '- Application server 3 -> Application server 2',
          '- Application server 3 -> Application server 2',
        ],
      },
    },
    {
      when: 'who saves publishes through an outbox',
      board: 'A:app(Orders), B:app(Payments), D:sql; A->B, B->D, B->A',
      repairs: {
        'Put a queue into the request that closes the circle': [
          '- Payments -> Orders',
          '+ queue(Message queue){dlq=true}',
          '+ Payments ~> Message queue{via=outbox}',
          '+ Message queue ~> Orders',
        ],
        'Remove the request that closes the circle': ['- Payments -> Orders'],
      },
    },
    {
      board: 'B:app, A:app; A->B, B->A, B->A',
      repairs: {
        'Put a queue into the request that closes the circle': [
          '- Application server -> Application server 2',
          '- Application server -> Application server 2',
          '+ queue(Message queue){dlq=true}',
          '+ Application server ~> Message queue',
          '+ Message queue ~> Application server 2',
        ],
        'Remove the request that closes the circle': [
          '- Application server -> Application server 2',
          '- Application server -> Application server 2',
        ],
      },
    },
  ],
  'sync-chain-too-long': [
    {
      repairs: {
        'Put a queue before the last service of the row': [
          '- Stock -> Pricing',
          '+ queue(Message queue){dlq=true}',
          '+ Stock ~> Message queue',
          '+ Message queue ~> Pricing',
        ],
        'Let the BFF call the services itself': [
          '- Orders -> Stock',
          '- Stock -> Pricing',
          '+ Shop BFF -> Stock',
          '+ Shop BFF -> Pricing',
        ],
      },
    },
    {
      board: 'S:app, T:app, U:app, V:app, W:app; S->T, T->U, U->V, U->W',
      repairs: {
        'Put a queue before the last service of the row': [
          '- Application server 3 -> Application server 4',
          '- Application server 3 -> Application server 5',
          '+ queue(Message queue){dlq=true}',
          '+ queue(Message queue 2){dlq=true}',
          '+ Application server 3 ~> Message queue',
          '+ Application server 3 ~> Message queue 2',
          '+ Message queue ~> Application server 4',
          '+ Message queue 2 ~> Application server 5',
        ],
      },
    },
    {
      board: 'B:app{role=bff}, S:app, L:lb{tier=business}, T:app, U:app; B->S, S->L, L->T, T->U',
      repairs: {
        'Put a queue before the last service of the row': [
          '- Application server 3 -> Application server 4',
          '+ queue(Message queue){dlq=true}',
          '+ Application server 3 ~> Message queue',
          '+ Message queue ~> Application server 4',
        ],
        'Let the BFF call the services itself': [
          '- Application server 2 -> Load balancer',
          '- Application server 3 -> Application server 4',
          '+ Application server -> Load balancer',
          '+ Application server -> Application server 4',
        ],
      },
    },
  ],
})
