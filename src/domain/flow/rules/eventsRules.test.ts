import { type FixCase, testFixCases } from '#testing/fixCases.ts'
import { type RuleCases, testRuleCases } from '#testing/ruleCases.ts'

const CASES: RuleCases = {
  'queue-without-dlq': {
    quiet: [
      'A:app, Q:queue{dlq=on}, W:app{role=worker}; A~>Q, Q~>W',
      'A:app, Q:queue, W:app{role=worker}, F:queue{role=dlq}; A~>Q, Q~>W, Q~>F',
      'A:app, Q:queue, W:app{role=worker}, F:queue{role=dlq}; A~>Q, Q~>W, W~>F',
      'A:app, Q:queue{role=pubsub}, W:app{role=worker}; A~>Q, Q~>W',
      'A:app, Q:queue{role=dlq}, W:app{role=worker}; A~>Q, Q~>W',
      'A:app, Q:queue, S:search; A~>Q, Q~>S',
      'A:app, Q:queue, W:app{role=worker}; A~>Q, W~>Q',
      'A:app, Q:queue, W:app{role=worker}; A~>Q, Q~>W; brief stage=mvp',
    ],
    speaks: [
      'A:app, Q:queue{dlq=off}, W:app{role=worker}; A~>Q, Q~>W',
      'A:app, Q:queue{role=stream}, P:notify; A~>Q, Q~>P',
      'A:app, Q:queue, W:app{role=worker}, F:queue; A~>Q, Q~>W, W~>F',
      'A:app, Q:queue, W:app{role=worker}, F:queue{role=dlq}; A~>Q, Q~>W, F~>Q',
      'A:app, Q:queue, V:app, W:app{role=worker}; A~>Q, Q~>V, Q~>W',
    ],
  },
  'dual-write-without-outbox': {
    quiet: [
      'A:app, D:sql, Q:queue; A->D, A~>Q{via=outbox}',
      'A:app, D:sql, Q:queue; A->D, A~>Q{via=cdc}',
      'A:app, D:sql, Q:queue; A->D, A~>Q{via=log-first}',
      'A:app, D:sql, Q:queue; A->D, A~>Q{via=best-effort}',
      'A:app, D:sql, O:outbox, Q:queue; A->D, A->O, O~>Q',
      'A:app, D:sql, Q:queue; A->D, D=>Q',
      'A:app, D:sql, S:search; A->D, D=>S, A->S',
      'A:app, D:sql, S:search; A->D, A->S{access=write via=best-effort}',
      'W:app{role=worker}, D:sql, Q:queue; W->D, W~>Q',
      'A:app, O:object, Q:queue; A->O, A~>Q',
      'A:app, K:cache, Q:queue; A->K, A~>Q',
      'A:app, Q:queue; A~>Q',
      'A:app, D:sql, Q:queue; A->D{access=read}, A~>Q',
      'A:app, D:sql, Q:queue; A->D, Q~>A',
    ],
    speaks: [
      'A:app, D:sql, Q:queue; A->D, A~>Q',
      'B:app{role=bff}, D:nosql, Q:queue; B->D{access=write}, B~>Q',
      'W:ws, D:nosql, Q:queue; W->D, W~>Q',
      'A:app, D:sql, S:search; A->D, A->S{access=write}',
      'A:app, D:sql, S:search; A->D, A->S{access=read-write}',
      'A:app, D:sql, E:nosql, Q:queue; A->D, A->E, A~>Q, A~>Q',
      'A:app, D:sql, O:outbox, Q:queue; A->D, A->O, O~>Q, A~>Q',
    ],
  },
  'write-not-idempotent': {
    quiet: [
      'C:client, A:app(Order service){idempotent=on}, D:sql; C->A, A->D',
      'C:client, G:gateway{idempotent=on}, A:app(Order service), D:sql; C->G, G->A, A->D',
      'C:client, A:app(Order history), D:sql; C->A, A->D{access=read}',
      'C:client, A:app(Order history), K:cache, D:sql; C->A, A->K, A->D{access=read}',
      'A:app(Order service), D:sql; A->D',
      'C:client, A:app(Border control), D:sql; C->A, A->D',
      'C:client, A:app(Feed), D:sql; C->A, A->D',
      'C:client, A:app(Feed), D:sql; C->A, A->D; brief publicApi=off',
      'C:client, A:app(Feed), D:sql; C->A, A->D; brief publicApi=on stage=mvp',
      'C:client, A:app(Feed){idempotent=on}, B:app(Likes), D:sql; C->A, A->B, B->D, A->D; brief publicApi=on',
      'C:client, A:app(Order status), W:ws; C->A, A~>W',
      'Q:queue, W:app{role=worker}, D:sql; Q~>W, W->D',
      'W:app{role=worker idempotent=off}, D:sql; W->D',
      'Q:queue, W:app{role=worker idempotent=off}; Q~>W',
      'Q:queue, W:app{role=worker idempotent=off}, D:sql; Q~>W, W->D{access=read}',
    ],
    speaks: [
      'C:client, A:app(Order service), D:sql; C->A, A->D',
      'C:client, A:app(PaymentApi), Q:queue; C->A, A~>Q',
      'C:client, B:app(Shop){role=bff}, A:app(StripeCheckout), O:outbox; C->B, B->A, A->O',
      'C:client, A:app(Bookings){idempotent=off}, D:nosql; C->A, A->D',
      'C:client, A:app(Wallet), K:cache{role=counter}; C->A, A->K',
      'C:client, A:app(Transfers), D:sql; C->A, A->D; brief stage=mvp',
      'C:client, A:app(Feed){critical=on}, D:sql; C->A, A->D',
      'C:client, A:app(Feed){critical=on}, D:sql; C->A, A->D; brief stage=mvp',
      'C:client, A:app(Feed), D:sql; C->A, A->D; brief publicApi=on',
      'C:client, G:gateway, L:lb, A:app(Feed), D:sql; C->G, G->L, L->A, A->D; brief publicApi=on',
      'Q:queue, W:app{role=worker idempotent=off}, D:sql; Q~>W, W->D',
      'Q:queue, W:app{role=worker idempotent=off}, P:notify; Q~>W, W->P',
      'Q:queue, W:app{role=worker idempotent=off}, X:external; Q~>W, W->X; brief stage=mvp',
    ],
  },
}

