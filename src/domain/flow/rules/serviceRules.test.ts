import { expect, test } from 'vitest'
import type { EdgeId } from '#domain/board/board.ts'
import { flowOf } from '#domain/flow/flowGraph.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { type RuleCases, testRuleCases } from '#testing/ruleCases.ts'
import { testRuleRepairs } from '#testing/ruleRepairs.ts'
import { bffOwnsData } from './bffOwnsData.ts'

/** Boards near the line that the rules about services and real time draw. */
const CASES: RuleCases = {
  'bff-missing': {
    quiet: [
      'C:client{platform=web}, L:lb, A:app(One), B:app(Two), E:app(Three); C->L, L->A, L->B, L->E; brief platforms=web',
      'C:client{platform=web}, M:client, L:lb, A:app(One), B:app(Two), E:app(Three); C->L, M->L, L->A, L->B, L->E',
      'C:client, L:lb, A:app(One), B:app(Two); C->L, L->A, L->B; brief platforms=web+ios',
      'C:client, L:lb, A:app(One), B:app(Two), E:app(Two 2); C->L, L->A, L->B, L->E; brief platforms=web+ios',
      'C:client, L:lb, A:app(One), B:app(Two), H:ws, W:app(Job){role=worker}; C->L, L->A, L->B, L->H, L->W; brief platforms=web+ios',
      'C:client, L:lb, A:app(One), B:app(Two), E:app(Three); C->L, L->A, L->B, L->E; brief platforms=web+ios stage=mvp',
      'C:client, L:lb, A:app(One), B:app(Two), E:app(Three), F:app{role=bff}; L->A, L->B, L->E; brief platforms=web+ios',
      'C:client, L:lb, A:app(One), B:app(Two), E:app(Three); C->L, L->A, A->B, B->E; brief platforms=web+ios',
      'C:client, L:lb, M:lb, A:app(One), B:app(Two), E:app(Three); C->L, C->M, L->A, L->B, M->E; brief platforms=web+ios',
    ],
    speaks: [
      'C:client{platform=web}, L:lb, A:app(One), B:app(Two), E:app(Three); L->A, L->B, L->E; brief platforms=ios',
      'C:client, N:cdn, L:lb, M:lb, A:app(One), B:app(Two), E:app(Three); C->N, N->L, N->M, L->A, L->B, M->E; brief platforms=web+ios',
      'N:cdn, L:lb, A:app(One), B:app(Two), E:app(Three); N->L, L->A, L->B, L->E; brief platforms=web+ios',
    ],
  },
  'bff-owns-data': {
    quiet: [
      'B:app{role=bff}, A:app, K:cache; B->A, B->K',
      'B:app{role=bff}, A:app, D:sql; B->A, B->D{access=read}',
      'B:app{role=bff}, D:sql; B->D',
      'B:app{role=bff}, S:search, A:app; B->A, B->S',
      'B:app{role=bff}, W:app{role=worker}, Q:queue; B~>Q, Q~>W',
      'B:app{role=bff}, A:app, W:ws; B->A, B~>W',
    ],
    speaks: [
      'B:app{role=bff}, A:app, D:sql; B->D, B->D{access=write}',
      'B:app{role=bff}, A:app, Z:nosql; B->Z',
      'B:app{role=bff}, A:app, O:object; B->O',
      'B:app{role=bff}, A:app, S:search; B->S{access=write}',
      'B:app{role=bff}, A:app, Q:queue; B~>Q',
      'B:app{role=bff}, A:app, Q:queue; Q~>B',
    ],
  },
  'lb-single-target': {
    quiet: [
      'L:lb, A:app; L->A',
      'L:lb, A:app; L->A; brief availability=99.5',
      'L:lb, A:app{replicas=2}; L->A',
      'L:lb, A:app{replicas=1 autoscale=on}; L->A',
      'L:lb, A:app{replicas=1}; L->A; brief stage=mvp',
      'L:lb, A:app{replicas=1}, B:app{replicas=1}; L->A, L->B',
      'L:lb, A:app{replicas=1}, G:gateway; L->A, L->G',
      'L:lb, A:app{replicas=1}, M:lb; L->A, L->M',
      'L:lb{tier=data}, D:sql{replicas=1}; L->D',
      'L:lb, A:app{replicas=1}; L~>A',
    ],
    speaks: [
      'L:lb, A:app{replicas=1}; L->A, L->A',
      'L:lb, W:ws{replicas=1}; L->W',
      'L:lb, A:app; L->A; brief availability=99.9',
    ],
  },
  'stateful-service-scaled': {
    quiet: [
      'L:lb, A:app{replicas=3}; L->A',
      'L:lb, A:app{stateful=on}; L->A',
      'L:lb, A:app{stateful=on replicas=1}; L->A',
      'L:lb, A:app{stateful=on replicas=3 sticky=on}; L->A',
      'L:lb{sticky=on}, A:app{stateful=on replicas=3}; L->A',
      'L:lb, A:app{stateful=on replicas=3}, K:cache; L->A, A->K',
      'L:lb, A:app{stateful=on replicas=3}, Z:nosql; L->A, A->Z',
      'Q:queue, A:app{role=worker stateful=on replicas=3}; Q~>A',
      'L:lb, W:ws{stateful=on replicas=3}, K:cache; L->W, W->K',
    ],
    speaks: [
      'A:app{stateful=on replicas=2}',
      'L:lb, A:app{stateful=on replicas=3}, D:sql; L->A, A->D',
      'A:app{role=bff stateful=on replicas=3}, K:cache; A~>K',
      'L:lb{sticky=on}, G:gateway, A:app{stateful=on replicas=3}; L->G, G->A',
    ],
  },
  'realtime-without-push': {
    quiet: [
      'C:client, L:lb, A:app, D:sql; C->L, L->A, A->D; brief realtime=on',
      'C:client, L:lb, A:app, D:sql, K:cache, N:cdn; C->L, L->A, A->D',
      'C:client, L:lb, A:app, D:sql, K:cache, N:cdn; C->L, L->A, A->D; brief realtime=on realtimeVia=polling',
      'C:client, L:lb, A:app, D:sql, K:cache, N:cdn; C->L, L->A, A->D; brief realtime=on stage=mvp',
      'C:client, L:lb, A:app, D:sql, W:ws; C->L, L->A, A->D; brief realtime=on',
      'C:client, L:lb, A:app, D:sql, K:cache, N:cdn; C->L{protocol=sse}, L->A, A->D; brief realtime=on',
      'C:client, L:lb, A:app, D:sql, K:cache, P:notify; C->L, L->A, A->D, A~>P; brief realtime=on',
    ],
    speaks: [
      'C:client, L:lb, A:app, D:sql, K:cache, P:notify; C->L, L->A, A->D, A->P; brief realtime=on realtimeVia=push',
      'C:client, L:lb, A:app, D:sql, K:cache, N:cdn; C->L, L->A{protocol=sse}, A->D; brief realtime=on',
    ],
  },
}

