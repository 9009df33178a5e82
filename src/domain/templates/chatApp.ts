import { placed } from './placed.ts'
import type { TemplateBoard } from './template.ts'

/** The design in the compact notation, with its brief. */
export const CHAT_APP = `
  A:client(Sender app){platform=ios}, B:client(Receiver app){platform=android},
  N:cdn(Media CDN){tech=CloudFront features=waf}, L:lb(Connection balancer){tech=NLB layer=L4},
  H:ws(WebSocket gateway){replicas=2000 auth=on}, M:app(Message service){replicas=1500},
  Z:nosql(Messages){tech=Cassandra replicas=210 shards=512 partitionKey=chatId+bucket},
  S:cache(Session registry){tech=Redis replicas=2 role=session shards=12},
  C:cache(Recent messages){tech=Redis replicas=2 shards=12 strategy=cache-aside ttl=86400},
  K:queue(Fan-out stream){tech=Kafka replicas=16 role=stream shards=512 partitionKey=chatId dlq=on},
  W:app(Fan-out worker){replicas=700 role=worker idempotent=on}, Q:queue(Push jobs){tech=SQS dlq=on},
  P:notify(Push service){tech=APNs/FCM}, O:object(Images){tech=S3 role=media},
  T:telemetry(Metrics, logs, traces){scope=all};
  A->L{protocol=wss}, B->L{protocol=wss}, L->H, H->M, H->S{share=0.01}, M->Z, M->C, M->S{access=read},
  M~>K{via=best-effort}, K~>W, W->S{access=read}, W~>H, H~>B, W~>Q, Q~>P, P~>B, A->O{signed=on}, B->N{share=0},
  N o> O;
  brief features=One-to-one and group chats, receipts, presence, images platforms=ios+android dau=500000000 readWriteRatio=0.07 peakReadQps=50000 peakWriteQps=700000 concurrentConnections=50000000 realtime=on media=on latencyMs=500 availability=99.99 consistency=eventual geo=global regions=3
`

/** Messages over open connections: a session registry finds the receiver, a stream fans out, push reaches who is away. */
export const chatApp: TemplateBoard = () =>
  placed({
    name: 'Chat app',
    notation: CHAT_APP,
    places: {
      A: [2, 7],
      B: [2, 16],
      L: [2, 11],
      N: [2, 27],
      H: [2, 11],
      M: [2, 5],
      W: [2, 18],
      P: [2, 23],
      Z: [2, 2],
      C: [2, 6],
      S: [2, 11],
      K: [2, 15],
      Q: [2, 21],
      O: [2, 27],
      T: [20, 2],
    },
  })
