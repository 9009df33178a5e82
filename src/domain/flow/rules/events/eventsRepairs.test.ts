import { testRuleRepairs } from '#testing/ruleRepairs.ts'

testRuleRepairs({
  'queue-without-consumer': [
    {
      repairs: {
        'Add a worker': ['+ app(Worker){idempotent=true role=worker}', '+ Profile events ~> Worker'],
        'Leave its consumers out of scope': [
          '- queue(Profile events)',
          '+ queue(Profile events){consumersOutOfScope=true}',
        ],
      },
    },
    {
      board: 'A:app(Shop), Q:queue(Jobs), W:app(Mailer){role=worker}; A~>Q, W~>Q',
      repairs: {
        'Add a worker': ['+ app(Worker){idempotent=true role=worker}', '+ Jobs ~> Worker'],
        'Turn the edge from the worker around': ['- Mailer ~> Jobs', '+ Jobs ~> Mailer'],
        'Leave its consumers out of scope': ['- queue(Jobs)', '+ queue(Jobs){consumersOutOfScope=true}'],
      },
    },
  ],
  'queue-without-producer': [
    { repairs: { 'Publish from the service that owns the data': ['+ Profiles ~> Profile events{via=outbox}'] } },
    {
      board:
        'A:app(Shop){owner=shop}, D:sql, B:app(Stock){owner=stock}, Q:queue(Jobs){owner=stock}, W:app{role=worker}; A->D, Q~>W',
      repairs: { 'Publish from the service that owns the data': ['+ Stock ~> Jobs'] },
    },
    {
      board: 'A:app(Web), B:app(Stock), D:sql, Q:queue(Jobs), W:app(Mailer){role=worker}; B->D, Q~>W',
      repairs: { 'Publish from the service that owns the data': ['+ Stock ~> Jobs{via=outbox}'] },
    },
    {
      board: 'A:app(Shop), D:sql(Stock), Q:queue(Jobs), W:app(Mailer){role=worker}; A->D, Q~>A, Q~>W',
      repairs: { 'Turn the edge to the service around': ['- Jobs ~> Shop', '+ Shop ~> Jobs{via=outbox}'] },
    },
    {
      when: 'what is said of the edge stays',
      board: 'A:app(Shop), Q:queue(Jobs), W:app(Mailer){role=worker}; Q~>A{label=Paid}, Q~>W',
      repairs: { 'Turn the edge to the service around': ['- Jobs ~> Shop{label=Paid}', '+ Shop ~> Jobs{label=Paid}'] },
    },
    {
      when: 'a WebSocket server keeps the data',
      board: 'H:ws(Chat), D:sql(Messages), Q:queue(Jobs), W:app(Mailer){role=worker}; H->D, Q~>W',
      repairs: { 'Publish from the service that owns the data': ['+ Chat ~> Jobs{via=outbox}'] },
    },
  ],
  'queue-without-dlq': [
    {
      board: 'A:app, Q:queue(Jobs){tech=Kafka replicas=3}, W:app(Mailer){role=worker}; A~>Q, Q~>W',
      repairs: {
        'Mark it as having a dead-letter queue': [
          '- queue(Jobs){replicas=3 technology=Kafka}',
          '+ queue(Jobs){dlq=true replicas=3 technology=Kafka}',
        ],
        'Add a dead-letter queue': [
          '+ queue(Dead-letter queue){replicas=3 role=dlq technology=Kafka}',
          '+ Jobs ~> Dead-letter queue',
        ],
      },
    },
  ],
  'dual-write-without-outbox': [
    {
      repairs: {
        'Publish through an outbox': ['- Profiles ~> Profile events', '+ Profiles ~> Profile events{via=outbox}'],
        'Insert an outbox': [
          '- Profiles ~> Profile events',
          '+ outbox(Outbox)',
          '+ Profiles -> Outbox',
          '+ Outbox ~> Profile events',
        ],
        'Publish by change data capture': ['- Profiles ~> Profile events', '+ Profile DB => Profile events'],
      },
    },
    {
      when: 'the edge has a label',
      board: 'A:app(Shop), D:sql(Stock), Q:queue(Orders); A->D, A~>Q{label=Placed}',
      repairs: {
        'Publish through an outbox': ['- Shop ~> Orders{label=Placed}', '+ Shop ~> Orders{label=Placed via=outbox}'],
        'Insert an outbox': [
          '- Shop ~> Orders{label=Placed}',
          '+ outbox(Outbox)',
          '+ Shop -> Outbox{label=Placed}',
          '+ Outbox ~> Orders',
        ],
        'Publish by change data capture': ['- Shop ~> Orders{label=Placed}', '+ Stock => Orders{label=Placed}'],
      },
    },
    {
      when: 'an index that is only written, by an edge with a label',
      board: 'A:app(Shop), D:sql(Stock), S:search(Index); A->D, A->S{access=write label=Products}',
      repairs: {
        'Feed the index by change data capture': [
          '- Shop -> Index{access=write label=Products}',
          '+ Stock => Index{label=Products}',
        ],
      },
    },
    {
      board: 'A:app(Shop), D:sql(Stock), S:search(Index); A->D, A->S{access=read-write}, A->S{access=write}',
      repairs: {
        'Feed the index by change data capture': [
          '- Shop -> Index{access=read-write}',
          '- Shop -> Index{access=write}',
          '+ Shop -> Index{access=read}',
          '+ Stock => Index',
        ],
      },
    },
  ],
  'dual-write-external': [
    {
      repairs: {
        'Store the intent first': [
          '- Bookings -> Payment provider{breaker=true timeout=2000}',
          '+ Bookings -> Payment provider{breaker=true timeout=2000 via=log-first}',
        ],
        'Insert a queue and a worker': [
          '- Bookings -> Payment provider{breaker=true timeout=2000}',
          '+ queue(Message queue){dlq=true}',
          '+ app(Worker){idempotent=true role=worker}',
          '+ Worker -> Payment provider{breaker=true timeout=2000}',
          '+ Bookings ~> Message queue{via=outbox}',
          '+ Message queue ~> Worker',
        ],
        'Make it idempotent and repeat the call': [
          '- Bookings -> Payment provider{breaker=true timeout=2000}',
          '+ Bookings -> Payment provider{breaker=true retries=3 timeout=2000}',
        ],
      },
    },
    {
      when: 'the edge states retries already',
      board: 'C:client, A:app(Shop), D:sql(Orders), X:external(Stripe); C->A, A->D, A->X{retries=5}',
      repairs: {
        'Store the intent first': ['- Shop -> Stripe{retries=5}', '+ Shop -> Stripe{retries=5 via=log-first}'],
        'Insert a queue and a worker': [
          '- Shop -> Stripe{retries=5}',
          '+ queue(Message queue){dlq=true}',
          '+ app(Worker){idempotent=true role=worker}',
          '+ Worker -> Stripe{retries=5}',
          '+ Shop ~> Message queue{via=outbox}',
          '+ Message queue ~> Worker',
        ],
        'Make it idempotent and repeat the call': ['- app(Shop)', '+ app(Shop){idempotent=true}'],
      },
    },
  ],
  'worker-calls-back': [
    {
      repairs: {
        'Put what is needed into the message': ['- Invoicing -> Orders'],
        'Answer by an event': [
          '- Invoicing -> Orders',
          '+ queue(Message queue 2){dlq=true}',
          '+ Invoicing ~> Message queue 2',
          '+ Message queue 2 ~> Orders',
        ],
      },
    },
  ],
  'write-not-idempotent': [
    { repairs: { 'Accept an idempotency key': ['- app(Order service)', '+ app(Order service){idempotent=true}'] } },
    {
      board: 'Q:queue, W:app(Mailer){role=worker idempotent=off}, P:notify; Q~>W, W->P',
      repairs: {
        'Recognise messages that come again': [
          '- app(Mailer){idempotent=false role=worker}',
          '+ app(Mailer){idempotent=true role=worker}',
        ],
      },
    },
  ],
})
