import { testRuleRepairs } from '#testing/ruleRepairs.ts'

testRuleRepairs({
  'bff-missing': [
    {
      board:
        'C:client{platform=web}, M:client{platform=ios}, L:lb, A:app(Orders){replicas=3}, B:app(Stock), E:app(Prices), H:ws; C->L, M->L, L->A{label=orders readshare=0.5}, L->B, L->E, L->H; brief availability=99.9',
      repairs: {
        'Insert a BFF': [
          '- Load balancer -> Orders{label=orders readShare=0.5}',
          '- Load balancer -> Stock',
          '- Load balancer -> Prices',
          '+ app(BFF){replicas=3 role=bff}',
          '+ Load balancer -> BFF',
          '+ BFF -> Orders{label=orders readShare=0.5}',
          '+ BFF -> Stock{share=0.33}',
          '+ BFF -> Prices{share=0.33}',
        ],
        'Insert a BFF for each platform': [
          '- Load balancer -> Orders{label=orders readShare=0.5}',
          '- Load balancer -> Stock',
          '- Load balancer -> Prices',
          '+ app(iOS BFF){replicas=3 role=bff}',
          '+ app(Web BFF){replicas=3 role=bff}',
          '+ Load balancer -> iOS BFF',
          '+ iOS BFF -> Orders{label=orders readShare=0.5}',
          '+ iOS BFF -> Stock{share=0.33}',
          '+ iOS BFF -> Prices{share=0.33}',
          '+ Load balancer -> Web BFF',
          '+ Web BFF -> Orders{label=orders readShare=0.5}',
          '+ Web BFF -> Stock{share=0.33}',
          '+ Web BFF -> Prices{share=0.33}',
        ],
      },
    },
    {
      board:
        'G:gateway, A:app(Orders), B:app(Stock), E:app(Prices); G->A, G->B{share=1}, G->E{writeshare=0}; brief platforms=web+ios availability=99.9',
      repairs: {
        'Insert a BFF': [
          '- API gateway -> Orders',
          '- API gateway -> Stock{share=1}',
          '- API gateway -> Prices{writeShare=0}',
          '+ app(BFF){role=bff}',
          '+ API gateway -> BFF',
          '+ BFF -> Orders{share=0.33}',
          '+ BFF -> Stock{share=1}',
          '+ BFF -> Prices{writeShare=0}',
        ],
        'Insert a BFF for each platform': [
          '- API gateway -> Orders',
          '- API gateway -> Stock{share=1}',
          '- API gateway -> Prices{writeShare=0}',
          '+ app(iOS BFF){role=bff}',
          '+ app(Web BFF){role=bff}',
          '+ API gateway -> iOS BFF',
          '+ iOS BFF -> Orders{share=0.33}',
          '+ iOS BFF -> Stock{share=1}',
          '+ iOS BFF -> Prices{writeShare=0}',
          '+ API gateway -> Web BFF',
          '+ Web BFF -> Orders{share=0.33}',
          '+ Web BFF -> Stock{share=1}',
          '+ Web BFF -> Prices{writeShare=0}',
        ],
      },
    },
  ],
  'bff-owns-data': [
    {
      board: 'B:app{role=bff}, A:app(Orders), E:app(Stock), D:sql; B->A, B->E, B->D{access=write}, E->D{access=read}',
      repairs: {
        'Leave it to the service behind the BFF': [
          '- Application server -> SQL database{access=write}',
          '- Stock -> SQL database{access=read}',
          '+ Stock -> SQL database{access=read-write}',
        ],
        'Make the BFF a service': ['- app(Application server){role=bff}', '+ app(Application server){role=service}'],
      },
    },
    {
      when: 'a service that saves publishes through an outbox',
      board: 'B:app{role=bff}, A:app(Orders), D:sql, Q:queue, W:app{role=worker}; B->A, A->D, B~>Q, Q~>W',
      repairs: {
        'Leave it to the service behind the BFF': [
          '- Application server ~> Message queue',
          '+ Orders ~> Message queue{via=outbox}',
        ],
        'Make the BFF a service': ['- app(Application server){role=bff}', '+ app(Application server){role=service}'],
      },
    },
    {
      board: 'B:app{role=bff}, A:app, Q:queue, E:app; B->A, Q~>B, E~>Q',
      repairs: {
        'Leave it to the service behind the BFF': [
          '- Message queue ~> Application server',
          '+ Message queue ~> Application server 2',
        ],
        'Make the BFF a service': ['- app(Application server){role=bff}', '+ app(Application server){role=service}'],
      },
    },
    {
      board: 'B:app{role=bff}, A:app, D:sql; B->D',
      repairs: {
        'Make the BFF a service': ['- app(Application server){role=bff}', '+ app(Application server){role=service}'],
      },
    },
  ],
  'scaled-server-without-lb': [
    {
      board: 'C:client, G:gateway, A:app{replicas=3}; C->G, G->A',
      repairs: {
        'Insert a load balancer': [
          '- API gateway -> Application server',
          '+ lb(Load balancer)',
          '+ Load balancer -> Application server',
          '+ API gateway -> Load balancer',
        ],
        'Let the router spread the load itself': ['- gateway(API gateway)', '+ gateway(API gateway){balances=true}'],
        'Set replicas to 1': ['- app(Application server){replicas=3}', '+ app(Application server){replicas=1}'],
      },
    },
    {
      board: 'C:client, A:app(Shop 1), B:app(Shop 2), E:app(Stock); C->A, C->B, C->E',
      repairs: {
        'Insert a load balancer': [
          '- Client -> Shop 1',
          '- Client -> Shop 2',
          '- Client -> Stock',
          '+ lb(Load balancer)',
          '+ Load balancer -> Shop 1',
          '+ Load balancer -> Shop 2',
          '+ Load balancer -> Stock',
          '+ Client -> Load balancer',
        ],
      },
    },
  ],
  'lb-single-target': [
    {
      board: 'C:client, N:cdn, L:lb, A:app{replicas=1}; C->N, N->L, L->A',
      repairs: {
        'Set replicas to 2': ['- app(Application server){replicas=1}', '+ app(Application server){replicas=2}'],
        'Remove the load balancer': [
          '- lb(Load balancer)',
          '- CDN -> Load balancer',
          '- Load balancer -> Application server',
          '+ CDN -> Application server',
        ],
      },
    },
    {
      board: 'C:client, L:lb, H:ws{replicas=1}; C->L, L->H',
      repairs: {
        'Remove the load balancer': [
          '- lb(Load balancer)',
          '- Client -> Load balancer',
          '- Load balancer -> WebSocket server',
          '+ Client -> WebSocket server',
        ],
      },
    },
  ],
  'stateful-service-scaled': [
    {
      board: 'L:lb, A:app{stateful=on replicas=3}, D:sql; L->A, A->D; brief availability=99.9',
      repairs: {
        'Keep the state in a session cache': [
          '+ cache(Sessions){replicas=2 role=session}',
          '+ Application server -> Sessions',
        ],
        'Turn on sticky sessions': ['- lb(Load balancer)', '+ lb(Load balancer){sticky=true}'],
        'Make it stateless': [
          '- app(Application server){replicas=3 stateful=true}',
          '+ app(Application server){replicas=3 stateful=false}',
        ],
      },
    },
    {
      board: 'A:app{stateful=on replicas=2}',
      repairs: {
        'Keep the state in a session cache': ['+ cache(Sessions){role=session}', '+ Application server -> Sessions'],
        'Turn on sticky sessions': [
          '- app(Application server){replicas=2 stateful=true}',
          '+ app(Application server){replicas=2 stateful=true sticky=true}',
        ],
        'Make it stateless': [
          '- app(Application server){replicas=2 stateful=true}',
          '+ app(Application server){replicas=2 stateful=false}',
        ],
      },
    },
  ],
  'websocket-without-session-registry': [
    {
      board: 'H:ws(Chat 1), G:ws(Chat 2); brief availability=99.9',
      repairs: {
        'Add a session registry': [
          '+ cache(Session registry){replicas=2 role=session}',
          '+ Chat 1 -> Session registry{share=0.01}',
          '+ Chat 2 -> Session registry{share=0.01}',
        ],
        'Add a pub/sub channel': [
          '+ queue(Live channel){replicas=2 role=pubsub}',
          '+ Chat 1 ~> Live channel',
          '+ Live channel ~> Chat 1',
          '+ Chat 2 ~> Live channel',
          '+ Live channel ~> Chat 2',
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
          '+ ws(WebSocket server)',
          '+ Load balancer -> WebSocket server{protocol=wss share=0}',
          '+ WebSocket server -> Application server',
        ],
        'Stream to the clients with server-sent events': ['- Client -> CDN', '+ Client -> CDN{protocol=sse}'],
        'Accept polling in the brief': ['+ brief realtimeVia=polling'],
      },
    },
    {
      board: 'C:client, A:app{role=worker}, D:sql, K:cache, B:app, N:cdn; A->D; brief realtime=on',
      repairs: { 'Accept polling in the brief': ['+ brief realtimeVia=polling'] },
    },
  ],
  'background-called-sync': [
    {
      repairs: {
        'Put a message queue in between': [
          '- Orders -> Mail',
          '+ queue(Message queue){dlq=true}',
          '+ Orders ~> Message queue{via=outbox}',
          '+ Message queue ~> Mail',
        ],
        'Mark the call as one the user waits for': ['- Orders -> Mail', '+ Orders -> Mail{awaited=true}'],
      },
    },
    {
      when: 'parallel edges of a gateway that saves nothing',
      board: 'C:client(Browser), G:gateway, P:notify(Mail); C->G, G->P, G->P',
      repairs: {
        'Put a message queue in between': [
          '- API gateway -> Mail',
          '- API gateway -> Mail',
          '+ queue(Message queue){dlq=true}',
          '+ API gateway ~> Message queue',
          '+ Message queue ~> Mail',
        ],
        'Mark the call as one the user waits for': [
          '- API gateway -> Mail',
          '- API gateway -> Mail',
          '+ API gateway -> Mail{awaited=true}',
          '+ API gateway -> Mail{awaited=true}',
        ],
      },
    },
    {
      when: 'from a load balancer, which may not lead to a queue',
      board: 'C:client(Browser), L:lb, W:app(Jobs){role=worker}; C->L, L->W',
      repairs: {
        'Mark the call as one the user waits for': ['- Load balancer -> Jobs', '+ Load balancer -> Jobs{awaited=true}'],
      },
    },
  ],
})
