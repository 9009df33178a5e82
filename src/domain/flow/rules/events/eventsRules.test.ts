import { expect, test } from 'vitest'
import { checkBoard } from '#domain/flow/engine.ts'
import { MOMENTS } from '#domain/flow/rule.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { type RuleCases, testRuleCases } from '#testing/ruleCases.ts'

const CASES: RuleCases = {
  'queue-without-consumer': {
    quiet: [
      'A:app, Q:queue{role=dlq}; A~>Q',
      'A:app, Q:queue{consumersOutOfScope=on}; A~>Q',
      'A:app, Q:queue, S:search; A~>Q, Q~>S',
      'Q:queue',
    ],
    speaks: ['D:sql, Q:queue{role=stream}; D=>Q', 'A:app, Q:queue, T:telemetry; A~>Q, Q--T', 'A:app, Q:queue; A->Q'],
  },
  'queue-without-producer': {
    quiet: [
      'Q:queue{role=dlq}, A:app; Q~>A',
      'O:object, Q:queue, A:app; O~>Q, Q~>A',
      'X:external, Q:queue, A:app; X~>Q, Q~>A',
    ],
    speaks: ['Q:queue{role=pubsub}, A:app; Q~>A', 'Q:queue, A:app; Q~>A, Q~>Q'],
  },
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
      'A:app, D:sql, Q:queue; A->D, A->Q',
      'B:app{role=bff}, D:nosql, Q:queue; B->D{access=write}, B~>Q',
      'W:ws, D:nosql, Q:queue; W->D, W~>Q',
      'A:app, D:sql, S:search; A->D, A->S{access=write}',
      'A:app, D:sql, S:search; A->D, A->S{access=read-write}',
      'A:app, D:sql, E:nosql, Q:queue; A->D, A->E, A~>Q, A~>Q',
      'A:app, D:sql, O:outbox, Q:queue; A->D, A->O, O~>Q, A~>Q',
    ],
  },
  'worker-calls-back': {
    quiet: [
      'A:app(Orders), Q:queue, W:app{role=worker}; A=>Q, Q~>W, W->A',
      'A:app(Orders), D:sql, Q:queue, W:app(Invoicing){role=worker}; A->D, A~>Q, Q~>W',
      'A:app(Orders), D:sql, Q:queue, W:app(Invoicing){role=worker}, H:ws; A->D, A~>Q, H~>Q, Q~>W, W->H',
      'A:app(Orders), D:sql, Q:queue, W:app(Invoicing){role=worker}, P:notify; A->D, A~>Q, Q~>W, W->P',
      'A:app(Orders), D:sql, Q:queue, W:app(Invoicing){role=worker}; A->D, A~>Q, Q~>W, W->A{share=0}',
      'A:app(Orders), D:sql, Q:queue, W:app(Invoicing){role=worker}; A->D, D=>Q, Q~>W, W->A',
      'A:app(Orders), O:object, Q:queue, W:app{role=worker}; A->O, O~>Q, Q~>W, W->A',
      'A:app(Orders), D:sql, Q:queue, W:app{role=worker trigger=schedule}; A->D, A~>Q, Q~>W, W->A',
      'A:app(Orders), D:sql, Q:queue, W:app(Invoicing){role=worker}, F:app(Users); A->D, A~>Q, Q~>W, W->F',
      'A:app(Orders), D:sql, Q:queue, W:app(Invoicing){role=worker}; A->D, A~>Q, Q~>W, W~>A',
      'A:app(Orders), D:sql, Q:queue, W:app(Invoicing){role=worker}; A->D, A~>Q, Q~>W, W->A, A->W',
      'A:app(Orders), D:sql, Q:queue, W:app(Invoicing){role=worker}; A->D, A~>Q, Q~>W, W->A; brief stage=mvp',
      'A:app(Orders), Q:queue, W:app(Invoicing); A~>Q, Q~>W, W->A',
      'A:app(Orders), P:app(Bills), Q:queue, R:queue, W:app{role=worker}; A~>Q, P~>R, Q~>P, R~>W, W->A',
    ],
    speaks: [
      'A:app(Orders), D:sql, Q:queue, W:app(Invoicing){role=worker}; A->D, A~>Q{via=outbox}, Q~>W, W->A',
      'A:app(Orders), D:sql, Q:queue, W:app(Invoicing){role=worker}; A->D, A->Q, Q~>W, W->A',
      'A:app(Orders), D:sql, Q:queue, W:app(Invoicing){role=worker}, X:outbox; A->D, A->X, X~>Q, Q~>W, W->A',
      'A:app(Orders), D:sql, Q:queue, W:app(Invoicing){role=worker}, R:queue; A->D, A~>R, R~>Q, Q~>W, W->A',
      'B:app(Shop){role=bff}, Q:queue, W:app{role=worker}; B~>Q, Q~>W, W->B{readshare=0}',
      'A:app(Orders), D:sql, Q:queue, W:app(Invoicing){role=worker}; A->D, A~>Q, D=>Q, Q~>W, W->A',
      'A:app(Orders), D:sql, Q:queue, W:app(Invoicing){role=worker}; A->D, A~>Q, Q~>W, W->A, W->A{timeout=1s}',
    ],
  },
  'dual-write-external': {
    quiet: [
      'C:client, A:app, D:sql, X:external(Payment provider); C->A, A->D{access=read}, A->X',
      'C:client, A:app, X:external(Payment provider); C->A, A->X',
      'A:app, D:sql, X:external(Payment provider); A->D, A->X',
      'C:client, B:app, Q:queue, A:app, D:sql, X:external(Payment provider); C->B, B~>Q, Q~>A, A->D, A->X',
      'C:client, A:app{role=worker}, D:sql, X:external(Payment provider); C->A, A->D, A->X',
      'C:client, A:app, D:sql, X:external(Maps); C->A, A->D, A->X',
      'C:client, A:app, D:sql, X:external(Discard); C->A, A->D, A->X',
      'C:client, A:app, D:sql, X:external(Payment provider); C->A, A->D, A->X{access=read}',
      'C:client, A:app, D:sql, X:external(Payment login){role=identity}; C->A, A->D, A->X',
      'C:client, A:app, D:sql, X:external(Single sign-on); C->A, A->D, A->X{access=write}',
      'C:client, A:app, D:sql, X:external(Bank feed){role=producer}; C->A, A->D, A->X{access=write}',
      'C:client, A:app, D:sql, X:external(Card pictures){role=media}; C->A, A->D, A->X{access=write}',
      'C:client, A:app, D:sql, X:external(Payment provider); C->A, A->D, A->X{via=outbox}',
      'C:client, A:app, D:sql, X:external(Payment provider); C->A, A->D, A->X{via=log-first}',
      'C:client, A:app{rationale=Repeated by hand}, D:sql, X:external(Payment provider); C->A, A->D, A->X{via=best-effort}',
      'C:client, A:app, D:sql, X:external(Payment provider){rationale=Repeats by itself}; C->A, A->D, A->X{via=best-effort}',
      'C:client, A:app{idempotent=on}, D:sql, X:external(Payment provider); C->A, A->D, A->X{retries=3}',
      'C:client, A:app, D:sql, X:external(Payment provider); C->A, A->D, A~>X',
      'C:client, A:app, D:sql, X:external(Payment provider); C->A, A->D, A->X; brief stage=mvp',
    ],
    speaks: [
      'C:client, A:app, D:sql, X:external(Payment provider); C->A, A->D, A->X{timeout=2s breaker=on}',
      'C:client, L:lb, B:app(Shop), A:app, D:nosql, X:external(Stripe); C->L, L->B, B->A, A->D, A->X',
      'C:client, A:app, D:sql, X:external{tech=PayPal}; C->A, A->D, A->X',
      'C:client, A:app, D:sql, X:external(Partner){tech=Bank API}; C->A, A->D, A->X',
      'C:client, A:app, D:sql, X:external(ShippingAPI); C->A, A->D, A->X',
      'C:client, A:app, D:sql, X:external(card_refunds); C->A, A->D, A->X',
      'C:client, A:app, D:sql, X:external(Partner); C->A, A->D, A->X{access=write}',
      'C:client, A:app, D:sql, X:external(Maps); C->A, A->D, A->X{access=read-write}',
      'C:client, A:app, D:sql, X:external(Payment provider); C->A, A->D, A->X{via=best-effort}',
      'C:client, A:app, D:sql, X:external(Payment provider); C->A, A->D, A->X{via=cdc}',
      'C:client, A:app{idempotent=on}, D:sql, X:external(Payment provider); C->A, A->D, A->X',
      'C:client, A:app, D:sql, X:external(Payment provider); C->A, A->D, A->X{retries=3}',
      'C:client, H:ws, D:sql, X:external(Payments){role=provider}; C->H, H->D, H->X',
      'C:client, A:app, D:sql, X:external(Payment provider); C->A, A->D, A->X, A->X{retries=3}',
      'C:client, A:app, D:sql, X:external(SendGrid); C->A, A->D, A->X',
      'C:client, A:app, D:sql, X:external(Card authorization); C->A, A->D, A->X',
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
      'C:client, A:app(Orders 1){idempotent=on}, B:app(Orders 2), D:sql; C->A, C->B, A->D, B->D',
      'C:client, A:app(Orders 1), B:app(Orders 2){idempotent=on}, D:sql; C->A, C->B, A->D, B->D',
      'C:client, G:gateway{idempotent=on}, A:app(Orders 1), B:app(Orders 2), D:sql; C->G, G->A, C->B, A->D, B->D',
    ],
    speaks: [
      'C:client, A:app(Orders 1), B:app(Orders 2), D:sql; C->A, C->B, A->D, B->D',
      'Q:queue, W:app(Mail 1){role=worker idempotent=off}, V:app(Mail 2){role=worker idempotent=off}, D:sql; Q~>W, Q~>V, W->D, V->D',
      'C:client, A:app(Order service), D:sql; C->A, A->D',
      'C:client, A:app(Order service), D:sql, B:app(Stock), K:cache; C->A, A->B, A->K, A->D',
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

test('a service whose requests and messages may both come twice is told of once', () => {
  const board = parseNotation(
    `C:client, A:app(Orders){owner=shop}, D:sql, Q:queue, W:app(Invoices){role=worker idempotent=off owner=shop};
      C->A, A->D, Q~>W, W->D`,
  )
  const found = checkBoard(board, { speaks: MOMENTS }).filter(({ rule }) => rule === 'write-not-idempotent')
  expect(found.map(({ says }) => says)).toEqual([
    'A request or message to “Orders” and “Invoices” that is sent again would do its work twice.',
  ])
})