testRuleCases(CASES)

test('an edge that would give data to a BFF is forbidden while it is drawn', () => {
  const forbidden = (notation: string) => {
    const board = parseNotation(notation)
    const whole = flowOf(board)
    const [link] = whole.links.filter(({ edge }) => edge.id === ('e1' as EdgeId))
    const flow = flowOf({ ...board, edges: [] })
    return link && bffOwnsData.forbids?.(flow, link)
  }
  expect(forbidden('B:app{role=bff}, A:app, D:sql; B->D')).toBe(true)
  expect(forbidden('B:app{role=bff}, A:app, Q:queue; Q~>B')).toBe(true)
  expect(forbidden('B:app{role=bff}, A:app, K:cache; B->K')).toBe(false)
  expect(forbidden('B:app{role=bff}, D:sql; B->D')).toBe(false)
})

testRuleRepairs({
  'bff-missing': [
    {
      board:
        'C:client{platform=web}, M:client{platform=ios}, L:lb, A:app(Orders){replicas=3}, B:app(Stock), E:app(Prices), H:ws; C->L, M->L, L->A{readshare=0.5}, L->B, L->E, L->H; brief availability=99.9',
      repairs: {
        'Insert a BFF': [
          '- L->A readShare=0.5',
          '- L->B',
          '- L->E',
          '+ “BFF” app role=bff replicas=3',
          '+ L->“BFF”',
          '+ “BFF”->A readShare=0.5',
          '+ “BFF”->B share=0.33',
          '+ “BFF”->E share=0.33',
        ],
        'Insert a BFF for each platform': [
          '- L->A readShare=0.5',
          '- L->B',
          '- L->E',
          '+ “iOS BFF” app role=bff replicas=3',
          '+ “Web BFF” app role=bff replicas=3',
          '+ L->“iOS BFF”',
          '+ “iOS BFF”->A readShare=0.5',
          '+ “iOS BFF”->B share=0.33',
          '+ “iOS BFF”->E share=0.33',
          '+ L->“Web BFF”',
          '+ “Web BFF”->A readShare=0.5',
          '+ “Web BFF”->B share=0.33',
          '+ “Web BFF”->E share=0.33',
        ],
      },
    },
    {
      board:
        'G:gateway, A:app(Orders), B:app(Stock), E:app(Prices); G->A, G->B{share=1}, G->E{writeshare=0}; brief platforms=web+ios availability=99.9',
      repairs: {
        'Insert a BFF': [
          '- G->A',
          '- G->B share=1',
          '- G->E writeShare=0',
          '+ “BFF” app role=bff',
          '+ G->“BFF”',
          '+ “BFF”->A share=0.33',
          '+ “BFF”->B share=1',
          '+ “BFF”->E writeShare=0',
        ],
        'Insert a BFF for each platform': [
          '- G->A',
          '- G->B share=1',
          '- G->E writeShare=0',
          '+ “iOS BFF” app role=bff',
          '+ “Web BFF” app role=bff',
          '+ G->“iOS BFF”',
          '+ “iOS BFF”->A share=0.33',
          '+ “iOS BFF”->B share=1',
          '+ “iOS BFF”->E writeShare=0',
          '+ G->“Web BFF”',
          '+ “Web BFF”->A share=0.33',
          '+ “Web BFF”->B share=1',
          '+ “Web BFF”->E writeShare=0',
        ],
      },
    },
  ],
  'bff-owns-data': [
    {
      board: 'B:app{role=bff}, A:app(Orders), E:app(Stock), D:sql; B->A, B->E, B->D{access=write}, E->D{access=read}',
      repairs: {
        'Leave it to the service behind the BFF': [
          '- B->D access=write',
          '- E->D access=read',
          '+ E->D access=read-write',
        ],
        'Make the BFF a service': ['- B app role=bff', '+ B app role=service'],
      },
    },
    {
      board: 'B:app{role=bff}, A:app, Q:queue, E:app; B->A, Q~>B, E~>Q',
      repairs: {
        'Leave it to the service behind the BFF': ['- Q~>B', '+ Q~>A'],
        'Make the BFF a service': ['- B app role=bff', '+ B app role=service'],
      },
    },
    {
      board: 'B:app{role=bff}, A:app, D:sql; B->D',
      repairs: { 'Make the BFF a service': ['- B app role=bff', '+ B app role=service'] },
    },
  ],
  'scaled-server-without-lb': [
    {
      board: 'C:client, G:gateway, A:app{replicas=3}; C->G, G->A',
      repairs: {
        'Insert a load balancer': ['- G->A', '+ “Load balancer” lb', '+ “Load balancer”->A', '+ G->“Load balancer”'],
        'Let the router spread the load itself': ['- G gateway', '+ G gateway balances=on'],
        'Set replicas to 1': ['- A app replicas=3', '+ A app replicas=1'],
      },
    },
    {
      board: 'C:client, A:app(Shop 1), B:app(Shop 2), E:app(Stock); C->A, C->B, C->E',
      repairs: {
        'Insert a load balancer': [
          '- C->A',
          '- C->B',
          '- C->E',
          '+ “Load balancer” lb',
          '+ “Load balancer”->A',
          '+ “Load balancer”->B',
          '+ “Load balancer”->E',
          '+ C->“Load balancer”',
        ],
      },
    },
  ],
  'lb-single-target': [
    {
      board: 'C:client, N:cdn, L:lb, A:app{replicas=1}; C->N, N->L, L->A',
      repairs: {
        'Set replicas to 2': ['- A app replicas=1', '+ A app replicas=2'],
        'Remove the load balancer': ['- L lb', '- N->L', '- L->A', '+ N->A'],
      },
    },
    {
      board: 'C:client, L:lb, H:ws{replicas=1}; C->L, L->H',
      repairs: { 'Remove the load balancer': ['- L lb', '- C->L', '- L->H', '+ C->H'] },
    },
  ],
  'stateful-service-scaled': [
    {
      board: 'L:lb, A:app{stateful=on replicas=3}, D:sql; L->A, A->D; brief availability=99.9',
      repairs: {
        'Keep the state in a session cache': ['+ “Sessions” cache role=session replicas=2', '+ A->“Sessions”'],
        'Turn on sticky sessions': ['- L lb', '+ L lb sticky=on'],
        'Make it stateless': ['- A app stateful=on replicas=3', '+ A app stateful=off replicas=3'],
      },
    },
    {
      board: 'A:app{stateful=on replicas=2}',
      repairs: {
        'Keep the state in a session cache': ['+ “Sessions” cache role=session', '+ A->“Sessions”'],
        'Turn on sticky sessions': ['- A app stateful=on replicas=2', '+ A app stateful=on replicas=2 sticky=on'],
        'Make it stateless': ['- A app stateful=on replicas=2', '+ A app stateful=off replicas=2'],
      },
    },
  ],
  'websocket-without-session-registry': [
    {
      board: 'H:ws(Chat 1), G:ws(Chat 2); brief availability=99.9',
      repairs: {
        'Add a session registry': [
          '+ “Session registry” cache role=session replicas=2',
          '+ H->“Session registry” share=0.01',
          '+ G->“Session registry” share=0.01',
        ],
        'Add a pub/sub channel': [
          '+ “Live channel” queue role=pubsub replicas=2',
          '+ H~>“Live channel”',
          '+ “Live channel”~>H',
          '+ G~>“Live channel”',
          '+ “Live channel”~>G',
        ],
      },
    },
  ],
  'realtime-without-push': [
    {
      board:
        'C:client, N:cdn, L:lb, A:app, D:sql, K:cache, O:object; C->N, N->L, L->A, A->D, C->O{signed=on}; brief realtime=on',
      repairs: {
        'Insert a WebSocket server': [
          '+ “WebSocket server” ws',
          '+ L->“WebSocket server” protocol=wss share=0',
          '+ “WebSocket server”->A',
        ],
        'Stream to the clients with server-sent events': ['- C->N', '+ C->N protocol=sse'],
        'Accept polling in the brief': ['+ brief realtimeVia=polling'],
      },
    },
    {
      board: 'C:client, A:app{role=worker}, D:sql, K:cache, B:app, N:cdn; A->D; brief realtime=on',
      repairs: { 'Accept polling in the brief': ['+ brief realtimeVia=polling'] },
    },
  ],
})
