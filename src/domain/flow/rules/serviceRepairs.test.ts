import { testRuleRepairs } from '#testing/ruleRepairs.ts'

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
