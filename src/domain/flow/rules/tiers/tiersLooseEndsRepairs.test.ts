import { testRuleRepairs } from '#testing/ruleRepairs.ts'

testRuleRepairs({
  'router-without-target': [
    {
      repairs: {
        'Connect it to a block without callers': ['+ Load balancer -> Orders'],
        'Insert a service behind it': ['+ app(Application server)', '+ Load balancer -> Application server'],
        'Remove it': ['- lb(Load balancer)', '- Browser -> Load balancer'],
      },
    },
    {
      board: 'C:client, A:app, L:lb{tier=data}, D:sql, E:sql; A->L, C->A, A->D',
      repairs: {
        'Connect it to a block without callers': ['+ Load balancer -> SQL database 2'],
        'Remove it': ['- lb(Load balancer)', '- Application server -> Load balancer'],
      },
    },
    {
      board: 'C:client, N:cdn, L:lb, A:app; C->N, L->A',
      repairs: {
        'Connect it to a block without callers': ['+ CDN -> Load balancer'],
        'Insert a service behind it': ['+ app(Application server 2)', '+ CDN -> Application server 2'],
        'Remove it': ['- cdn(CDN)', '- Client -> CDN'],
      },
    },
    {
      when: 'behind an entry a CDN may come next',
      board: 'C:client, E:entry, N:cdn, L:lb, A:app; C->E, N->L, L->A',
      repairs: {
        'Connect it to a block without callers': ['+ DNS and WAF -> CDN'],
        'Insert a service behind it': ['+ app(Application server 2)', '+ DNS and WAF -> Application server 2'],
        'Remove it': ['- entry(DNS and WAF)', '- Client -> DNS and WAF'],
      },
    },
    {
      when: 'what a block only answers or observes is no caller, and a load balancer leads to no CDN',
      board: 'C:client, L:lb, N:cdn, B:lb, A:app, S:app(Shop), T:telemetry; C->L, N->A, B->A, S--T, A->S',
      repairs: {
        'Connect it to a block without callers': ['+ Load balancer -> Load balancer 2'],
        'Insert a service behind it': ['+ app(Application server 2)', '+ Load balancer -> Application server 2'],
        'Remove it': ['- lb(Load balancer)', '- Client -> Load balancer'],
      },
    },
    {
      when: 'two routers never end up in a dead end',
      board: 'C:client, N:cdn, L:lb; C->N, N->L',
      repairs: { 'Insert a service behind it': ['+ app(Application server)', '+ Load balancer -> Application server'] },
    },
  ],
  'unreachable-node': [
    {
      repairs: {
        'Start it by a schedule': ['- app(Month-end report)', '+ app(Month-end report){trigger=schedule}'],
        'Connect it with the tier before': ['+ Load balancer -> Month-end report'],
      },
    },
    {
      when: 'only one of its edges leads to what is reached',
      board: 'C:client, L:lb, A:app(Orders), R:app(Report), Z:app(Sums); C->L, L->A, R->Z, R->A',
      repairs: {
        'Start it by a schedule': ['- app(Report)', '+ app(Report){trigger=schedule}'],
        'Reverse its outgoing edge': ['- Report -> Orders', '+ Orders -> Report'],
        'Connect it with the tier before': ['+ Load balancer -> Report'],
      },
    },
    {
      when: 'a router goes on the way of the clients',
      board: 'C:client, L:lb, A:app, N:cdn, O:object; C->L, L->A, N o> O',
      repairs: {
        'Put it between the clients and their first hop': [
          '- Client -> Load balancer',
          '+ CDN -> Load balancer',
          '+ Client -> CDN',
        ],
        'Connect it with the tier before': ['+ Client -> CDN'],
      },
    },
    {
      when: 'who saves publishes through an outbox',
      board: 'C:client, L:lb, A:app, D:sql, Q:queue, W:app{role=worker}; C->L, L->A, A->D, Q~>W, W->D',
      repairs: {
        'Connect it with the tier before': ['+ Application server ~> Message queue{via=outbox}'],
      },
    },
    {
      when: 'a worker gets its work from a queue',
      board: 'C:client, L:lb, A:app, Q:queue, W:app{role=worker}, D:sql; C->L, L->A, A~>Q, W->D',
      repairs: {
        'Start it by a schedule': [
          '- app(Application server 2){role=worker}',
          '+ app(Application server 2){role=worker trigger=schedule}',
        ],
        'Connect it to the nearest queue': ['+ Message queue ~> Application server 2'],
      },
    },
    {
      board: 'C:client, A:app, D:sql; C->A, D->A',
      repairs: {
        'Reverse its outgoing edge': ['- SQL database -> Application server', '+ Application server -> SQL database'],
        'Connect it with the tier before': ['+ Application server -> SQL database'],
      },
    },
    {
      board: 'C:client, N:cdn, L:lb, A:app, R:app; C->N, N->L, L->A, R->A',
      repairs: {
        'Start it by a schedule': ['- app(Application server 2)', '+ app(Application server 2){trigger=schedule}'],
        'Reverse its outgoing edge': [
          '- Application server 2 -> Application server',
          '+ Application server -> Application server 2',
        ],
        'Connect it with the tier before': ['+ Load balancer -> Application server 2'],
      },
    },
  ],
  'dangling-node': [
    {
      board: 'C:client, A:app, D:sql, K:cache; C->A, A->D',
      repairs: {
        'Connect it to the nearest service': ['+ Application server -> Cache'],
        'Park it': ['- cache(Cache)', '+ cache(Cache){parked=true}'],
        'Delete it': ['- cache(Cache)'],
      },
    },
    {
      board: 'C:client, A:app, D:sql, Q:queue; C->A, A->D',
      repairs: {
        'Publish to it from the nearest service and add a worker': [
          '- queue(Message queue)',
          '+ queue(Message queue){dlq=true}',
          '+ app(Worker){idempotent=true role=worker}',
          '+ Application server ~> Message queue{via=outbox}',
          '+ Message queue ~> Worker',
          '+ Worker -> SQL database',
        ],
        'Park it': ['- queue(Message queue)', '+ queue(Message queue){parked=true}'],
        'Delete it': ['- queue(Message queue)'],
      },
    },
    {
      board: 'C:client, A:app, Q:queue{role=pubsub}; C->A',
      repairs: {
        'Publish to it from the nearest service and add a worker': [
          '+ app(Worker){idempotent=true role=worker}',
          '+ Application server ~> Message queue',
          '+ Message queue ~> Worker',
        ],
        'Park it': ['- queue(Message queue){role=pubsub}', '+ queue(Message queue){parked=true role=pubsub}'],
        'Delete it': ['- queue(Message queue){role=pubsub}'],
      },
    },
    {
      board: 'C:client, A:app, Q:queue{role=dlq}, K:queue, W:app{role=worker}; C->A, A~>K, K~>W',
      repairs: {
        'Connect it to the nearest queue': ['+ Message queue 2 ~> Message queue'],
        'Park it': ['- queue(Message queue){role=dlq}', '+ queue(Message queue){parked=true role=dlq}'],
        'Delete it': ['- queue(Message queue){role=dlq}'],
      },
    },
    {
      board: 'C:client, N:cdn, L:lb, A:app(Orders), B:app(Stock); C->N, N->L, L->A',
      repairs: {
        'Connect it with the tier before': ['+ Load balancer -> Stock'],
        'Park it': ['- app(Stock)', '+ app(Stock){parked=true}'],
        'Delete it': ['- app(Stock)'],
      },
    },
    {
      board: 'C:client, N:cdn, L:lb, A:app, M:client(Phone); C->N, N->L, L->A',
      repairs: {
        'Connect it to the entrance': ['+ Phone -> CDN'],
        'Park it': ['- client(Phone)', '+ client(Phone){parked=true}'],
        'Delete it': ['- client(Phone)'],
      },
    },
    {
      board: 'C:client, A:app, Q:queue, W:app{role=worker}; C->A, A~>Q',
      repairs: {
        'Connect it to the nearest queue': ['+ Message queue ~> Application server 2'],
        'Park it': ['- app(Application server 2){role=worker}', '+ app(Application server 2){parked=true role=worker}'],
        'Delete it': ['- app(Application server 2){role=worker}'],
      },
    },
    {
      board: 'C:client, E:entry, L:lb, A:app, G:gateway; C->E, E->L, L->A',
      repairs: {
        'Put it between the clients and their first hop': [
          '- DNS and WAF -> Load balancer',
          '+ API gateway -> Load balancer',
          '+ DNS and WAF -> API gateway',
        ],
        'Park it': ['- gateway(API gateway)', '+ gateway(API gateway){parked=true}'],
        'Delete it': ['- gateway(API gateway)'],
      },
    },
    {
      board:
        'C:client, N:cdn, G:gateway, A:app, B:app, O:object, L:lb; C->N, N->G, G->A, G->B, N o> O, C->O{signed=on}',
      repairs: {
        'Put it between the clients and their first hop': [
          '- API gateway -> Application server',
          '- API gateway -> Application server 2',
          '+ Load balancer -> Application server',
          '+ Load balancer -> Application server 2',
          '+ API gateway -> Load balancer',
        ],
        'Park it': ['- lb(Load balancer)', '+ lb(Load balancer){parked=true}'],
        'Delete it': ['- lb(Load balancer)'],
      },
    },
    {
      board: 'C:client, A:app, L:lb{tier=data}; C->A',
      repairs: {
        'Park it': ['- lb(Load balancer)', '+ lb(Load balancer){parked=true}'],
        'Delete it': ['- lb(Load balancer)'],
      },
    },
    {
      board: 'C:client, A:app, K:cache; C->A',
      repairs: { 'Park it': ['- cache(Cache)', '+ cache(Cache){parked=true}'], 'Delete it': ['- cache(Cache)'] },
    },
  ],
  'no-reply-path': [
    {
      board: 'C:client, A:app, D:sql, Q:queue, W:app{role=worker}; C->A, A->D, A~>Q, Q~>W; brief availability=99.9',
      repairs: {
        'Add a database for the result': [
          '+ sql(Results){replicas=2}',
          '+ Application server 2 -> Results',
          '+ Application server -> Results{access=read}',
        ],
        'Add a notification service': [
          '+ notify(Notification service){idempotent=true}',
          '+ Application server 2 -> Notification service',
        ],
        'Mark it as fire and forget': [
          '- app(Application server 2){role=worker}',
          '+ app(Application server 2){fireAndForget=true role=worker}',
        ],
      },
    },
    {
      board: 'C:client, A:app, Q:queue, W:app{role=worker}, Z:nosql; C->A, A~>Q, Q~>W, W->Z',
      repairs: {
        'Read the result from the store': ['+ Application server -> NoSQL database{access=read}'],
        'Push the result through a WebSocket server': [
          '+ ws(WebSocket server)',
          '+ Message queue ~> WebSocket server',
          '+ WebSocket server ~> Client',
        ],
        'Mark it as fire and forget': ['- app(Application server)', '+ app(Application server){fireAndForget=true}'],
      },
    },
    {
      when: 'the store that gets the messages feeds another one',
      board: 'C:client, H:ws, Q:queue, Z:nosql(Results), Y:nosql(Copies); C->H, H~>Q, Q~>Z, Z=>Y',
      repairs: {
        'Read the result from the store': ['+ WebSocket server -> Results{access=read}'],
        'Push the result through a WebSocket server': [
          '+ Message queue ~> WebSocket server',
          '+ WebSocket server ~> Client',
        ],
      },
    },
    {
      board: 'C:client, H:ws, Q:queue, Z:nosql; C->H, H~>Q, Q~>Z',
      repairs: {
        'Read the result from the store': ['+ WebSocket server -> NoSQL database{access=read}'],
        'Push the result through a WebSocket server': [
          '+ Message queue ~> WebSocket server',
          '+ WebSocket server ~> Client',
        ],
      },
    },
  ],
})
