import { placed } from './placed.ts'
import type { TemplateBoard } from './template.ts'

/** The design in the compact notation, with its brief. */
export const REFERENCE_DESIGN = `
  U:client(Users/Clients), E:cdn(Edge: DNS/CDN/WAF){features=dns+waf},
  G:gateway(API Gateway){auth=on rateLimit=on}, L7:lb(L7 Load Balancer){layer=L7},
  S1:app(Service A){replicas=2 idempotent=on}, S2:app(Service B){replicas=2 idempotent=on},
  C1:cache(Cache){strategy=cache-aside ttl=3600}, C2:cache(Cache){strategy=cache-aside ttl=3600},
  DB1:sql(DB A){replicas=2}, DB2:sql(DB B){replicas=2}, O1:outbox(Outbox), O2:outbox(Outbox),
  K:queue(Stream){tech=Kafka replicas=3 role=stream shards=12 partitionKey=entityId dlq=on},
  W1:app(Consumers){replicas=2 role=worker idempotent=on}, P1:search(Projections/Search),
  M:telemetry(Metrics), T:telemetry(Tracing), LG:telemetry(Logs);
  U->E, E->G, G->L7, L7->S1, L7->S2, S1->C1, S2->C2, S1->DB1, S2->DB2, S1->O1, O1~>K, S2->O2, O2~>K, K~>W1,
  W1->P1, S1--M, S1--T, S1--LG, S2--M, S2--T, S2--LG;
  brief features=Reading and changing the records of two services, searching them latencyMs=200 availability=99.9 consistency=eventual dau=1000000 publicApi=on
`

/** One entrance, two services with their own stores, events through outboxes and a stream to a search projection. */
export const referenceDesign: TemplateBoard = () =>
  placed({
    name: 'Reference design',
    notation: REFERENCE_DESIGN,
    sizes: { businessSize: 300 },
    places: {
      U: [2, 13],
      E: [2, 8],
      G: [2, 13],
      L7: [2, 18],
      S1: [2, 6],
      S2: [2, 20],
      W1: [2, 30],
      C1: [2, 2],
      DB1: [2, 6],
      O1: [2, 10],
      K: [2, 14],
      O2: [2, 18],
      DB2: [2, 22],
      C2: [2, 26],
      P1: [2, 30],
      M: [21, 2],
      T: [33, 2],
      LG: [45, 2],
    },
  })
