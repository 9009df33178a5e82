import { expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { checkBoard } from './engine.ts'

const ALL = { speaks: ['live', 'settled', 'review'] } as const

interface Drawing {
  readonly notation: string
  /** the rules of severity warning that speak, once each; none of severity error does */
  readonly warnings: readonly string[]
  /** how many hints there are */
  readonly hints: number
}

/** The frameworks' own drawings, taken word for word: no properties, no brief unless a flow is drawn for one. */
const DRAWINGS: Readonly<Record<string, Drawing>> = {
  'the reference diagram': {
    notation: `U:client, E:cdn{features=dns+waf}, G:gateway, L:lb, S1:app(Service A), S2:app(Service B), C1:cache, C2:cache,
      D1:sql(DB A), D2:sql(DB B), O1:outbox, O2:outbox, K:queue(Stream){role=stream}, W:app(Consumers){role=worker},
      P:search(Projections), M:telemetry(Metrics), T:telemetry(Tracing), G2:telemetry(Logs);
      U->E, E->G, G->L, L->S1, L->S2, S1->C1, S2->C2, S1->D1, S2->D2, S1->O1, O1~>K, S2->O2, O2~>K, K~>W, W->P,
      S1--M, S1--T, S1--G2, S2--M, S2--T, S2--G2`,
    warnings: ['queue-without-dlq'],
    hints: 3,
  },
  'the request flow of a public interface': {
    notation: `C:client, I:lb(Ingress), G:gateway, B:app(BFF){role=bff}, S:app(Core services), D:sql(Data);
      C->I, I->G, G->B, B->S, S->D; brief publicApi=on`,
    warnings: [],
    hints: 3,
  },
  'the request flow of a private interface': {
    notation: `C:client, I:lb(Ingress), B:app(BFF){role=bff}, S:app(Core services), D:sql(Data);
      C->I, I->B, B->S, S->D; brief publicApi=off`,
    warnings: [],
    hints: 1,
  },
  'the architecture template': {
    notation: `C:client, L:lb, G:gateway, S:app(Services), A:app(Application servers), K:cache, Q:queue,
      W:app(Background workers){role=worker}, D:sql(Database), F:object(File storage), N:cdn, M:telemetry(Monitoring);
      C->L, L->G, G->S, S~>Q, A->K, A->D, A->Q, K->D, A->F, Q->W, W->F, D->F, F~>N, N->M, D->M`,
    warnings: [
      'unreachable-node',
      'media-not-behind-cdn',
      'queue-without-dlq',
      'dual-write-without-outbox',
      'observability-missing',
    ],
    hints: 9,
  },
  'the one-line flow': {
    notation: `C:client, N:cdn, L:lb, A:app(App servers), K:cache, D:sql, O:object(Static assets){role=static},
      Q:queue, W:app(Workers){role=worker}; C->N, N->L, L->A, A->K, K->D, N->O, A~>Q, Q~>W`,
    warnings: ['auth-missing', 'queue-without-dlq', 'observability-missing'],
    hints: 6,
  },
  'the chat sketch': {
    notation: `A:client(Sender), B:client(Receiver), H:ws(WebSocket gateway), I:ws(WebSocket gateway), M:app(Message service),
      Z:nosql(Cassandra){tech=Cassandra}, R:cache(Redis), K:queue(Kafka){tech=Kafka}, W:app(Fanout worker){role=worker},
      P:notify(Push notification); A->H, H->M, M->Z, M->R, M~>K, K~>W, W->I, I->B, I->P`,
    warnings: [
      'no-ingress',
      'background-called-sync',
      'queue-without-dlq',
      'dual-write-without-outbox',
      'observability-missing',
    ],
    hints: 4,
  },
  'the single server': {
    notation: 'C:client, A:app, D:sql; C->A, A->D; brief stage=mvp',
    warnings: [],
    hints: 0,
  },
}

test.each(Object.entries(DRAWINGS))('%s, taken as drawn, has its warnings and hints and no error', (_, drawing) => {
  const findings = checkBoard(parseNotation(drawing.notation), ALL)
  const of = (severity: string) => findings.filter((finding) => finding.severity === severity)
  expect(of('error')).toEqual([])
  expect(
    of('warning')
      .map(({ rule }) => rule)
      .sort(),
  ).toEqual([...drawing.warnings].sort())
  expect(of('hint')).toHaveLength(drawing.hints)
})
