import { describe, expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { checkBoard } from '../../engine.ts'
import { MOMENTS } from '../../rule.ts'

const severities = (rule: string, notation: string) =>
  checkBoard(parseNotation(notation), { speaks: MOMENTS }).flatMap((found) =>
    found.rule === rule ? [found.severity] : [],
  )

interface Cases {
  readonly hint: readonly string[]
  readonly warning: readonly string[]
}

const CASES: Readonly<Record<string, Cases>> = {
  'queue-without-dlq': {
    hint: [
      'A:app, Q:queue{fireAndForget=on}, W:app{role=worker}; A~>Q, Q~>W',
      'A:app{fireAndForget=on}, Q:queue, W:app{role=worker}; A~>Q, Q~>W',
      'A:app{fireAndForget=on}, O:outbox, Q:queue, W:app{role=worker}; A->O, O~>Q, Q~>W',
      'A:app, Q:queue, W:app{role=worker fireAndForget=on}; A~>Q, Q~>W',
      'A:app, Q:queue(Clicks), W:app(ClickAggregator); A~>Q, Q~>W',
      'A:app, Q:queue(Clicks), W:app(Usage stats){role=worker}, D:sql; A~>Q, Q~>W, W->D',
      'A:app, Q:queue(Clicks), W:app(Statistics); A~>Q, Q~>W',
      'A:app, Q:queue(Clicks), W:app(Reports){role=analytics}; A~>Q, Q~>W',
      'A:app, Q:queue, W:app(Loader){role=worker}, D:sql{role=analytics}; A~>Q, Q~>W, W->D',
      'A:app, Q:queue, W:app(Loader){role=worker}, D:sql{tech=Snowflake}; A~>Q, Q~>W, W->D{access=write}',
      'A:app, Q:queue, W:app(Loader){role=worker}, O:object{role=lake}, S:search{role=logs}; A~>Q, Q~>W, W->O, W->S',
      'A:app, Q:queue, W:app(Loader){role=worker}, T:telemetry; A~>Q, Q~>W, W~>T',
      'A:app, Q:queue, R:queue{dlq=on}, W:app(Loader){role=worker}, Y:app(Metrics); A~>Q, Q~>W, W~>R, R~>Y',
      'A:app, Q:queue, W:app(Loader){role=worker}, K:cache, D:sql{role=analytics}; A~>Q, Q~>W, W->K{access=read}, W->D',
    ],
    warning: [
      'A:app, Q:queue, W:app{role=worker}; A~>Q, Q~>W',
      'A:app{fireAndForget=on}, B:app, Q:queue, W:app{role=worker}; A~>Q, B~>Q, Q~>W',
      'A:app, Q:queue, W:app(Loader){role=worker}, D:sql; A~>Q, Q~>W, W->D',
      'A:app, Q:queue, W:app(Loader){role=worker}, D:sql{role=analytics}, E:sql; A~>Q, Q~>W, W->D, W->E',
      'A:app, Q:queue, W:app(Click aggregator), V:app(Billing); A~>Q, Q~>W, Q~>V',
      'A:app, Q:queue, W:app(Loader){role=worker}, T:telemetry; A~>Q, Q~>W, W--T',
      'A:app, Q:queue, W:app(Loader){role=worker}, P:search; A~>Q, Q~>W, W->P',
      'A:app, Q:queue, W:app(Statistician){role=worker}; A~>Q, Q~>W',
    ],
  },
  'dual-write-without-outbox': {
    hint: [
      'A:app{fireAndForget=on}, D:sql, Q:queue; A->D, A~>Q',
      'A:app, D:sql, Q:queue{fireAndForget=on}; A->D, A~>Q',
      'A:app, D:sql, Q:queue, W:app(Analytics); A->D, A~>Q, Q~>W',
      'A:app, D:sql, Q:queue, W:app(Analytics), F:queue{role=dlq}; A->D, A~>Q, Q~>W, Q~>F',
      'A:app{fireAndForget=on}, D:sql, S:search; A->D, A->S{access=write}',
    ],
    warning: [
      'A:app, D:sql, Q:queue; A->D, A~>Q',
      'A:app, D:sql, Q:queue, F:queue{role=dlq}; A->D, A~>Q, Q~>F',
      'A:app, D:sql, Q:queue, W:app(Analytics), V:app(Mailer){role=worker}; A->D, A~>Q, Q~>W, Q~>V',
      'A:app, D:sql, S:search{role=logs}; A->D, A->S{access=write}',
    ],
  },
  'write-not-idempotent': {
    hint: [
      'C:client, A:app(Order clicks){fireAndForget=on}, D:sql; C->A, A->D',
      'C:client, A:app(Order clicks){fireAndForget=on}, B:app(Order clicks 2), D:sql; C->A, C->B, A->D, B->D',
      'C:client, A:app(Order clicks), Q:queue{fireAndForget=on}; C->A, A~>Q',
      'C:client, A:app(Order clicks), Q:queue, W:app(Aggregation); C->A, A~>Q, Q~>W',
      'C:client, A:app(Order clicks), O:outbox, Q:queue, W:app(Aggregation); C->A, A->O, O~>Q, Q~>W',
      'Q:queue, W:app(Loader){role=worker idempotent=off}, D:sql{role=analytics}; Q~>W, W->D{access=write}',
      'Q:queue{fireAndForget=on}, W:app(Loader){role=worker idempotent=off}, D:sql; Q~>W, W->D',
    ],
    warning: [
      'C:client, A:app(Order service), D:sql; C->A, A->D',
      'C:client, A:app(Order clicks), D:sql, Q:queue{fireAndForget=on}; C->A, A->D, A~>Q',
      'C:client, A:app(Order clicks), O:outbox; C->A, A->O',
      'Q:queue, R:queue{fireAndForget=on}, W:app{role=worker idempotent=off}, D:sql; Q~>W, R~>W, W->D',
    ],
  },
  'dual-write-external': {
    hint: [
      'C:client, A:app, D:sql, X:external(Mail); C->A, A->D, A->X',
      'C:client, A:app, D:sql, X:external(EmailProvider); C->A, A->D, A->X',
      'C:client, A:app, D:sql, X:external(SMS gateway); C->A, A->D, A->X',
      'C:client, A:app, D:sql, X:external{tech=Twilio}; C->A, A->D, A->X{access=write}',
      'C:client, A:app, D:sql, X:external(Amazon SES); C->A, A->D, A->X',
      'C:client, A:app, D:sql, X:external(Mailgun); C->A, A->D, A->X',
    ],
    warning: [
      'C:client, A:app, D:sql, X:external(Payment mails); C->A, A->D, A->X',
      'C:client, A:app, D:sql, X:external(Stripe and SendGrid); C->A, A->D, A->X',
      'C:client, A:app, D:sql, X:external(Partner); C->A, A->D, A->X{access=write}',
    ],
  },
}

describe.each(Object.entries(CASES))('%s', (rule, { hint, warning }) => {
  test.each(hint)('is a hint where a loss does no harm: %s', (notation) => {
    expect(severities(rule, notation)).toEqual(['hint'])
  })

  test.each(warning)('is a warning where it does: %s', (notation) => {
    expect(severities(rule, notation)).toEqual(['warning'])
  })
})