testRuleCases(CASES)

const FIXES: readonly FixCase[] = [
  {
    rule: 'queue-without-consumer',
    offers: {
      'Add a worker': ['+ app(Worker){idempotent=true role=worker}', '+ Profile events ~> Worker'],
      'Leave its consumers out of scope': [
        '- queue(Profile events)',
        '+ queue(Profile events){consumersOutOfScope=true}',
      ],
    },
  },
  {
    rule: 'queue-without-consumer',
    board: 'A:app(Shop), Q:queue(Jobs), W:app(Mailer){role=worker}; A~>Q, W~>Q',
    offers: {
      'Add a worker': ['+ app(Worker){idempotent=true role=worker}', '+ Jobs ~> Worker'],
      'Turn the edge from the worker around': ['- Mailer ~> Jobs', '+ Jobs ~> Mailer'],
      'Leave its consumers out of scope': ['- queue(Jobs)', '+ queue(Jobs){consumersOutOfScope=true}'],
    },
  },
  {
    rule: 'queue-without-producer',
    offers: { 'Publish from the service that owns the data': ['+ Profiles ~> Profile events{via=outbox}'] },
  },
  {
    rule: 'queue-without-producer',
    board:
      'A:app(Shop){owner=shop}, D:sql, B:app(Stock){owner=stock}, Q:queue(Jobs){owner=stock}, W:app{role=worker}; A->D, Q~>W',
    offers: { 'Publish from the service that owns the data': ['+ Stock ~> Jobs'] },
  },
  {
    rule: 'queue-without-producer',
    board: 'A:app(Shop), D:sql(Stock), Q:queue(Jobs), W:app(Mailer){role=worker}; A->D, Q~>A, Q~>W',
    offers: { 'Turn the edge to the service around': ['- Jobs ~> Shop', '+ Shop ~> Jobs{via=outbox}'] },
  },
  {
    rule: 'queue-without-dlq',
    board: 'A:app, Q:queue(Jobs){tech=Kafka replicas=3}, W:app(Mailer){role=worker}; A~>Q, Q~>W',
    offers: {
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
  {
    rule: 'dual-write-without-outbox',
    offers: {
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
    rule: 'dual-write-without-outbox',
    board: 'A:app(Shop), D:sql(Stock), S:search(Index); A->D, A->S{access=read-write}, A->S{access=write}',
    offers: {
      'Feed the index by change data capture': [
        '- Shop -> Index{access=read-write}',
        '- Shop -> Index{access=write}',
        '+ Shop -> Index{access=read}',
        '+ Stock => Index',
      ],
    },
  },
  {
    rule: 'write-not-idempotent',
    offers: {
      'Accept an idempotency key': ['- app(Order service)', '+ app(Order service){idempotent=true}'],
    },
  },
  {
    rule: 'write-not-idempotent',
    board: 'Q:queue, W:app(Mailer){role=worker idempotent=off}, P:notify; Q~>W, W->P',
    offers: {
      'Recognise messages that come again': [
        '- app(Mailer){idempotent=false role=worker}',
        '+ app(Mailer){idempotent=true role=worker}',
      ],
    },
  },
]

testFixCases(FIXES)
